import { type ChangeSince, changesSince } from '../domain/journal/comparable.ts';
import { type FoundEntry, findEntry } from '../domain/journal/find-entry.ts';
import type { EntryRecord, SettlementRecord } from '../domain/journal/record.ts';
import { settlementAfter } from '../domain/journal/settle-plan.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { LoadedRubric, RubricCopies } from './ports.ts';
import type { Kept } from './read-kept.ts';

/** One entry with all that it takes to read it. */
export interface EntryView {
  readonly entry: EntryRecord;
  /** By rubric id: what each was measured with, where it is still at hand. */
  readonly rubrics: ReadonlyMap<string, Rubric>;
  /** What became of its plan. */
  readonly settled: SettlementRecord | null;
  /** Since the last call before it that can be compared. */
  readonly changes: readonly ChangeSince[];
}

type ShownEntry =
  | { readonly view: EntryView }
  | { readonly fault: Exclude<FoundEntry, { found: unknown }> };

interface ShowWorld {
  readonly builtIn: readonly LoadedRubric[];
  readonly copies: RubricCopies;
}

/**
 * Finds an entry and, for each of its rubrics, the very version it was answered with: ours if the
 * hash is the same, else the copy beside the journal.
 * @param wanted an id, the beginning of one, or `last`
 */
export function showEntry(
  { builtIn, copies }: ShowWorld,
  { entries, records }: Pick<Kept, 'entries' | 'records'>,
  wanted: string,
): ShownEntry {
  const found = findEntry(entries, wanted);
  if (!('found' in found)) return { fault: found };
  const entry = found.found;
  const loaded = Object.entries(entry.rubrics).flatMap(([id, { hash }]) => {
    const one = builtIn.find((known) => known.hash === hash) ?? copies.copyOf(hash);
    return one === null ? [] : [{ id, one }];
  });
  const rubrics = new Map(loaded.map(({ id, one }) => [id, one.rubric]));
  const changes = changesSince(
    records,
    loaded.map(({ one }) => one),
    entry,
  );
  return { view: { entry, rubrics, settled: settlementAfter(records, entry), changes } };
}
