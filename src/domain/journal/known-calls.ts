import type { CallFacts } from '../call/call-facts.ts';
import { CALL_TYPES } from '../call/call-facts.ts';
import { isSameName, nameKey } from '../same-name.ts';
import { type EntryRecord, isEntry, type JournalRecord } from './records/record.ts';

/** What the journal knows that a rep should not have to type again, the latest first. */
export interface KnownCalls {
  /** How many calls it holds, as far as was read. */
  readonly count: number;
  readonly accounts: readonly string[];
  /** Everyone spoken to; with an account, those of that account first. */
  contacts(account: string | undefined): readonly string[];
  readonly types: readonly string[];
  /** The latest call type with an account. */
  typeOf(account: string | undefined): string | undefined;
}

/** Gathers accounts, contacts and types from entries. */
export function knownCalls(records: readonly JournalRecord[]): KnownCalls {
  const calls = entriesByHeld(records)
    .map(({ call }) => call)
    .reverse();
  return {
    count: calls.length,
    accounts: distinct(calls.map(({ account }) => account)),
    contacts: (account) => {
      const theirs = calls.filter((call) => isSameName(call.account, account));
      return distinct([...theirs, ...calls].map(({ contact }) => contact));
    },
    types: distinct([...calls.map(({ type }) => type), ...CALL_TYPES]),
    typeOf: (account) => calls.find((call) => isSameName(call.account, account))?.type,
  };
}

/** Whether no entry is about this account yet. Undefined without an account: it cannot be told. */
export function isFirstContact(
  records: readonly JournalRecord[],
  account: string | undefined,
): boolean | undefined {
  if (account === undefined) return undefined;
  return !records.some((record) => isEntry(record) && isSameName(record.call.account, account));
}

/** The other calls that were held before one: by these it is told whether it was a first contact. */
export function callsBefore(
  records: readonly JournalRecord[],
  { id, held }: Pick<EntryRecord, 'id' | 'held'>,
): readonly EntryRecord[] {
  const at = Date.parse(held);
  return records.filter(isEntry).filter((one) => one.id !== id && Date.parse(one.held) <= at);
}

/** Entries by when their call was held, the earliest first; one entered late takes its place. */
export function entriesByHeld(records: readonly JournalRecord[]): readonly EntryRecord[] {
  return records
    .filter(isEntry)
    .map((entry) => ({ entry, at: Date.parse(entry.held) }))
    .toSorted((a, b) => a.at - b.at || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Leaves out what was left empty. */
export function withoutBlanks(call: CallFacts): CallFacts {
  return Object.fromEntries(
    Object.entries(call).filter(([, value]) => value !== undefined && value !== ''),
  ) as CallFacts;
}

// --- internal ---

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const value of values) {
    if (value !== undefined && value !== '' && !seen.has(nameKey(value))) {
      seen.set(nameKey(value), value);
    }
  }
  return [...seen.values()];
}
