import type { NoteFiles, NoteShare } from '../../../use-cases/ports/notes-port.ts';
import type { Threads } from '../../../use-cases/ports/pool-port.ts';
import { inOrder } from '../../../use-cases/score/in-order.ts';
import type { ScoredShare } from '../../../use-cases/score/score-share.ts';
import { frameOf } from '../../render/score-formats.ts';
import type { Output, World } from '../../shell/world.ts';
import { type BatchPart, batchParts, costOf, type SizedFile } from './batch-parts.ts';
import { type Batch, batchScorer, type ScoringThreads } from './batch-scorer.ts';
import type { ScoreReport } from './score-report.ts';

interface BatchWorld extends Pick<World, 'threads'> {
  notes(): Promise<Pick<NoteFiles, 'open' | 'shareReader'>>;
  readonly out: Pick<Output, 'writeOut'>;
}

/**
 * Scores files for programs: the scores to `world.out`, all else to the report. A large batch is
 * scored in threads, each of which takes one share after the other.
 *
 * @param jobs how many threads there should be; null for as many as there are cores, where that is
 *   worth their while
 */
export async function scoreBatch(
  files: readonly SizedFile[],
  batch: Batch,
  jobs: number | null,
  world: BatchWorld,
  report: ScoreReport,
): Promise<void> {
  const [notes, machine] = await Promise.all([world.notes(), world.threads()]);
  const frame = frameOf(batch.print);
  const { scoreNotes, scoreShare } = batchScorer(batch, notes.shareReader(batch.reading));
  const threads = new ThreadsOnDemand(machine, batch, jobs, costOfAll(files, batch));
  const score = async (part: BatchPart) => {
    if ('notes' in part) return { part, scored: await scoreNotes(part.notes) };
    return { part, scored: await ((await threads.score(part.share)) ?? scoreShare(part.share)) };
  };
  try {
    const parts = batchParts(files, batch.reading, notes);
    for await (const { part, scored } of inOrder(parts, score, threads.room)) {
      await world.out.writeOut(frame.add(scored.text, scored.tally.notes));
      report.addShare(scored, part.bytes);
    }
    await world.out.writeOut(frame.end());
  } finally {
    await threads.end();
  }
}

// --- internal ---

/** As much as takes several times as long as it takes threads to begin. */
const WORTH_THREADS = 100 << 20;

/** Threads that begin once there is enough for them to do. */
class ThreadsOnDemand {
  /** How many shares are best under way at a time. */
  readonly room: number;
  readonly #open: () => ScoringThreads;
  readonly #areAskedFor: boolean;
  /** What is known to come, or has come. */
  #cost: number;
  readonly #isKnown: boolean;
  #pool: Promise<ScoringThreads | null> | null = null;

  /** @param cost of the whole batch; null where nobody knows */
  constructor(machine: Threads, batch: Batch, jobs: number | null, cost: number | null) {
    const most = jobs ?? machine.cores;
    this.room = most === 1 ? 1 : most + 2;
    this.#open = () => machine.open(most, batch);
    this.#areAskedFor = jobs !== null;
    this.#isKnown = most === 1 || jobs !== null || cost !== null;
    this.#cost = most === 1 ? 0 : jobs === null ? (cost ?? 0) : WORTH_THREADS;
  }

  /** Null where the share is to be scored in this thread. */
  async score(share: NoteShare): Promise<ScoredShare | null> {
    if (!this.#isKnown && share.kind !== 'files') {
      this.#cost += costOf(share.kind === 'rows' ? 'csv' : 'jsonl', share.bytes.length);
    }
    if (this.#cost < WORTH_THREADS) return null;
    this.#pool ??= this.#begin();
    const pool = await this.#pool;
    if (pool === null) return null;
    return pool.run(share, share.kind === 'files' ? [] : [share.bytes.buffer]);
  }

  async end(): Promise<void> {
    const pool = await this.#pool?.catch(() => null); // what was wrong is told by whoever began them
    await pool?.end();
  }

  // --- internal ---

  /** Null where they fail to: nobody has to wait for them, unless they were asked for. */
  async #begin(): Promise<ScoringThreads | null> {
    const pool = this.#open();
    try {
      await pool.begun();
      return pool;
    } catch (error) {
      if (this.#areAskedFor) throw error;
      return null;
    }
  }
}

/** Null where nobody knows how large a file is. */
function costOfAll(files: readonly SizedFile[], { reading }: Batch): number | null {
  return files.reduce<number | null>(
    (sum, { kind, size }) =>
      sum === null || size === null ? null : sum + costOf(reading.input ?? kind, size),
    0,
  );
}
