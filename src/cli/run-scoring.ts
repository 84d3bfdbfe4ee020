import { type Limits, newTally } from '../domain/note/tally.ts';
import { inOrder } from '../use-cases/in-order.ts';
import type { LineChunk, LineSource } from '../use-cases/lines-port.ts';
import type { LoadedPack } from '../use-cases/ports.ts';
import { type ScoreWish, scoreNotes } from '../use-cases/score-notes.ts';
import { type ChunkScorer, openChunkScorer } from './chunk-scorer.ts';
import { Progress } from './progress.ts';
import { problemSentence } from './render/problem-sentence.ts';
import { type ScoreFormat, scorePrinter } from './render/score-formats.ts';
import { ScoreReport } from './score-report.ts';
import type { World } from './world.ts';

export interface ScoringPlan {
  readonly files: readonly string[];
  readonly format: ScoreFormat;
  readonly shelf: LoadedPack;
  readonly wish: ScoreWish;
  readonly limits: Limits;
  readonly jobs: number;
  readonly isQuiet: boolean;
}

/**
 * Scores files of notes, one after the other: the scores to `out`, all else to `err`. From JSON
 * lines to JSON lines there is a way of its own, many times as fast and for files of any size.
 */
export async function runScoring(world: World, plan: ScoringPlan): Promise<ScoreReport> {
  const { files, format, shelf, wish, limits, jobs, isQuiet } = plan;
  const ids = shelf.rubrics.map(({ rubric }) => rubric.id);
  const sizes = files.map(world.sizeOf);
  const progress = new Progress(world, totalOf(sizes), isQuiet);
  const report = new ScoreReport(world.err, progress, newTally(ids, limits));
  const printer = scorePrinter(format, { ...wish, pack: shelf.pack, ...world.out });
  const plain = shelf.rubrics.map(({ rubric, hash, scoringHash }) => ({
    rubric,
    hash,
    scoringHash,
  }));
  const lineWish = { ...wish, limits, shelf: { pack: shelf.pack, rubrics: plain } };
  const scorer = format === 'jsonl' ? await openChunkScorer(world, lineWish, jobs) : null;
  for (const [index, file] of files.entries()) {
    const lines = scorer === null ? null : await world.readLines(file);
    if (lines !== null && scorer !== null) {
      await scoreLines(lines, file, { world, scorer, report });
      continue;
    }
    for await (const result of scoreNotes(world.readNotes(file), shelf, wish, problemSentence)) {
      if (result.kind === 'note') await world.writeResult(printer.note(result));
      report.addResult(result);
    }
    report.addBytes(sizes[index] ?? 0);
  }
  await scorer?.end();
  await world.writeResult(printer.end());
  report.end(isQuiet);
  return report;
}

// --- internal ---

interface Desk {
  readonly world: World;
  readonly scorer: ChunkScorer;
  readonly report: ScoreReport;
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
