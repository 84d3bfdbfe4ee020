import { AMENDMENT_FORMAT, type AmendmentRecord, type EntryRecord } from './records/record.ts';
import { isLaterAmendment } from './records/standing-records.ts';

/**
 * The record by which an entry is said anew.
 * @param standing the amendment that stands so far. Where a clock was ahead when that was written, the
 *   new one is dated a second later than it, since otherwise it would not count.
 */
export function makeAmendment(
  entry: EntryRecord,
  made: { readonly id: string; readonly written: string },
  standing: AmendmentRecord | null,
): AmendmentRecord {
  const counts = standing === null || isLaterAmendment(made, standing);
  const written = counts ? made.written : aSecondAfter(standing.written);
  return { format: AMENDMENT_FORMAT, id: made.id, written, entry };
}

// --- internal ---

function aSecondAfter(time: string): string {
  return new Date(Date.parse(time) + 1000).toISOString().replace(/\.\d+Z$/, '+00:00');
}
