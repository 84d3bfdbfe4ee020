import type { LineChunk } from '../use-cases/lines-port.ts';
import { type LineWish, lineScorer, type ScoredChunk } from '../use-cases/score-lines.ts';
import { jsonText } from './render/json.ts';
import { problemSentence } from './render/problem-sentence.ts';
import type { World } from './world.ts';

export interface ChunkTask {
  readonly chunk: LineChunk;
  readonly file: string;
}

/** Threads that score. */
export interface ChunkPool {
  run(task: ChunkTask, buffers: readonly ArrayBuffer[]): Promise<ScoredChunk>;
  end(): Promise<void>;
}

/**
 * Scores chunks of lines: the first ones at once, in this thread; where more come, in as many others
 * as there are jobs, since starting those takes as long as scoring some thousand notes.
 */
export class ChunkScorer {
  /** How many chunks are best under way at a time. */
  readonly room: number;
  readonly #here: (chunk: LineChunk, file: string) => ScoredChunk;
  readonly #openPool: (() => Promise<ChunkPool>) | null;
  #pool: Promise<ChunkPool> | null = null;
  #scored = 0;

  /** @param openPool null for one job, which is done here */
  constructor(
    here: (chunk: LineChunk, file: string) => ScoredChunk,
    jobs: number,
    openPool: (() => Promise<ChunkPool>) | null,
  ) {
    this.room = openPool === null ? 1 : jobs + 2;
    this.#here = here;
    this.#openPool = openPool;
  }

  score(task: ChunkTask): ScoredChunk | Promise<ScoredChunk> {
    const { bytes } = task.chunk;
    this.#scored += bytes.length;
    if (this.#openPool === null || this.#scored < WORTH_THREADS) {
      return this.#here(task.chunk, task.file);
    }
    this.#pool ??= this.#openPool();
    return this.#pool.then((pool) => pool.run(task, [bytes.buffer]));
  }

  async end(): Promise<void> {
    await (await this.#pool)?.end();
  }
}

export async function openChunkScorer(
  world: World,
  wish: LineWish,
  jobs: number,
): Promise<ChunkScorer> {
  const tools = { reader: await world.lineReader(), sentence: problemSentence, jsonText };
  const openPool = jobs === 1 ? null : () => world.chunkPool(wish, jobs);
  return new ChunkScorer(lineScorer(wish, tools), jobs, openPool);
}

// --- internal ---

/** Bytes. */
const WORTH_THREADS = 4 << 20;
