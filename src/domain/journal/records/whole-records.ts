import { PLACE_NAMES } from '../../rubric/place-names.ts';
import {
  type Check,
  isBoolean,
  isNumber,
  isText,
  listOf,
  mapOf,
  nullable,
  optional,
  shape,
} from './has-shape.ts';
import {
  isAmendment,
  isEntry,
  isForgotten,
  isPromise,
  isRetest,
  isSettlement,
  type JournalRecord,
  OUTCOMES,
  PROMISE_ENDS,
} from './record.ts';

/** Records that hold what their format says, and those that only claim to. */
export interface SortedRecords {
  readonly whole: readonly JournalRecord[];
  readonly damaged: readonly JournalRecord[];
}

/**
 * Sets aside entries and settlements that lack something, such as a line that someone changed by
 * hand. Unknown fields and records of unknown formats are whole; nothing is copied or changed.
 */
export function sortRecords(records: readonly JournalRecord[]): SortedRecords {
  const whole: JournalRecord[] = [];
  const damaged: JournalRecord[] = [];
  for (const record of records) (isWhole(record) ? whole : damaged).push(record);
  return { whole, damaged };
}

/** Whether a record holds what its format says. */
export function isWhole(record: JournalRecord): boolean {
  if (isEntry(record)) return isWholeEntry(record);
  if (isSettlement(record)) return isWholeSettlement(record);
  if (isPromise(record)) return isWholePromise(record);
  if (isAmendment(record)) return isWholeAmendment(record);
  if (isRetest(record)) return isWholeRetest(record);
  return isForgotten(record) ? isWholeForgotten(record) : true;
}

// --- internal ---

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Stricter than `Date.parse`, which reads `1 Jan (any text at all)`. */
const isTime: Check = (value) =>
  typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value));

const isId: Check = (value) => isText(value) && value !== '';
const isOneOf =
  (known: readonly string[]): Check =>
  (value) =>
    isText(value) && known.includes(value as string);

const isDay: Check = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const areAnswers = mapOf(mapOf((answer) => isNumber(answer) || isText(answer)));

const isCall = shape({
  account: optional(isText),
  contact: optional(isText),
  type: optional(isText),
  when: optional(isText),
  minutes: optional(isNumber),
  'first-contact': optional(isBoolean),
});

const isScore = shape({
  score: nullable(isNumber),
  reason: optional(isText),
  band: optional(isText),
  answered: isNumber,
  of: isNumber,
  na: isNumber,
  dk: isNumber,
  version: isText,
  hash: isText,
  scoringHash: isText,
});

const isWholeEntry = shape({
  id: isId,
  held: isTime,
  written: isTime,
  rater: isText,
  mode: isText,
  call: isCall,
  answers: areAnswers,
  words: optional(
    shape({ sentence: optional(isText), moment: optional(isText), text: optional(isText) }),
  ),
  rubrics: mapOf(isScore),
  required: optional(listOf(isText)),
  overall: nullable(isNumber),
  place: nullable(
    shape({ aim: isNumber, posture: isNumber, name: isOneOf(PLACE_NAMES), swing: isBoolean }),
  ),
  flags: listOf(shape({ rubric: isText, question: isText, say: isText })),
  plan: nullable(shape({ id: isId, say: isText })),
  promises: listOf(
    shape({
      id: isId,
      said: isText,
      owner: optional(isText),
      what: optional(isText),
      due: optional(isDay),
    }),
  ),
  promisesTakenOut: optional(listOf(isText)),
  pace: optional(shape({ questions: isNumber, questionSeconds: isNumber, otherSeconds: isNumber })),
});

const isWholeSettlement = shape({
  id: isId,
  written: isTime,
  plan: isId,
  outcome: isOneOf(OUTCOMES),
});

const isWholePromise = shape({
  id: isId,
  written: isTime,
  promise: isId,
  entry: optional(isId),
  said: optional(isText),
  owner: optional(isText),
  what: optional(isText),
  due: optional(isDay),
  end: optional(isOneOf(PROMISE_ENDS)),
  reopened: optional(isBoolean),
});

const isWholeAmendment = shape({ id: isId, written: isTime, entry: isWholeEntry });
const isDifference = shape({ by: isNumber, matched: isNumber, scoringHash: isText });
const isWholeRetest = shape({
  id: isId,
  written: isTime,
  entry: isId,
  answers: areAnswers,
  compared: optional(mapOf(isDifference)),
});
const isWholeForgotten = shape({ id: isId, written: isTime, forgotten: listOf(isId) });
