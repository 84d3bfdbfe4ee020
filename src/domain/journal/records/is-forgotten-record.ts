import { isForgotten, type JournalRecord, kindOfRecord } from './record.ts';

/** The ids that these records say are forgotten. */
export function forgottenIds(records: readonly JournalRecord[]): ReadonlySet<string> {
  return new Set(records.filter(isForgotten).flatMap(({ forgotten }) => forgotten));
}

/** Whether a record, also a damaged one, or the call that it is about was forgotten. */
export function isForgottenRecord(record: JournalRecord, forgotten: ReadonlySet<string>): boolean {
  return forgotten.has(record.id) || forgotten.has(callOfRecord(record) ?? '');
}

/** The id of the call that a record of another id is about; null if there is none. */
export function callOfRecord(record: JournalRecord): string | null {
  return kindOfRecord(record)?.about(record).call ?? null;
}
