import { describe, expect, it } from 'vitest';
import { shareReader } from '../../../../src/adapters/notes/read-notes.ts';
import { costOf } from '../../../../src/cli/runs/score/batch-parts.ts';
import type { Batch, ScoringThreads } from '../../../../src/cli/runs/score/batch-scorer.ts';
import { scoreBatch } from '../../../../src/cli/runs/score/score-batch.ts';
import type { ScoreReport } from '../../../../src/cli/runs/score/score-report.ts';
import { newTally } from '../../../../src/domain/note/tally.ts';
import type { LineShare, NoteShare } from '../../../../src/use-cases/ports/notes-port.ts';
import type { Pool } from '../../../../src/use-cases/ports/pool-port.ts';
import type { ScoredShare } from '../../../../src/use-cases/score/score-share.ts';

const READING = { rubrics: [] };
const BATCH: Batch = {
  rubrics: [],
  required: [],
  limits: { rubrics: {} },
  reading: READING,
  print: {
    format: 'jsonl',
    explain: false,
    withSource: false,
    isRaw: false,
    separator: 'comma',
    rubrics: [],
    isTerminal: false,
  },
};
const LARGE = 1 << 30;

/** Threads that say so in what they give. */
class Threads implements ScoringThreads {
  opened = 0;
  hasEnded = false;
  readonly #failure: Error | null;

  constructor(failure: Error | null = null) {
    this.#failure = failure;
  }

  async run(_share: NoteShare): Promise<ScoredShare> {
    const tally = newTally([], { rubrics: {} });
    const none = { notices: [], problems: [], moreProblems: 0, lacksFile: false };
    return { text: 'a thread\n', tally, ...none };
  }

  async begun(): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
  }

  async end(): Promise<void> {
    this.hasEnded = true;
  }
}

interface Wish {
  readonly jobs?: number;
  readonly cores?: number;
  /** Of the file; null where nobody knows. */
  readonly size: number | null;
  /** How long its notes are, each a share of its own. */
  readonly notes?: readonly number[];
}

/** Where each share was scored. */
async function where(threads: Threads, { jobs, cores = 2, size, notes = [1] }: Wish) {
  const printed: string[] = [];
  const shares = async function* (): AsyncGenerator<LineShare> {
    for (const length of notes) {
      const text = `{"answers":{}}${' '.repeat(length)}\n`;
      const bytes = new Uint8Array(Buffer.from(text));
      yield { kind: 'lines', file: 'n', bytes, linesAbove: 0 };
    }
  };
  const opened = { kind: 'shares', warnings: [], isPacked: false, close: async () => [] } as const;
  const world = {
    notes: async () => ({ shareReader, open: async () => ({ ...opened, shares: shares() }) }),
    threads: async () => ({
      cores,
      open: <T, R>() => {
        threads.opened += 1;
        return threads as unknown as Pool<T, R>;
      },
    }),
    out: {
      writeOut: async (text: string) => {
        printed.push(text);
      },
    },
  };
  const report = { addShare: () => {} } as Partial<ScoreReport> as ScoreReport;
  const files = [{ name: 'n.jsonl', kind: 'jsonl', size } as const];
  await scoreBatch(files, BATCH, jobs ?? null, world, report);
  const lines = printed.join('').split('\n').slice(0, -1);
  return lines.map((line) => (line === 'a thread' ? line : 'here'));
}

describe('A batch', () => {
  it.each<[string, Wish]>([
    ['it is small', { size: 1000 }],
    ['there is one core', { size: LARGE, cores: 1 }],
    ['one thread was asked for', { size: LARGE, jobs: 1 }],
  ])('is scored here where %s', async (_what, wish) => {
    const threads = new Threads();
    expect(await where(threads, wish)).toEqual(['here']);
    expect(threads.opened).toBe(0);
  });

  it.each<[string, Wish]>([
    ['it is large', { size: LARGE, notes: [1, 1] }],
    ['they were asked for', { size: 1000, jobs: 2, notes: [1, 1] }],
  ])('is scored by threads where %s', async (_what, wish) => {
    const threads = new Threads();
    expect(await where(threads, wish)).toEqual(['a thread', 'a thread']);
    expect(threads).toMatchObject({ opened: 1, hasEnded: true });
  });

  it('is scored by threads once it turns out to be large', async () => {
    const threads = new Threads();
    const found = await where(threads, { size: null, notes: [1, 100 << 20, 1] });
    expect(found).toEqual(['here', 'a thread', 'a thread']);
    expect(threads).toMatchObject({ opened: 1, hasEnded: true });
  });

  it('is scored here where threads fail to begin, unless they were asked for', async () => {
    const failure = new Error('no memory');
    expect(await where(new Threads(failure), { size: LARGE })).toEqual(['here']);
    const asked = where(new Threads(failure), { size: LARGE, jobs: 2 });
    await expect(asked).rejects.toThrow('no memory');
  });

  it('takes the longer, the more there is to read and to understand', () => {
    const kinds = ['jsonl', 'csv', 'json', 'yaml'] as const;
    const costs = kinds.map((kind) => costOf(kind, 1000));
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  });
});
