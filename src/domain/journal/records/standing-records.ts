import { forgottenIds, isForgottenRecord } from './is-forgotten-record.ts';
import {
  type AddedPromise,
  type AmendmentRecord,
  type EntryRecord,
  isAddedPromise,
  isAmendment,
  isEntry,
  isForgotten,
  type JournalRecord,
  type PromiseMade,
} from './record.ts';

/**
 * The records that stand: entries as last amended, with the promises that were added to them since,
 * and nothing of what was forgotten, also where an old copy of it came back. Amendments and what was forgotten are no longer among them.
 */
export function standingRecords(records: readonly JournalRecord[]): readonly JournalRecord[] {
  const gone = forgottenIds(records);
  const left = records.filter((record) => !isForgottenRecord(record, gone));
  const amended = latestAmendments(left.filter(isAmendment));
  const added = new Map<string, AddedPromise[]>();
  for (const one of left.filter(isAddedPromise)) {
    added.set(one.entry, [...(added.get(one.entry) ?? []), one]);
  }
  return left
    .filter((record) => !isAmendment(record) && !isForgotten(record))
    .map((record) =>
      isEntry(record)
        ? withAdded(amended.get(record.id) ?? record, added.get(record.id) ?? [])
        : record,
    );
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

function withAdded(entry: EntryRecord, added: readonly AddedPromise[]): EntryRecord {
  const known = new Set([...entry.promises.map(({ id }) => id), ...(entry.promisesTakenOut ?? [])]);
  const lacking = added.filter(({ promise }) => !known.has(promise));
  if (lacking.length === 0) return entry;
  return { ...entry, promises: [...entry.promises, ...lacking.map(promiseIn)] };
}

function promiseIn({ promise: id, said, owner, what, due }: AddedPromise): PromiseMade {
  return {
    id,
    said,
    ...(owner !== undefined && { owner }),
    ...(what !== undefined && { what }),
    ...(due !== undefined && { due }),
  };
}

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
