import { textOf } from '../../../domain/note/quick/byte-text.ts';
import type { InputKind } from '../../../use-cases/ports/ports.ts';
import { inOrder } from '../../../use-cases/score/in-order.ts';
import type { BatchWish } from '../../../use-cases/score/score-chunk.ts';
import {
  type PlainFormat,
  plainPrinter,
  type ScorePrinterOptions,
} from '../../render/screen/score/score-formats.ts';
import type { World } from '../../shell/world.ts';
import type { ScoringPlan } from './run-scoring.ts';
import type { ScoreReport } from './score-report.ts';
import { type Share, type SizedFile, sharesOf, taskOf } from './score-shares.ts';
import { costOf, openTaskThreads, type TaskThreads } from './task-threads.ts';

/** Where scores go: themselves to `world.out`, what is told of them to the report. */
export interface Desk {
  readonly world: World;
  readonly report: ScoreReport;
}

/** Scores files in as many threads as are worth it, to a format that needs the scores alone. */
export async function scoreInShares(
  files: readonly SizedFile[],
  plan: ScoringPlan & { readonly format: PlainFormat },
  desk: Desk,
): Promise<void> {
  const { world } = desk;
  const cost = costOfAll(files, plan.reading.input);
  const threads = await openTaskThreads(world, batchOf(plan), plan.jobs, cost);
  try {
    await writeScores(files, plan, threads, desk);
  } finally {
    await threads.end();
  }
}

/** What a printer needs to know of a batch. */
export function printing({ wish, shelf }: ScoringPlan, { out }: World): ScorePrinterOptions {
  const rubrics = shelf.rubrics
    .map(({ rubric }) => rubric)
    .filter(({ id }) => id === (wish.rubric ?? id));
  return { ...wish, pack: shelf.pack, rubrics, ...out };
}

// --- internal ---

async function writeScores(
  files: readonly SizedFile[],
  plan: ScoringPlan & { readonly format: PlainFormat },
  threads: TaskThreads,
  { world, report }: Desk,
): Promise<void> {
  const printer = plainPrinter(plan.format, printing(plan, world));
  const score = async (share: Share) => {
    const scored = await ('task' in share
      ? threads.score(share.task)
      : threads.scoreNotes(share.notes));
    return { scored, share };
  };
  let linesAbove = 0;
  const shares = sharesOf(files, plan.reading, world);
  for await (const { scored, share } of inOrder(shares, score, threads.room)) {
    if (share.isTop) linesAbove = 0;
    // What threads give is printed already, if as lines.
    const result = plan.format === 'jsonl' ? scored.bytes : printed(scored.bytes, printer);
    await world.writeResult(result);
    threads.reuse(scored);
    report.addChunk(scored, linesAbove, share.bytes);
    linesAbove += scored.lines;
  }
  await world.writeResult(printer.end());
}

/** Scores as lines of JSON, in another format. */
function printed(bytes: Uint8Array, printer: ReturnType<typeof plainPrinter>): string {
  const lines = textOf(bytes).split('\n').slice(0, -1);
  return lines.map((line) => printer.note({ score: JSON.parse(line) })).join('');
}

/** Without what only code can do, so that it can be handed to another thread. */
function batchOf({ shelf, wish, limits, reading }: ScoringPlan): BatchWish {
  const { input, map, dates } = reading;
  const rubrics = shelf.rubrics.map(({ rubric, hash, scoringHash }) => ({
    ...{ rubric, hash, scoringHash },
  }));
  return {
    ...{ ...wish, limits, shelf: { pack: shelf.pack, rubrics } },
    reading: { ...(input && { input }), ...(map && { map }), ...(dates && { dates }) },
  };
}

/** Null where nobody knows how large a file is. */
function costOfAll(files: readonly SizedFile[], input: InputKind | undefined): number | null {
  return files.reduce<number | null>(
    (sum, file) =>
      sum === null || file.size === null ? null : sum + costOf(taskOf(file, input), file.size),
    0,
  );
}
