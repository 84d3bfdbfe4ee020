import { findEntry } from '../../domain/journal/find/find-entry.ts';
import {
  type EntryRecord,
  isForgotten,
  type JournalRecord,
} from '../../domain/journal/records/record.ts';
import { rubricFinder } from '../../use-cases/kept/known-rubrics.ts';
import { type Journal, JournalError } from '../../use-cases/ports/journal-port.ts';
import type { LoadedPack } from '../../use-cases/ports/rubrics-port.ts';
import { noSuchEntry } from '../render/screen/journal/journal-notices.ts';
import { visible } from '../render/text/visible.ts';
import { UsageError } from '../shell/exit-codes.ts';
import type { World } from '../shell/world.ts';
import { readJournal } from './read-journal.ts';

/** An entry with all that it takes to say it anew. */
export interface EntryToAmend {
  readonly journal: Journal;
  readonly entry: EntryRecord;
  /** The records that stand. */
  readonly records: readonly JournalRecord[];
  /** Its rubrics are the very versions that the entry was measured with. */
  readonly shelf: LoadedPack;
}

/**
 * Finds an entry by its id, the beginning of one, or `last`, as it was last amended.
 * @throws UsageError when none is meant
 * @throws JournalError when what it was measured with is no longer there
 */
export async function entryToAmend(world: World, wanted: string): Promise<EntryToAmend> {
  const { journal, kept } = await readJournal(world);
  const found = findEntry(kept.entries, wanted);
  if ('fault' in found) {
    const isGone = found.fault !== 'ambiguous' && isForgottenId(kept.all, wanted);
    throw new UsageError(isGone ? forgotten(wanted) : noSuchEntry(wanted, found));
  }
  const entry = found.found;
  return { journal, entry, records: kept.records, shelf: await shelfOf(world, entry) };
}

// --- internal ---

function isForgottenId(records: readonly JournalRecord[], wanted: string): boolean {
  const start = wanted.trim().toLowerCase();
  const ids = records.filter(isForgotten).flatMap(({ forgotten }) => forgotten);
  return start !== '' && ids.some((id) => id.toLowerCase().startsWith(start));
}

function forgotten(wanted: string): string {
  return `the call ${visible(wanted)} was forgotten, so there is nothing left of it to correct.`;
}

async function shelfOf(world: World, { rubrics }: EntryRecord): Promise<LoadedPack> {
  const [shelf, copies] = await Promise.all([world.rubrics(), world.rubricCopies()]);
  const find = rubricFinder({ builtIn: shelf.rubrics, copies });
  const loaded = Object.entries(rubrics).map(([id, { hash }]) => {
    const one = find(hash);
    if (one !== null) return one;
    throw new JournalError(
      `the questions of "${visible(id)}" as they were asked on that call are not on this computer, so it cannot be corrected here. \`aftercall journal verify\` says what is missing.`,
    );
  });
  return { pack: shelf.pack, rubrics: loaded };
}
