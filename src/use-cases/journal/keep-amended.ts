import { type EntryChange, entryChanges } from '../../domain/journal/entry-changes.ts';
import { makeAmendment } from '../../domain/journal/make-amendment.ts';
import type { EntryRecord } from '../../domain/journal/records/record.ts';
import { standingAmendment } from '../../domain/journal/records/standing-records.ts';
import { recordsThatCount } from '../kept/read-kept.ts';
import type { Clock, Ids } from '../ports/clock-port.ts';
import type { Journal } from '../ports/journal-port.ts';
import type { LoadedPack } from '../ports/rubrics-port.ts';

/** What amending takes. The rubrics are the very versions that the entry was measured with. */
export interface AmendWorld extends LoadedPack {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Pick<Journal, 'appendChosen' | 'keepRubrics'>;
}

export type AmendEnd =
  | {
      readonly end: 'amended';
      readonly entry: EntryRecord;
      readonly changes: readonly EntryChange[];
    }
  /** Nothing is different, and nothing was written. */
  | { readonly end: 'unchanged'; readonly entry: EntryRecord }
  /** It was forgotten while it was being amended: none of its words may be written again. */
  | { readonly end: 'forgotten' };

/** Keeps an entry as said anew, unless it says the same. @throws JournalError */
export async function keepAmended(
  { journal, ids, clock, rubrics }: AmendWorld,
  before: EntryRecord,
  entry: EntryRecord,
): Promise<AmendEnd> {
  const changes = entryChanges(before, entry);
  if (changes.length === 0) return { end: 'unchanged', entry: before };
  const made = { id: ids.next(), written: clock.now() };
  journal.keepRubrics(rubrics.filter(({ rubric }) => Object.hasOwn(entry.rubrics, rubric.id)));
  const added = await journal.appendChosen((reading) => {
    const isThere = recordsThatCount(reading).some(({ id }) => id === entry.id);
    return isThere ? [makeAmendment(entry, made, standingAmendment(reading.records, entry))] : [];
  });
  return added.length > 0 ? { end: 'amended', entry, changes } : { end: 'forgotten' };
}
