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
}

type ShownEntry =
  | { readonly view: EntryView }
  | { readonly fault: Exclude<FoundEntry, { found: unknown }> };

interface RubricSources {
  readonly builtIn: readonly LoadedRubric[];
  readonly copies: RubricCopies;
}

/**
 * Finds an entry and, for each of its rubrics, the very version it was answered with: ours if the
 * hash is the same, else the copy beside the journal.
 * @param wanted an id, the beginning of one, or `last`
 */
export function showEntry(
  { builtIn, copies }: RubricSources,
  { entries, records }: Pick<Kept, 'entries' | 'records'>,
  wanted: string,
): ShownEntry {
  const found = findEntry(entries, wanted);
  if (!('found' in found)) return { fault: found };
  const entry = found.found;
  const rubrics = rubricsOf(entry, { builtIn, copies });
  return { view: { entry, rubrics, settled: settlementAfter(records, entry) } };
}

/** By rubric id: the very versions an entry was measured with, as far as they are at hand. */
export function rubricsOf(
  { rubrics }: EntryRecord,
  { builtIn, copies }: RubricSources,
): ReadonlyMap<string, Rubric> {
  return new Map(
    Object.entries(rubrics).flatMap(([id, { hash }]) => {
      const loaded = builtIn.find((one) => one.hash === hash) ?? copies.copyOf(hash);
      return loaded === null ? [] : [[id, loaded.rubric] as const];
    }),
  );
}
