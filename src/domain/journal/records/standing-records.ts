import { forgottenIds, isForgottenRecord } from './is-forgotten-record.ts';
import {
  type AmendmentRecord,
  type EntryRecord,
  isAmendment,
  isEntry,
  isForgotten,
  type JournalRecord,
} from './record.ts';

/**
 * The records that stand: entries as last amended, and nothing of what was forgotten, also where an
 * old copy of it came back. Amendments and what was forgotten are no longer among them.
 */
export function standingRecords(records: readonly JournalRecord[]): readonly JournalRecord[] {
  const gone = forgottenIds(records);
  const left = records.filter((record) => !isForgottenRecord(record, gone));
  const amended = latestAmendments(left.filter(isAmendment));
  return left
    .filter((record) => !isAmendment(record) && !isForgotten(record))
    .map((record) => (isEntry(record) ? (amended.get(record.id) ?? record) : record));
}

/** The amendment by which an entry stands; null if it stands as it was first kept. */
export function standingAmendment(
  records: readonly JournalRecord[],
  { id }: Pick<EntryRecord, 'id'>,
): AmendmentRecord | null {
  return records
    .filter(isAmendment)
    .filter(({ entry }) => entry.id === id)
    .reduce<AmendmentRecord | null>(
      (latest, one) => (latest === null || isLaterAmendment(one, latest) ? one : latest),
      null,
    );
}

/** Which of two amendments of one entry counts: the later written, or, as late, that with the higher id. */
export function isLaterAmendment(a: Amending, b: Amending): boolean {
  const apart = Date.parse(a.written) - Date.parse(b.written);
  return apart === 0 ? a.id > b.id : apart > 0;
}

// --- internal ---

type Amending = Pick<AmendmentRecord, 'id' | 'written'>;

function latestAmendments(
  amendments: readonly AmendmentRecord[],
): ReadonlyMap<string, EntryRecord> {
  const latest = new Map<string, AmendmentRecord>();
  for (const one of amendments) {
    const before = latest.get(one.entry.id);
    if (before === undefined || isLaterAmendment(one, before)) latest.set(one.entry.id, one);
  }
  return new Map([...latest].map(([id, one]) => [id, one.entry]));
}
