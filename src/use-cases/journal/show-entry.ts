import { type ChangeSince, changesSince } from '../../domain/journal/comparable.ts';
import { type FoundEntry, findEntry } from '../../domain/journal/find/find-entry.ts';
import { withHashesAnew } from '../../domain/journal/hashes-anew.ts';
import {
  type EntryRecord,
  isSettlement,
  type JournalRecord,
  type SettlementRecord,
} from '../../domain/journal/records/record.ts';
import { standingAmendment } from '../../domain/journal/records/standing-records.ts';
import { settlementAfter } from '../../domain/journal/settle-plan.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { type RubricsAtHand, rubricFinder } from '../kept/known-rubrics.ts';
import type { Kept } from '../kept/read-kept.ts';

/** One entry with all that it takes to read it. */
export interface EntryView {
  readonly entry: EntryRecord;
  /** By rubric id: what each was measured with, where it is still at hand. */
  readonly rubrics: ReadonlyMap<string, Rubric>;
  /** What became of its plan. */
  readonly settled: SettlementRecord | null;
}

/** An entry beside the calls before it. */
export interface ComparedEntry extends EntryView {
  /** Since the last call before it that can be compared. */
  readonly changes: readonly ChangeSince[];
  /** When it was last amended; absent while it stands as it was first kept. */
  readonly amended?: string;
}

type ShownEntry =
  | { readonly view: ComparedEntry }
  | { readonly fault: Exclude<FoundEntry, { found: unknown }> };

/**
 * Finds an entry and, for each of its rubrics, the very version it was answered with: ours if the
 * hash is the same, else the copy beside the journal.
 * @param wanted an id, the beginning of one, or `last`
 */
export function showEntry(
  { builtIn, copies }: RubricsAtHand,
  { entries, records, all }: Pick<Kept, 'entries' | 'records' | 'all'>,
  wanted: string,
): ShownEntry {
  const found = findEntry(entries, wanted);
  if (!('found' in found)) return { fault: found };
  const entry = found.found;
  const find = rubricFinder({ builtIn, copies });
  const loaded = loadedFor(entry, find).map(([, one]) => one);
  const changes = changesSince(withHashesAnew(records, find), loaded, entry);
  const amended = standingAmendment(all, entry)?.written;
  const view = { ...viewOf(entry, find, records), changes };
  return { view: amended === undefined ? view : { ...view, amended } };
}

/** Every entry with all that it takes to read it, in the order given. */
export function viewEntries(
  rubrics: RubricsAtHand,
  { entries, records }: Pick<Kept, 'entries' | 'records'>,
): readonly EntryView[] {
  const find = rubricFinder(rubrics);
  const settlements = new Map<string, SettlementRecord[]>();
  for (const one of records.filter(isSettlement)) {
    const ofPlan = settlements.get(one.plan);
    if (ofPlan === undefined) settlements.set(one.plan, [one]);
    else ofPlan.push(one);
  }
  return entries.map((entry) => viewOf(entry, find, settlements.get(entry.plan?.id ?? '') ?? []));
}

/** By rubric id: the very versions an entry was measured with, as far as they are at hand. */
export function rubricsOf(entry: EntryRecord, rubrics: RubricsAtHand): ReadonlyMap<string, Rubric> {
  return rubricMap(entry, rubricFinder(rubrics));
}

// --- internal ---

function viewOf(
  entry: EntryRecord,
  find: ReturnType<typeof rubricFinder>,
  records: readonly JournalRecord[],
): EntryView {
  return { entry, rubrics: rubricMap(entry, find), settled: settlementAfter(records, entry) };
}

function loadedFor(entry: EntryRecord, find: ReturnType<typeof rubricFinder>) {
  return Object.entries(entry.rubrics).flatMap(([id, { hash }]) => {
    const loaded = find(hash);
    return loaded === null ? [] : [[id, loaded] as const];
  });
}

function rubricMap(entry: EntryRecord, find: ReturnType<typeof rubricFinder>) {
  return new Map(loadedFor(entry, find).map(([id, one]) => [id, one.rubric]));
}
