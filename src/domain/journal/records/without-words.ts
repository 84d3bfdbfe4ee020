import { type JournalRecord, kindOfRecord } from './record.ts';
import { type IsOption, MARK } from './words-left-out.ts';

/** Whether words were taken out of the record when it was exported. */
export function lacksWords(record: JournalRecord): boolean {
  return (record as { readonly [MARK]?: unknown })[MARK] === true;
}

/**
 * The record without what a person wrote in free text, marked so; the very same when there was
 * none. Fields that this version does not know go too, since they may hold words.
 *
 * @param record whole, as `sortRecords` says
 * @returns null for a format that this version does not know
 */
export function withoutWords(record: JournalRecord, isOption: IsOption): JournalRecord | null {
  const bare = kindOfRecord(record)?.withoutWords(record, isOption) ?? null;
  if (bare === null || JSON.stringify(bare) === JSON.stringify(record)) return bare && record;
  return { ...bare, [MARK]: true };
}
