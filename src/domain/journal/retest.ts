import { type Answers, answerTo, isGiven, type RubricAnswers } from '../audit/answers.ts';
import { changeBetween } from '../audit/change.ts';
import { visibleQuestions } from '../audit/visible-questions.ts';
import { isScored, type Question, type Rubric } from '../rubric/rubric.ts';
import type { LoadedHashes } from './make-entry.ts';
import {
  type EntryRecord,
  isEntry,
  isRetest,
  type JournalRecord,
  type RepeatDifference,
} from './records/record.ts';

/** A rubric with its hashes. */
export type HashedRubric = LoadedHashes & { readonly rubric: Rubric };

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;

/**
 * The calls that can be answered again, the one to take first at the top: answered in a session at
 * least two days ago (so that the answers are not simply remembered), with a score, and not answered
 * again before. The latest comes first, since it is recalled best.
 */
export function retestCandidates(
  records: readonly JournalRecord[],
  now: string,
): readonly EntryRecord[] {
  const before = Date.parse(now) - TWO_DAYS_MS;
  const done = new Set(records.filter(isRetest).map(({ entry }) => entry));
  return records
    .filter(isEntry)
    .filter((entry) => !done.has(entry.id) && isFromSession(entry) && isAnyScored(entry))
    .map((entry) => ({ entry, at: Date.parse(entry.written) }))
    .filter(({ at }) => at <= before)
    .toSorted((a, b) => b.at - a.at || (a.entry.id > b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Whether a call was answered again on the day that it is now, as both were written. */
export function isRetestedToday(records: readonly JournalRecord[], now: string): boolean {
  return records.filter(isRetest).some(({ written }) => written.slice(0, 10) === now.slice(0, 10));
}

/** The questions of a rubric to ask again: those answered then that the answers so far leave visible. */
export function questionsAgain(
  entry: EntryRecord,
  rubric: Rubric,
  answers: RubricAnswers,
): readonly Question[] {
  const then = entry.answers[rubric.id] ?? {};
  return visibleQuestions(rubric, answers, entry.call).filter(
    (question) => isScored(question) && isGiven(answerTo(then, question.id)),
  );
}

/** How far the second scores lie from the first; rubrics with too little in common are left out. */
export function comparedWith(
  entry: EntryRecord,
  rubrics: readonly HashedRubric[],
  answers: Answers,
): Readonly<Record<string, RepeatDifference>> {
  const { call } = entry;
  const pairs = rubrics.flatMap(({ rubric, scoringHash }) => {
    const then = { answers: entry.answers[rubric.id] ?? {}, call };
    const change = changeBetween(rubric, then, { answers: answers[rubric.id] ?? {}, call });
    if (change === null) return [];
    return [[rubric.id, { by: change.by, matched: change.matched, scoringHash }] as const];
  });
  return Object.fromEntries(pairs);
}

// --- internal ---

/** Not kept from a call note, where nobody was asked. */
function isFromSession({ rater, mode }: EntryRecord): boolean {
  return rater === 'self' && mode !== 'answers';
}

function isAnyScored({ rubrics }: EntryRecord): boolean {
  return Object.values(rubrics).some(({ score }) => score !== null);
}
