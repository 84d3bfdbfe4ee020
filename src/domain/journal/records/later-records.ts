import type { Answers } from '../../audit/answers.ts';
import type { EntryRecord, JournalRecord } from './record.ts';

/** Records of what happened to an entry, or to a promise in one, after it was kept. */

export const PROMISE_FORMAT = 'aftercall/promise@1';
export const AMENDMENT_FORMAT = 'aftercall/amendment@1';
export const RETEST_FORMAT = 'aftercall/retest@1';
export const FORGOTTEN_FORMAT = 'aftercall/forgotten@1';

/** What became of a promise; while there is none it is open. */
export const PROMISE_ENDS = ['kept', 'broken', 'released'] as const;
export type PromiseEnd = (typeof PROMISE_ENDS)[number];

/**
 * What happened to a promise after its call was kept: what became of it, that this was taken back,
 * or a new day it is due. Or, where it has `said`, a promise that was added to a call.
 */
export interface PromiseRecord {
  readonly format: typeof PROMISE_FORMAT;
  readonly id: string;
  readonly written: string;
  readonly promise: string;
  /** The entry of its call; absent in old records of changes. */
  readonly entry?: string;
  readonly said?: string;
  readonly owner?: string;
  readonly what?: string;
  readonly due?: string;
  readonly end?: PromiseEnd;
  /** It is open again. */
  readonly reopened?: true;
}

/** A promise that was added to a call, with no session about it. */
export interface AddedPromise extends PromiseRecord {
  readonly entry: string;
  readonly said: string;
}

/** An entry said anew; the older record stays underneath. Of several the latest written counts. */
export interface AmendmentRecord {
  readonly format: typeof AMENDMENT_FORMAT;
  readonly id: string;
  readonly written: string;
  /** With the id of the entry it stands for. */
  readonly entry: EntryRecord;
}

/** An old call answered again without seeing the answers of then: how much a rep's answers vary. */
export interface RetestRecord {
  readonly format: typeof RETEST_FORMAT;
  readonly id: string;
  readonly written: string;
  /** The entry whose call was answered again. */
  readonly entry: string;
  readonly answers: Answers;
  /** By rubric id, where enough was answered both times: how far apart the two scores lie. */
  readonly compared?: Readonly<Record<string, RepeatDifference>>;
}

/** Kept at once, so that a later correction of the entry, or its being forgotten, changes nothing. */
export interface RepeatDifference {
  /** The second score minus the first, on the questions answered both times. */
  readonly by: number;
  readonly matched: number;
  readonly scoringHash: string;
}

/** Ids of records that were erased, so that a later sync or import cannot bring them back. */
export interface ForgottenRecord {
  readonly format: typeof FORGOTTEN_FORMAT;
  readonly id: string;
  readonly written: string;
  readonly forgotten: readonly string[];
}

export function isPromise(record: JournalRecord): record is PromiseRecord {
  return record.format === PROMISE_FORMAT;
}

export function isAddedPromise(record: JournalRecord): record is AddedPromise {
  return isPromise(record) && record.said !== undefined && record.entry !== undefined;
}

export function isAmendment(record: JournalRecord): record is AmendmentRecord {
  return record.format === AMENDMENT_FORMAT;
}

export function isRetest(record: JournalRecord): record is RetestRecord {
  return record.format === RETEST_FORMAT;
}

export function isForgotten(record: JournalRecord): record is ForgottenRecord {
  return record.format === FORGOTTEN_FORMAT;
}
