import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openEraser } from '../../../src/adapters/journal/open-eraser.ts';
import type { JournalRecord } from '../../../src/domain/journal/records/record.ts';
import { forget, planToForget } from '../../../src/use-cases/journal/forget.ts';
import { makeEntryRecord } from '../../support/kept-journal.ts';
import { startChild, useStoreChildren } from '../../support/store-children.ts';
import { linesOf, type Scene, scene } from './scene.ts';

useStoreChildren();

/** In series, since every round reads the whole journal; `AFTERCALL_SERIES=20` makes it 500 rounds. */
const ROUNDS = 25;
const SERIES = Array.from({ length: Number(process.env.AFTERCALL_SERIES ?? 2) }, (_, n) => n + 1);

it.each(SERIES)(
  `loses nothing that was kept and leaves nothing that was forgotten, ${ROUNDS} rounds beside writers of two state folders, series %i`,
  async () => {
    const world = scene();
    await world.journal.append([makeEntryRecord({ id: 'first', call: { account: 'Bolt' } })]);
    const start = (
      does: 'keep and be forgotten' | 'forget in rounds',
      name: string,
      count: number,
      stateFolder = world.stateFolder,
    ) => startChild({ does, ...world, stateFolder, name, bytes: 0, count });
    const writers = [
      start('keep and be forgotten', 'v', Number.MAX_SAFE_INTEGER),
      start('keep and be forgotten', 'w', Number.MAX_SAFE_INTEGER, `${world.stateFolder}-2`),
    ];
    await Promise.all(writers.map((writer) => writer.firstLine()));
    const rounds = await start('forget in rounds', 'f', ROUNDS).end();
    const said = (await Promise.all(writers.map((writer) => writer.kill()))).flat();
    expect(rounds.map((line) => line.split(' ')[0])).toEqual(
      Array.from({ length: ROUNDS }, (_, n) => `${n}`),
    );

    const forgotten = rounds.flatMap((line) => line.split(' ').slice(1)).filter((id) => id !== '');
    const onDisk = new Set(idsOnDisk(world));
    const kept = said.filter((line) => line.startsWith('Bolt')).map((line) => line.slice(5));
    expect(kept.filter((id) => !onDisk.has(id))).toEqual([]);
    expect(forgotten.filter((id) => onDisk.has(id))).toEqual([]);
    expect(forgotten.length).toBeGreaterThan(ROUNDS / 10);
    expect(kept.length).toBeGreaterThan(ROUNDS / 10);
    // What was kept of the account and not yet forgotten is there, too.
    const open = said.filter((line) => line.startsWith('Acme')).map((line) => line.slice(5));
    const gone = new Set(forgotten);
    expect(open.filter((id) => !onDisk.has(id) && !gone.has(id))).toEqual([]);
  },
  240_000,
);

const KILLS = 100;

it(`loses nothing kept when it is killed at ${KILLS} random moments, and a second run finishes`, async () => {
  const world = scene();
  const kept: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const name = (n: number) => `r${String(round).padStart(3, '0')}-${n}`;
    const [bolt, acme, more] = [name(0), name(1), name(2)];
    await world.journal.append([
      makeEntryRecord({ id: bolt, call: { account: 'Bolt' } }),
      ...[acme, more].map((id) => makeEntryRecord({ id, call: { account: 'Acme' } })),
    ]);
    kept.push(bolt);
    const child = startChild({
      does: 'forget in rounds',
      ...world,
      name: `f${round}`,
      bytes: 0,
      count: 1,
    });
    await pause(60 + Math.random() * 90); // starting takes most of it
    await child.kill();
    const onDisk = new Set(idsOnDisk(world));
    expect(kept.filter((id) => !onDisk.has(id))).toEqual([]);
  }
  await forgetAcme(world);
  expect(idsOnDisk(world).filter((id) => id.startsWith('r'))).toEqual(kept);
  expect(readdirSync(world.journal.folder).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(
    world
      .paths()
      .map((path) => readFileSync(path, 'utf8'))
      .join(''),
  ).not.toContain('Acme');
}, 240_000);

async function forgetAcme(world: Scene): Promise<void> {
  const eraser = openEraser(world);
  const plan = planToForget({ eraser }, { by: 'account', name: 'Acme' });
  if ('fault' in plan) throw new Error('nothing there');
  const clock = { now: () => '2026-11-21T09:00:00+01:00' };
  await forget({ clock, ids: { next: () => 'forgetting' }, eraser }, plan);
}

function idsOnDisk({ journal }: Scene): readonly string[] {
  return readdirSync(journal.folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => linesOf(join(journal.folder, name)))
    .map((line) => (JSON.parse(line) as JournalRecord).id);
}
