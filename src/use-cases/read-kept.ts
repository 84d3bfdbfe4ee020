import { entriesByHeld } from '../domain/journal/known-calls.ts';
import type { EntryRecord, JournalRecord } from '../domain/journal/record.ts';
import { sortRecords } from '../domain/journal/whole-records.ts';
import type { BadLine, Journal } from './ports.ts';

/** The whole journal as it can be shown, and what could not be. */
export interface Kept {
  /** By when their calls were held, the latest first. */
  readonly entries: readonly EntryRecord[];
  readonly records: readonly JournalRecord[];
  /** Entries and settlements that lack something. */
  readonly damaged: readonly JournalRecord[];
  readonly badLines: readonly BadLine[];
}

/** Reads everything. @throws JournalError */
export async function readKept(journal: Pick<Journal, 'readAll'>): Promise<Kept> {
  const { records, badLines } = await journal.readAll();
  const { whole, damaged } = sortRecords(records);
  return { entries: entriesByHeld(whole).toReversed(), records: whole, damaged, badLines };
}
