import { type FoundEntry, findEntry } from '../domain/journal/find-entry.ts';
import type { EntryRecord, SettlementRecord } from '../domain/journal/record.ts';
import { settlementAfter } from '../domain/journal/settle-plan.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { Journal, LoadedRubric, RubricCopies } from './ports.ts';
import { type Kept, readKept } from './read-kept.ts';

/** One entry with all that it takes to read it. */
export interface EntryView {
  readonly entry: EntryRecord;
  /** By rubric id: what each was measured with, where it is still at hand. */
  readonly rubrics: ReadonlyMap<string, Rubric>;
  /** What became of its plan. */
  readonly settled: SettlementRecord | null;
}

export type ShownEntry =
  | { readonly kept: Kept; readonly view: EntryView }
  | { readonly kept: Kept; readonly fault: Exclude<FoundEntry, { found: unknown }> };

interface ShowWorld {
  readonly journal: Pick<Journal, 'readAll'>;
  readonly builtIn: readonly LoadedRubric[];
  readonly copies: RubricCopies;
}

/**
 * Finds an entry and, for each of its rubrics, the very version it was answered with: ours if the
 * hash is the same, else the copy beside the journal.
 * @param wanted an id, the beginning of one, or `last`
 * @throws JournalError
 */
export async function showEntry(world: ShowWorld, wanted: string): Promise<ShownEntry> {
  const kept = await readKept(world.journal);
  const found = findEntry(kept.entries, wanted);
  if (!('found' in found)) return { kept, fault: found };
  const entry = found.found;
  const rubrics = new Map(
    Object.entries(entry.rubrics).flatMap(([id, { hash }]) => {
      const loaded = world.builtIn.find((one) => one.hash === hash) ?? world.copies.copyOf(hash);
      return loaded === null ? [] : [[id, loaded.rubric] as const];
    }),
  );
  return { kept, view: { entry, rubrics, settled: settlementAfter(kept.records, entry) } };
}
