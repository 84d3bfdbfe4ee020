import { type Limits, newTally } from '../domain/note/tally.ts';
import type { PlacedProblem } from '../domain/problem.ts';
import { inOrder } from '../use-cases/in-order.ts';
import type { KeptMany, NoteKeeper } from '../use-cases/keep-notes.ts';
import type { LineChunk, LineSource } from '../use-cases/lines-port.ts';
import type { LoadedPack, NoteReading } from '../use-cases/ports.ts';
import type { OpenedTable } from '../use-cases/rows-port.ts';
import type { LineWish } from '../use-cases/score-lines.ts';
import { type ScoreWish, scoreNotes } from '../use-cases/score-notes.ts';
import { rowScorer } from '../use-cases/score-rows.ts';
import { type ChunkScorer, openChunkScorer } from './chunk-scorer.ts';
import { Progress } from './progress.ts';
import { jsonText } from './render/json.ts';
import { problemSentence } from './render/problem-sentence.ts';
import { scorePrinter } from './render/score-formats.ts';
import type { ScoreFormat } from './score-options.ts';
import { ScoreReport } from './score-report.ts';
import type { World } from './world.ts';

export interface ScoringPlan {
  readonly files: readonly string[];
  readonly format: ScoreFormat;
  readonly shelf: LoadedPack;
  readonly wish: ScoreWish;
  readonly limits: Limits;
  readonly reading: NoteReading;
  readonly jobs: number;
  readonly isQuiet: boolean;
  /** Whether each note goes into the journal too. */
  readonly keep: boolean;
}

/**
 * Scores files of notes, one after the other: the scores to `out`, all else to `err`. From JSON
 * lines to JSON lines there is a way of its own, many times as fast and for files of any size.
 */
export async function runScoring(world: World, plan: ScoringPlan): Promise<ScoreReport> {
  const { format, shelf, wish, limits, reading, jobs, isQuiet, keep } = plan;
  const { files, problems } = await filesOf(world, plan.files);
  const ids = shelf.rubrics.map(({ rubric }) => rubric.id);
  const sizes = files.map(world.sizeOf);
  const progress = new Progress(world, totalOf(sizes), isQuiet);
  const report = new ScoreReport(world.err, progress, newTally(ids, limits));
  if (problems.length > 0) report.addResult({ kind: 'no-file', problems });
  const asked = shelf.rubrics
    .map(({ rubric }) => rubric)
    .filter(({ id }) => id === (wish.rubric ?? id));
  const printer = scorePrinter(format, { ...wish, pack: shelf.pack, rubrics: asked, ...world.out });
  const plain = shelf.rubrics.map(({ rubric, hash, scoringHash }) => ({
    rubric,
    hash,
    scoringHash,
  }));
  const lineWish = { ...wish, limits, shelf: { pack: shelf.pack, rubrics: plain } };
  const keeper = keep ? await openKeeper(world, shelf) : null;
  // The fast way never makes the notes that could be kept.
  const scorer = format === 'jsonl' && !keep ? await openChunkScorer(world, lineWish, jobs) : null;
  for (const [index, file] of files.entries()) {
    const lines = scorer === null ? null : await world.readLines(file, reading.input);
    if (lines !== null && scorer !== null) {
      await scoreLines(lines, file, { world, scorer, report });
      continue;
    }
    const rows = scorer === null ? null : await world.readRows(file, reading);
    if (rows !== null) {
      await scoreRows(rows, lineWish, { world, report });
      report.addBytes(sizes[index] ?? 0);
      continue;
    }
    const notes = world.readNotes(file, reading);
    for await (const result of scoreNotes(notes, shelf, wish, problemSentence)) {
      if (result.kind === 'note') await world.writeResult(printer.note(result));
      if (result.kind === 'note' && result.note !== null) await keeper?.add(result.note);
      report.addResult(result);
    }
    report.addBytes(sizes[index] ?? 0);
  }
  await scorer?.end();
  await world.writeResult(printer.end());
  const kept = await keeper?.end();
  report.end(isQuiet);
  if (kept !== undefined && !isQuiet) await tellKept(kept, world);
  return report;
}

// --- internal ---

async function openKeeper(world: World, shelf: LoadedPack): Promise<NoteKeeper> {
  const [{ NoteKeeper }, journal, contentOf] = await Promise.all([
    import('../use-cases/keep-notes.ts'),
    world.journal(),
    world.recordContent(),
  ]);
  const { clock, localTime } = world;
  return new NoteKeeper({ clock, localTime, journal, shelf, contentOf });
}

async function tellKept(kept: KeptMany, { err, journal }: World): Promise<void> {
  const { keptNotes } = await import('./render/kept-notes.ts');
  err.write(`${keptNotes(kept, (await journal()).folder)}\n`);
}

interface Desk {
  readonly world: World;
  readonly scorer: ChunkScorer;
  readonly report: ScoreReport;
}

/** The files that were meant, and what was meant and is not there. */
async function filesOf(world: World, names: readonly string[]) {
  const files: string[] = [];
  const problems: PlacedProblem[] = [];
  for await (const found of world.findNotes(names)) {
    if ('name' in found) files.push(found.name);
    else problems.push(found.problem);
  }
  return { files, problems };
}

async function scoreRows(
  { table, close }: OpenedTable,
  wish: LineWish,
  { world, report }: Omit<Desk, 'scorer'>,
): Promise<void> {
  const rowReader = await world.rowReader();
  const score = rowScorer(wish, table.plan, rowReader, { sentence: problemSentence, jsonText });
  if (table.warnings.length > 0) report.addResult({ kind: 'notice', problems: table.warnings });
  for await (const chunk of table.chunks) {
    const scored = score(chunk);
    await world.writeResult(scored.bytes);
    report.addChunk(scored, 0, 0);
  }
  const problems = await close();
  if (problems.length > 0) report.addResult({ kind: 'no-file', problems });
}

async function scoreLines(
  { chunks }: LineSource,
  file: string,
  { world, scorer, report }: Desk,
): Promise<void> {
  let linesAbove = 0;
  const work = async (chunk: LineChunk) => {
    const size = chunk.bytes.length; // gone once it is handed over
    return { scored: await scorer.score({ chunk, file }), size };
  };
  for await (const { scored, size } of inOrder(chunks, work, scorer.room)) {
    await world.writeResult(scored.bytes);
    report.addChunk(scored, linesAbove, size);
    linesAbove += scored.lines;
  }
}

function totalOf(sizes: readonly (number | null)[]): number | null {
  return sizes.reduce<number | null>(
    (sum, size) => (sum === null || size === null ? null : sum + size),
    0,
  );
}
