import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/adapters/journal/open-journal.ts';
import { startChild, useStoreChildren } from '../../support/store-children.ts';
import { record } from './scene.ts';

useStoreChildren();

/** Rounds on one journal, so that each starts from the torn tails of those before. */
async function killRounds(rounds: number, bytes: number): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-crash-'));
  const folders = { dataFolder: join(folder, 'data'), stateFolder: join(folder, 'state') };
  const tally = { rounds: 0, acknowledged: 0, lost: [] as string[] };
  const acknowledged: string[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const name = `r${String(round).padStart(3, '0')}`;
      const child = startChild({
        does: 'append',
        ...folders,
        name,
        bytes,
        count: Number.MAX_SAFE_INTEGER,
      });
      await child.firstLine();
      await pause(1 + Math.random() * 39);
      acknowledged.push(...(await child.kill()));
      const after = `after-${name}`;
      const journal = openJournal(folders);
      await journal.append([record(after)]);
      acknowledged.push(after);
      const kept = new Set((await journal.readAll()).records.map(({ id }) => id));
      tally.lost.push(...acknowledged.filter((id) => !kept.has(id)));
      tally.rounds += 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { ...tally, acknowledged: acknowledged.length };
}

interface Tally {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
}

describe('kill -9 at random moments', () => {
  // Both at once, since each mostly waits. The large ones in series of five, since every round reads the whole journal.
  it.concurrent.each([
    { what: '0.8 KB', bytes: 800, series: 1, rounds: 200 },
    { what: '300 KB', bytes: 300_000, series: 40, rounds: 5 },
  ])(
    'loses no acknowledged entry of $what in 200 rounds',
    async ({ bytes, series, rounds }) => {
      for (let at = 0; at < series; at += 1) {
        const tally = await killRounds(rounds, bytes);
        expect(tally.lost).toEqual([]);
        expect(tally.rounds).toBe(rounds);
        // One by us and at least one by the child in each round, or nothing was tried.
        expect(tally.acknowledged).toBeGreaterThanOrEqual(2 * rounds);
      }
    },
    300_000,
  );
});
