import type { NoteInputs } from '../../../use-cases/ports/notes-port.ts';
import {
  type BatchWish,
  readingOf,
  type ScoredChunk,
} from '../../../use-cases/score/score-chunk.ts';
import {
  type ScoreTask,
  type TaskScorer,
  taskScorer,
} from '../../../use-cases/score/score-task.ts';
import { jsonText } from '../../render/json/json.ts';
import { problemSentence } from '../../render/problem-sentences/problem-sentence.ts';
import type { World } from '../../shell/world.ts';

/** What a thread is given. */
export interface ThreadTask {
  readonly task: ScoreTask;
  /** Memory that was handed over before, for the scores. */
  readonly spare?: ArrayBuffer;
}

/** Threads that score. */
export interface TaskPool {
  run(task: ThreadTask, buffers: readonly ArrayBuffer[]): Promise<ScoredChunk>;
  /** Once one of them has begun. */
  begun(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Has tasks scored: a small batch in this thread, a large one in as many others as there are jobs.
 * To begin takes those as long as scoring some ten thousand notes: until then it is done here.
 */
export class TaskThreads {
  /** How many tasks are best under way at a time. */
  readonly room: number;
  readonly #here: TaskScorer;
  readonly #openPool: (() => Promise<TaskPool>) | null;
  #pool: Promise<TaskPool> | null = null;
  /** The same, once it has begun. */
  #begun: TaskPool | null = null;
  #cost = 0;
  readonly #spares: ArrayBuffer[] = [];
  /** What is done here is done one at a time, also where it waits for a file. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param openPool null where all is done here */
  constructor(here: TaskScorer, jobs: number, openPool: (() => Promise<TaskPool>) | null) {
    this.room = openPool === null ? 1 : jobs + 2;
    this.#here = here;
    this.#openPool = openPool;
  }

  /** Has the threads begin, which do all from then on. */
  async begin(): Promise<void> {
    if (this.#openPool === null || this.#pool !== null) return;
    this.#pool = this.#openPool();
    const pool = await this.#pool;
    await pool.begun();
    this.#begun = pool;
  }

  /** The same, without waiting for it: until then, and where they fail to, all is done here. */
  beginOrNot(): void {
    this.begin().catch(() => {});
  }

  score(task: ScoreTask): ScoredChunk | Promise<ScoredChunk> {
    if (task.kind !== 'files') this.#cost += costOf(task.kind, task.chunk.bytes.length);
    if (this.#cost >= WORTH_THREADS) this.beginOrNot();
    if (this.#begun !== null) return this.#inThread(task, this.#begun);
    if (this.#pool === null && task.kind !== 'files') return this.#here.score(task);
    return this.#inTurn(async () => {
      await nextTick(); // so that it is heard when the threads have begun
      return this.#here.score(task);
    });
  }

  /** Takes back the memory of scores that were written: what is handed over is seldom cleared away. */
  reuse({ bytes }: ScoredChunk): void {
    const isOfUse = this.#begun !== null && bytes.buffer.byteLength > 0;
    if (isOfUse && this.#spares.length < this.room) this.#spares.push(bytes.buffer);
  }

  /** Notes that only this thread can read. */
  scoreNotes(notes: NoteInputs): Promise<ScoredChunk> {
    return this.#inTurn(() => this.#here.scoreNotes(notes));
  }

  async end(): Promise<void> {
    const pool = await this.#pool?.catch(() => null); // what was wrong is told by whoever began them
    await pool?.end();
  }

  // --- internal ---

  #inThread(task: ScoreTask, pool: TaskPool): Promise<ScoredChunk> {
    const spare = this.#spares.pop();
    const buffers = task.kind === 'files' ? [] : [task.chunk.bytes.buffer];
    if (spare === undefined) return pool.run({ task }, buffers);
    return pool.run({ task, spare }, [...buffers, spare]);
  }

  #inTurn(work: () => Promise<ScoredChunk>): Promise<ScoredChunk> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {}); // it is told to whoever waits for it
    return done;
  }
}

/**
 * @param jobs how many threads there should be; null for as many as there are cores, where that is
 *   worth their while
 * @param cost what all of it takes, as `costOf` counts; null where nobody knows
 */
export async function openTaskThreads(
  world: World,
  wish: BatchWish,
  jobs: number | null,
  cost: number | null,
): Promise<TaskThreads> {
  const tools = { sentence: problemSentence, jsonText };
  const here = taskScorer(wish, await world.noteReaders(readingOf(wish)), tools);
  const most = jobs ?? world.cores;
  const isSmall = jobs === null && cost !== null && cost < WORTH_THREADS;
  const openPool = most === 1 || isSmall ? null : () => world.taskPool(wish, most);
  const threads = new TaskThreads(here, most, openPool);
  if (jobs !== null) await threads.begin();
  else if (cost !== null) threads.beginOrNot();
  return threads;
}

/** What scoring a file, or a piece of it, takes: as long as so many bytes of JSON lines. */
export function costOf(kind: ScoreTask['kind'], bytes: number): number {
  if (kind === 'files') return A_FILE + bytes;
  return kind === 'rows' ? A_ROWS_BYTE * bytes : bytes;
}

// --- internal ---

const nextTick = () => new Promise<void>((resolve) => setImmediate(resolve));

/** As much as takes several times as long as it takes threads to begin. */
const WORTH_THREADS = 100 << 20;
/** To open and to read a file as a whole. */
const A_FILE = 20 << 10;
/** A byte of a table holds more of a note. */
const A_ROWS_BYTE = 6;
