import { entriesByHeld } from '../../domain/journal/known-calls.ts';
import {
  forgottenIds,
  isForgottenRecord,
} from '../../domain/journal/records/is-forgotten-record.ts';
import type { EntryRecord, JournalRecord } from '../../domain/journal/records/record.ts';
import { standingRecords } from '../../domain/journal/records/standing-records.ts';
import { sortRecords } from '../../domain/journal/records/whole-records.ts';
import type { BadLine, Journal, JournalReading } from '../ports/journal-port.ts';

/** The whole journal as it can be shown, and what could not be. */
export interface Kept {
  /** By when their calls were held, the latest first. */
  readonly entries: readonly EntryRecord[];
  /** What stands: as last amended, without what was forgotten. */
  readonly records: readonly JournalRecord[];
  /** Everything whole, as it was written. */
  readonly all: readonly JournalRecord[];
  /** Entries and settlements that lack something. */
  readonly damaged: readonly JournalRecord[];
  readonly badLines: readonly BadLine[];
  /** Records of what was forgotten that are still on the disk: a merge brought the one or the other. */
  readonly returned: number;
}

/** Reads everything. @throws JournalError */
export async function readKept(journal: Pick<Journal, 'readAll'>): Promise<Kept> {
  const { records, badLines } = await journal.readAll();
  const { whole, damaged } = sortRecords(records);
  const standing = standingRecords(whole);
  const entries = entriesByHeld(standing).toReversed();
  const gone = forgottenIds(whole);
  const returned = whole.filter((record) => isForgottenRecord(record, gone)).length;
  return { entries, records: standing, all: whole, damaged, badLines, returned };
}

/** What of a reading counts: whole and standing. The commands that show the journal say what does not. */
export function recordsThatCount({
  records,
}: Pick<JournalReading, 'records'>): readonly JournalRecord[] {
  return standingRecords(sortRecords(records).whole);
}
