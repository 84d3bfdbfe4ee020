import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { noteReaders } from '../../../../src/adapters/notes/note-readers.ts';
import {
  costOf,
  openTaskThreads,
  type TaskPool,
  type ThreadTask,
} from '../../../../src/cli/commands/score/task-threads.ts';
import type { World } from '../../../../src/cli/shell/world.ts';
import type { BatchWish, ScoredChunk } from '../../../../src/use-cases/score/score-chunk.ts';
import type { ScoreTask } from '../../../../src/use-cases/score/score-task.ts';

const WISH: BatchWish = {
  shelf: { pack: { required: [] }, rubrics: [] },
  limits: { rubrics: {} },
  reading: {},
  explain: false,
};
const LARGE = 1 << 30;

/** Threads that say so in what they give, and begin when they are told to. */
class Threads implements TaskPool {
  readonly #begun = new EventEmitter();
  #failure: Error | null = null;
  readonly spares: ArrayBuffer[] = [];
  hasEnded = false;
  opened = 0;

  async run({ task, spare }: ThreadTask): Promise<ScoredChunk> {
    if (spare !== undefined) this.spares.push(spare);
    const lines = task.kind === 'lines' ? task.chunk.bytes.length : 0;
    return { ...NOTHING, lines, bytes: new Uint8Array(Buffer.from('a thread')) };
  }

  async begun(): Promise<void> {
    if (this.#failure === null) await once(this.#begun, 'begun');
    else throw this.#failure;
  }

  async begin(failure?: Error): Promise<void> {
    await turns();
    this.#failure = failure ?? null;
    if (failure === undefined) this.#begun.emit('begun');
    else this.#begun.emit('error', failure);
    await turns();
  }

  async end(): Promise<void> {
    this.hasEnded = true;
  }
}

const NOTHING = {
  tally: { notes: 0 } as ScoredChunk['tally'],
  problems: [],
  moreProblems: 0,
  lacksFile: false,
};

function turns(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

function worldWith(threads: Threads, cores = 2): World {
  return {
    cores,
    noteReaders: async () => noteReaders({ rubrics: [] }),
    taskPool: async () => {
      threads.opened += 1;
      return threads;
    },
  } as Partial<World> as World;
}

function line(size = 0): ScoreTask {
  const text = `{"answers":{}}${' '.repeat(size)}\n`;
  return { kind: 'lines', chunk: { bytes: new Uint8Array(Buffer.from(text)) }, file: 'x' };
}

async function where(scored: ScoredChunk | Promise<ScoredChunk>): Promise<string> {
  const text = Buffer.from((await scored).bytes).toString();
  return text === 'a thread' ? text : 'here';
}

describe('A batch', () => {
  it('is done here where it is small, on one core, or by one thread', async () => {
    for (const [jobs, work, cores] of [
      [null, 1000, 2],
      [null, LARGE, 1],
      [1, LARGE, 2],
    ] as const) {
      const pool = new Threads();
      const threads = await openTaskThreads(worldWith(pool, cores), WISH, jobs, work);
      expect(await where(threads.score(line()))).toBe('here');
      await threads.end();
      expect(pool.opened).toBe(0);
    }
  });

  it('is done by threads where it is large, and here until they have begun', async () => {
    const pool = new Threads();
    const threads = await openTaskThreads(worldWith(pool), WISH, null, LARGE);
    expect(await where(threads.score(line()))).toBe('here');
    await pool.begin();
    expect(await where(threads.score(line()))).toBe('a thread');
    await threads.end();
    expect(pool).toMatchObject({ opened: 1, hasEnded: true });
  });

  it('is done by threads once it turns out to be large', async () => {
    const pool = new Threads();
    const threads = await openTaskThreads(worldWith(pool), WISH, null, null);
    await threads.score(line(1000));
    expect(pool.opened).toBe(0);
    await threads.score(line(100 << 20));
    await threads.score(line());
    expect(pool.opened).toBe(1);
    await pool.begin();
    expect(await where(threads.score(line()))).toBe('a thread');
    await threads.end();
  });

  it('is done here where threads fail to begin, unless they were asked for', async () => {
    const pool = new Threads();
    const threads = await openTaskThreads(worldWith(pool), WISH, null, LARGE);
    await pool.begin(new Error('no memory'));
    expect(await where(threads.score(line()))).toBe('here');
    await threads.end();
    const asked = openTaskThreads(worldWith(pool), WISH, 2, null);
    await expect(asked).rejects.toThrow('no memory');
  });

  it('is scored in memory that is used again and again', async () => {
    const pool = new Threads();
    const threads = await openTaskThreads(worldWith(pool), WISH, null, LARGE);
    await pool.begin();
    const first = await threads.score(line());
    threads.reuse(first);
    await threads.score(line());
    await threads.score(line());
    expect(pool.spares).toEqual([first.bytes.buffer]);
  });

  it('takes the longer, the more there is to read, and a row longer than a line', () => {
    expect(costOf('rows', 100)).toBeGreaterThan(costOf('lines', 100));
    expect(costOf('files', 100)).toBeGreaterThan(costOf('rows', 100));
  });
});
