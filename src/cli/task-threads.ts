import type { NoteInput } from '../use-cases/ports.ts';
import { type BatchWish, readingOf, type ScoredChunk } from '../use-cases/score-chunk.ts';
import { type ScoreTask, type TaskScorer, taskScorer } from '../use-cases/score-task.ts';
import { jsonText } from './render/json.ts';
import { problemSentence } from './render/problem-sentence.ts';
import type { World } from './world.ts';

/** Threads that score. */
export interface TaskPool {
  run(task: ScoreTask, buffers: readonly ArrayBuffer[]): Promise<ScoredChunk>;
  end(): Promise<void>;
}

/**
 * Has tasks scored: the first ones at once, in this thread; where more come, in as many others as
 * there are jobs, since starting those takes as long as scoring some thousand notes.
 */
class TaskThreads {
  /** How many tasks are best under way at a time. */
  readonly room: number;
  readonly #here: TaskScorer;
  readonly #openPool: (() => Promise<TaskPool>) | null;
  #pool: Promise<TaskPool> | null = null;
  #work = 0;
  /** Files are read while others wait, and here one at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param openPool null for one job, which is done here */
  constructor(here: TaskScorer, jobs: number, openPool: (() => Promise<TaskPool>) | null) {
    this.room = openPool === null ? 1 : jobs + 2;
    this.#here = here;
    this.#openPool = openPool;
  }

  score(task: ScoreTask): ScoredChunk | Promise<ScoredChunk> {
    this.#work += workOf(task);
    if (this.#openPool === null || this.#work < WORTH_THREADS) {
      return task.kind === 'files'
        ? this.#inTurn(async () => this.#here.score(task))
        : this.#here.score(task);
    }
    this.#pool ??= this.#openPool();
    const buffers = task.kind === 'files' ? [] : [task.chunk.bytes.buffer];
    return this.#pool.then((pool) => pool.run(task, buffers));
  }

  /** Notes that only this thread can read. */
  scoreNotes(notes: AsyncIterable<NoteInput>): Promise<ScoredChunk> {
    return this.#inTurn(() => this.#here.scoreNotes(notes));
  }

  async end(): Promise<void> {
    await (await this.#pool)?.end();
  }

  // --- internal ---

  #inTurn(work: () => Promise<ScoredChunk>): Promise<ScoredChunk> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {}); // it is told to whoever waits for it
    return done;
  }
}

export async function openTaskThreads(
  world: World,
  wish: BatchWish,
  jobs: number,
): Promise<TaskThreads> {
  const tools = { sentence: problemSentence, jsonText };
  const here = taskScorer(wish, await world.noteReaders(readingOf(wish)), tools);
  return new TaskThreads(here, jobs, jobs === 1 ? null : () => world.taskPool(wish, jobs));
}

// --- internal ---

/** Bytes of JSON lines. */
const WORTH_THREADS = 4 << 20;
/** What opening a file costs beside them. */
const FILE = 8 << 10;

function workOf(task: ScoreTask): number {
  return task.kind === 'files' ? task.files.length * FILE : task.chunk.bytes.length;
}
