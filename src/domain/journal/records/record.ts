import type { TypeOf } from '../../shape.ts';
import { AMENDMENT_FORMAT, amendmentKind } from './amendment.ts';
import { ENTRY_FORMAT, entryKind } from './entry.ts';
import { FORGOTTEN_FORMAT, forgottenKind } from './forgotten.ts';
import { PROMISE_FORMAT, promiseKind } from './promise.ts';
import type { RecordKind } from './record-kind.ts';
import { RETEST_FORMAT, retestKind } from './retest.ts';
import { SETTLEMENT_FORMAT, settlementKind } from './settlement.ts';

export * from './amendment.ts';
export * from './entry.ts';
export * from './forgotten.ts';
export * from './promise.ts';
export * from './retest.ts';
export * from './settlement.ts';

/** Every kind of record that this version knows, by its format. */
export const RECORD_KINDS = {
  [ENTRY_FORMAT]: entryKind,
  [SETTLEMENT_FORMAT]: settlementKind,
  [PROMISE_FORMAT]: promiseKind,
  [AMENDMENT_FORMAT]: amendmentKind,
  [RETEST_FORMAT]: retestKind,
  [FORGOTTEN_FORMAT]: forgottenKind,
};

/**
 * One line of the journal. Every record names its format and has an id that sorts by the time it
 * was made. Fields that this version does not know survive, because lines are never rewritten.
 */
export type JournalRecord = KnownRecord | UnknownRecord;

/** A record of a kind that a newer version wrote: kept, passed over. */
export interface UnknownRecord {
  readonly format: string;
  readonly id: string;
  readonly [key: string]: unknown;
}

/** Whether a parsed line is a record at all: an object with a format and an id. */
export function isRecord(value: unknown): value is JournalRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { format, id } = value as { format?: unknown; id?: unknown };
  return typeof format === 'string' && typeof id === 'string';
}

/** What is known of a record's kind; undefined where this version does not know it. */
export function kindOfRecord({ format }: JournalRecord): RecordKind<JournalRecord> | undefined {
  const kinds: Readonly<Record<string, RecordKind<JournalRecord>>> = RECORD_KINDS;
  return Object.hasOwn(kinds, format) ? kinds[format] : undefined;
}

// --- internal ---

type KnownKind = (typeof RECORD_KINDS)[keyof typeof RECORD_KINDS];
type KnownRecord = TypeOf<KnownKind['shape']>;
