import { z } from 'zod';
import { PLACE_NAMES } from '../audit/place.ts';
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
  if (isEntry(record)) return entry.safeParse(record).success;
  if (isSettlement(record)) return settlement.safeParse(record).success;
  if (isPromise(record)) return promise.safeParse(record).success;
  if (isAmendment(record)) return amendment.safeParse(record).success;
  if (isRetest(record)) return retest.safeParse(record).success;
  if (isForgotten(record)) return forgotten.safeParse(record).success;
  return true;
}

// --- internal ---

/** Stricter than `Date.parse`, which reads `1 Jan (any text at all)`. */
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));
const text = z.string();
const id = z.string().min(1);

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const answers = z.record(text, z.record(text, z.union([z.number(), text])));

const call = z.looseObject({
  account: text.optional(),
  contact: text.optional(),
  type: text.optional(),
  when: text.optional(),
  minutes: z.number().optional(),
  'first-contact': z.boolean().optional(),
});

const score = z.looseObject({
  score: z.number().nullable(),
  reason: text.optional(),
  band: text.optional(),
  answered: z.number(),
  of: z.number(),
  na: z.number(),
  dk: z.number(),
  version: text,
  hash: text,
  scoringHash: text,
});

const entry = z.looseObject({
  id,
  held: time,
  written: time,
  rater: text,
  mode: text,
  call,
  answers,
  words: z
    .looseObject({
      sentence: text.optional(),
      moment: text.optional(),
      text: text.optional(),
    })
    .optional(),
  rubrics: z.record(text, score),
  overall: z.number().nullable(),
  place: z
    .looseObject({
      aim: z.number(),
      posture: z.number(),
      name: z.enum(PLACE_NAMES),
      swing: z.boolean(),
    })
    .nullable(),
  flags: z.array(z.looseObject({ rubric: text, question: text, say: text })),
  plan: z.looseObject({ id, say: text }).nullable(),
  promises: z.array(
    z.looseObject({
      id,
      said: text,
      owner: text.optional(),
      what: text.optional(),
      due: day.optional(),
    }),
  ),
});

const settlement = z.looseObject({ id, written: time, plan: id, outcome: z.enum(OUTCOMES) });
const promise = z.looseObject({
  id,
  written: time,
  promise: id,
  end: z.enum(PROMISE_ENDS).optional(),
  due: day.optional(),
});
const amendment = z.looseObject({ id, written: time, entry });
const retest = z.looseObject({ id, written: time, entry: id, answers });
const forgotten = z.looseObject({ id, written: time, forgotten: z.array(id) });
