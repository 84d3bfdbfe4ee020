import { type Answer, type Answers, DK, NA, type RubricAnswers } from '../../audit/answers.ts';
import {
  type EntryRecord,
  isAmendment,
  isEntry,
  isForgotten,
  isPromise,
  isRetest,
  isSettlement,
  type JournalRecord,
} from './record.ts';

/** What stands in the place of words that a record cannot do without. */
const WORDS_LEFT_OUT = '(words left out)';

/** Whether an answer is the id of an option of that question, as the entry was answered. */
export type IsOption = (entry: string, rubric: string, question: string, answer: string) => boolean;

/** Whether words were taken out of the record when it was exported. */
export function lacksWords(record: JournalRecord): boolean {
  return (record as { readonly [MARK]?: unknown })[MARK] === true;
}

/**
 * The record without what a person wrote in free text, marked so; the very same when there was
 * none. Fields that this version does not know go too, since they may hold words.
 *
 * @param record whole, as `sortRecords` says
 * @returns null for a format that this version does not know
 */
export function withoutWords(record: JournalRecord, isOption: IsOption): JournalRecord | null {
  const bare = bareRecord(record, isOption);
  if (bare === null || JSON.stringify(bare) === JSON.stringify(record)) return bare && record;
  return { ...bare, [MARK]: true };
}

/** An entry without what a person wrote in free text. */
export function entryWithoutWords(entry: EntryRecord, isOption: IsOption): EntryRecord {
  const bare = only(entry, ENTRY_KEYS) as EntryRecord;
  const { call, answers, rubrics, plan, promises } = entry;
  const changed: Partial<EntryRecord> = {
    call: only(call, CALL_KEYS),
    answers: bareAnswers(entry.id, answers, isOption),
    rubrics: Object.fromEntries(
      Object.entries(rubrics).map(([id, score]) => [id, only(score, SCORE_KEYS)]),
    ),
    plan: plan && { ...only(plan, ['id', 'say', 'from']), say: WORDS_LEFT_OUT },
    promises: promises.map((promise) => ({
      ...only(promise, ['id', 'said', 'owner', 'due']),
      said: WORDS_LEFT_OUT,
    })),
  };
  return { ...bare, ...changed };
}

// --- internal ---

const MARK = 'without-words';
const ANY = ['format', 'id', 'written', 'conflict-of', MARK];
const ENTRY_KEYS = [
  ...ANY,
  ...['held', 'rater', 'mode', 'call', 'answers', 'rubrics', 'required', 'overall'],
  ...['place', 'flags', 'plan', 'promises', 'promisesTakenOut', 'arithmetic', 'pace'],
];
const CALL_KEYS = ['account', 'contact', 'type', 'when', 'minutes', 'first-contact'];
const PROMISE_KEYS = ['promise', 'entry', 'said', 'owner', 'due', 'end', 'reopened'];
const SCORE_KEYS = [
  ...['score', 'reason', 'band', 'answered', 'of', 'na', 'dk'],
  ...['version', 'hash', 'scoringHash'],
];

function bareRecord(record: JournalRecord, isOption: IsOption): JournalRecord | null {
  if (isEntry(record)) return entryWithoutWords(record, isOption);
  if (isSettlement(record)) return only(record, [...ANY, 'plan', 'outcome']);
  if (isPromise(record)) {
    const bare = only(record, [...ANY, ...PROMISE_KEYS]);
    return record.said === undefined ? bare : { ...bare, said: WORDS_LEFT_OUT };
  }
  if (isForgotten(record)) return only(record, [...ANY, 'forgotten']);
  if (isAmendment(record)) {
    const entry = entryWithoutWords(record.entry, isOption);
    return { ...only(record, [...ANY, 'entry']), entry };
  }
  if (isRetest(record)) {
    const answers = bareAnswers(record.entry, record.answers, isOption);
    return { ...only(record, [...ANY, 'entry', 'answers']), answers };
  }
  return null;
}

function bareAnswers(entry: string, answers: Answers, isOption: IsOption): Answers {
  const isWordless = (rubric: string, question: string, answer: Answer) =>
    typeof answer === 'number' ||
    FIXED.includes(answer) ||
    isOption(entry, rubric, question, answer);
  const bare = (rubric: string, given: RubricAnswers): RubricAnswers =>
    Object.fromEntries(
      Object.entries(given).filter(([question, answer]) => isWordless(rubric, question, answer)),
    );
  return Object.fromEntries(
    Object.entries(answers).map(([rubric, given]) => [rubric, bare(rubric, given)]),
  );
}

/** Answers that are words of ours. */
const FIXED: readonly string[] = [NA, DK, 'yes', 'no'];

/** The named fields, in the order in which they stand. */
function only<T extends object>(value: T, keys: readonly string[]): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key))) as T;
}
