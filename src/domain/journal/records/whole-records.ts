import { type JournalRecord, kindOfRecord } from './record.ts';

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
  return kindOfRecord(record)?.shape.fits(record) ?? true;
}
