import { mergeRecords } from '../../domain/journal/records/merge-records.ts';
import type { JournalRecord } from '../../domain/journal/records/record.ts';
import { sortRecords } from '../../domain/journal/records/whole-records.ts';
import type { PlacedProblem } from '../../domain/problem.ts';
import type { RubricsAtHand } from '../kept/known-rubrics.ts';
import { neededRubrics } from '../kept/needed-rubrics.ts';
import type { LineJournal, RecordInput, WrittenRecord } from '../ports/export-port.ts';
import type { BadLine } from '../ports/journal-port.ts';
import type { HashedRubric } from '../ports/rubrics-port.ts';

interface ImportWorld {
  readonly journal: Pick<LineJournal, 'readAll' | 'appendLines' | 'keepRubrics'>;
  /** The same for the same content, whatever the order of keys. */
  readonly contentOf: (record: JournalRecord) => string;
  readonly rubrics: RubricsAtHand;
}

export interface ImportReport {
  /** Each record that arrived counts once: as added, here, in conflict (and kept) or forgotten. */
  readonly added: number;
  readonly here: number;
  readonly conflicts: readonly { readonly id: string; readonly keptAs: string }[];
  readonly forgotten: number;
  /** Ids of ours that were forgotten there: no longer shown, and to be erased by `eraseForgotten`. */
  readonly forgottenThere: readonly string[];
  /** Lines that are no record, or a damaged one: not kept. */
  readonly badLines: readonly BadLine[];
  /** Files that could not be read. */
  readonly problems: readonly PlacedProblem[];
  /** Content hashes of rubrics that the added entries name and that are not at hand. */
  readonly unknownRubrics: readonly string[];
}

/** An import, and how many lines of this journal went because they are about what was forgotten. */
export type Imported = ImportReport & { readonly erased: number };

/** What an import will do. Nothing is changed yet. */
export interface ImportPlan {
  readonly report: ImportReport;
  /** Records of ours that were forgotten there, and will be erased here. */
  readonly going: readonly JournalRecord[];
  readonly lines: readonly string[];
  /** What the added entries were measured with, as far as it is at hand. */
  readonly rubrics: readonly HashedRubric[];
}

/** @throws JournalError */
export async function planImport(
  world: ImportWorld,
  inputs: AsyncIterable<RecordInput>,
): Promise<ImportPlan> {
  const { lines, badLines, problems } = await gather(inputs);
  const { records } = await world.journal.readAll();
  const { added, ...merge } = mergeRecords(records, lines, world.contentOf);
  const taken = added.map(({ record }) => record);
  const { known, unknown: unknownRubrics } = neededRubrics(taken, world.rubrics);
  const gone = new Set(merge.forgottenThere);
  return {
    report: {
      ...merge,
      added: added.length - merge.conflicts.length,
      badLines,
      problems,
      unknownRubrics,
    },
    going: records.filter(({ id }) => gone.has(id)),
    lines: added.map(({ text }) => text),
    rubrics: known,
  };
}

/**
 * Takes the records into the journal, and beside them the rubrics they were measured with. To do it
 * again, in whatever order, changes nothing; cut off anywhere, it can be done again.
 * @throws JournalError
 */
export async function importRecords(
  { journal }: Pick<ImportWorld, 'journal'>,
  { lines, rubrics }: ImportPlan,
): Promise<void> {
  journal.keepRubrics(rubrics);
  for (const batch of batches(lines)) await journal.appendLines(batch);
}

// --- internal ---

/** Characters written at once: the lock is let go of in between, and a session can end. */
const BATCH = 4 << 20;

async function gather(inputs: AsyncIterable<RecordInput>) {
  const lines: WrittenRecord[] = [];
  const badLines: BadLine[] = [];
  const problems: PlacedProblem[] = [];
  for await (const input of inputs) {
    if (input.kind === 'no-file') problems.push(...input.problems);
    else if (input.kind === 'bad') badLines.push(input.bad);
    else if (sortRecords([input.record]).damaged.length === 0) lines.push(input);
    else badLines.push({ file: input.file, line: input.line, why: 'damaged' });
  }
  return { lines, badLines, problems };
}

function* batches(lines: readonly string[]): Generator<readonly string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const line of lines) {
    batch.push(line);
    size += line.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
