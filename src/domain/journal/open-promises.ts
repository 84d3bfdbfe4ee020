import { isSameName } from '../same-name.ts';
import {
  type EntryRecord,
  isEntry,
  isPromise,
  type JournalRecord,
  type PromiseEnd,
  type PromiseMade,
} from './records/record.ts';

/** A promise as it stands now, with the call it was made on. */
export interface StandingPromise extends PromiseMade {
  readonly account?: string;
  readonly contact?: string;
  /** When the call was held: ISO 8601 with offset. */
  readonly made: string;
  /** The id of the call's entry. */
  readonly entry: string;
  /** What became of it; absent while it is open. */
  readonly end?: PromiseEnd;
}

/**
 * Every promise of the standing entries, with the day it was last moved to and what became of it:
 * in order of the day due, those without one last, the oldest first.
 */
export function promisesOf(records: readonly JournalRecord[]): readonly StandingPromise[] {
  const changes = promiseChanges(records);
  return records
    .filter(isEntry)
    .flatMap((entry) => entry.promises.map((promise) => standing(promise, entry, changes)))
    .toSorted(byDue);
}

/** Those of which nothing has become yet. */
export function openPromisesOf(records: readonly JournalRecord[]): readonly StandingPromise[] {
  return promisesOf(records).filter(({ end }) => end === undefined);
}

/** Those made on calls with an account. */
export function promisesWith<P extends { readonly account?: string }>(
  promises: readonly P[],
  account: string,
): readonly P[] {
  return promises.filter((one) => isSameName(one.account, account));
}

/** Whether its day is today or over. @param today `2026-11-20`, or a time on that day */
export function isDue({ due }: { readonly due?: string }, today: string): boolean {
  return due !== undefined && due <= today.slice(0, 10);
}

/** Whether its day is over. */
export function isOverdue({ due }: { readonly due?: string }, today: string): boolean {
  return due !== undefined && due < today.slice(0, 10);
}

type PromiseChange = Pick<StandingPromise, 'due' | 'end'>;

/** What became of promises after they were made. */
export type PromiseChanges = ReadonlyMap<string, PromiseChange>;

/** By the promise's id: the latest word counts, for the day and for the end each. */
export function promiseChanges(records: readonly JournalRecord[]): PromiseChanges {
  const inOrder = records
    .filter(isPromise)
    .toSorted((a, b) => Date.parse(a.written) - Date.parse(b.written) || (a.id < b.id ? -1 : 1));
  const changes = new Map<string, PromiseChange>();
  for (const { promise, due, end, reopened } of inOrder) {
    const { end: before, ...day } = changes.get(promise) ?? {};
    const now = end ?? (reopened ? undefined : before);
    changes.set(promise, {
      ...day,
      ...(due !== undefined && { due }),
      ...(now !== undefined && { end: now }),
    });
  }
  return changes;
}

// --- internal ---

function byDue(a: StandingPromise, b: StandingPromise): number {
  const [first, second] = [a.due ?? NEVER, b.due ?? NEVER];
  if (first !== second) return first < second ? -1 : 1;
  return Date.parse(a.made) - Date.parse(b.made) || (a.id < b.id ? -1 : 1);
}

/** Behind every day. */
const NEVER = '~';

function standing(
  promise: PromiseMade,
  { id: entry, held: made, call }: EntryRecord,
  changes: PromiseChanges,
): StandingPromise {
  return {
    ...promise,
    ...(call.account !== undefined && { account: call.account }),
    ...(call.contact !== undefined && { contact: call.contact }),
    made,
    entry,
    ...changes.get(promise.id),
  };
}
