import { versionIn } from './known-versions.ts';
import { isAmendment, isForgotten, isPromise, isRetest, type JournalRecord } from './record.ts';

/** The ids that these records say are forgotten. */
export function forgottenIds(records: readonly JournalRecord[]): ReadonlySet<string> {
  return new Set(records.filter(isForgotten).flatMap(({ forgotten }) => forgotten));
}

/** Whether a record, also a damaged one, or the call that it is about was forgotten. */
export function isForgottenRecord(record: JournalRecord, forgotten: ReadonlySet<string>): boolean {
  if (forgotten.has(record.id)) return true;
  if (isAmendment(record)) return forgotten.has(versionIn(record)?.id ?? '');
  return (isRetest(record) || isPromise(record)) && forgotten.has(record.entry ?? '');
}
