import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startChild, useStoreChildren } from '../../support/store-children.ts';
import { idsOf, linesOf, onlyFile, record, scene } from './scene.ts';

useStoreChildren();

const EIGHT = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

it('keeps 4,000 of 4,000 entries of eight writers at once', async () => {
  const world = scene();
  const children = EIGHT.map((name) =>
    startChild({ does: 'append', ...world, name, bytes: 800, count: 500 }),
  );
  const said = (await Promise.all(children.map((child) => child.end()))).flat();
  const { records, badLines } = await world.journal.readAll();
  expect(said).toHaveLength(4000);
  expect(idsOf(records)).toEqual(said.sort());
  expect(badLines).toEqual([]);
  expect(linesOf(onlyFile(world))).toHaveLength(4000);
}, 240_000);

it('goes on when writers are killed while they hold the lock', async () => {
  const world = scene();
  await world.journal.append([record('0')]);
  const start = (does: 'append' | 'die holding the lock', name: string) =>
    startChild({ does, ...world, name, bytes: 800, count: 60 });
  const writers = ['a', 'b', 'c', 'd', 'e'].map((name) => start('append', name));
  const dying = ['x', 'y', 'z'].map((name) => start('die holding the lock', name));
  await Promise.all(dying.map((child) => child.end()));
  const later = ['v', 'w'].map((name) => start('die holding the lock', name));
  const said = (await Promise.all([...writers, ...later].map((child) => child.end()))).flat();
  expect(said).toHaveLength(300);
  expect(idsOf((await world.journal.readAll()).records)).toEqual(['0', ...said.sort()]);
}, 120_000);

it('lets one process at a time do what must not overlap, whoever is killed meanwhile', async () => {
  const world = scene();
  await world.journal.append([record('0')]);
  const counter = join(world.dataFolder, 'counter');
  writeFileSync(counter, '0');
  const start = (does: 'count under the lock' | 'die holding the lock') =>
    startChild({ does, ...world, name: 'n', bytes: 0, count: 200 });
  const children = EIGHT.flatMap((_, n) => [
    start('count under the lock'),
    ...(n % 2 === 0 ? [start('die holding the lock')] : []),
  ]);
  const said = (await Promise.all(children.map((child) => child.end()))).flat();
  expect(said).toEqual([]); // a failure would have been said
  expect(readFileSync(counter, 'utf8')).toBe('1600');
}, 120_000);

it('keeps every append of one process that does not wait for the one before', async () => {
  const world = scene();
  const ids = Array.from({ length: 40 }, (_, n) => String(n).padStart(2, '0'));
  await Promise.all(ids.map((id) => world.journal.append([record(id)])));
  expect(idsOf((await world.journal.readAll()).records)).toEqual(ids);
});

it('leaves no lock behind', async () => {
  const world = scene();
  await world.journal.append([record('1')]);
  expect(world.paths()).toEqual([onlyFile(world)]);
  expect(readdirSync(world.stateFolder)).toEqual(['device']);
});
