import { chmodSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JournalError } from '../../../src/use-cases/ports/journal-port.ts';
import { isPosix, modeOf, NOT_POSIX } from '../../support/posix.ts';
import { startChild, useStoreChildren } from '../../support/store-children.ts';
import { idsOf, linesOf, onlyFile, record, scene } from './scene.ts';

useStoreChildren();

it('writes one line a record into a file named for the year and the device', async () => {
  const world = scene();
  await world.journal.append([record('1', { said: 'yes' }), record('2')]);
  const path = onlyFile(world);
  const device = readFileSync(join(world.stateFolder, 'device'), 'utf8').trim();
  expect(basename(path)).toBe(`2026.${device}.jsonl`);
  expect(readFileSync(path, 'utf8')).toBe(
    '{"format":"test/entry@1","id":"1","said":"yes"}\n{"format":"test/entry@1","id":"2"}\n',
  );
});

it('starts a new file with a new year and reads both', async () => {
  const world = scene();
  await world.journal.append([record('1')]);
  await world.again({ yearNow: () => 2027 }).append([record('2')]);
  expect(world.paths().map((path) => basename(path).slice(0, 5))).toEqual(['2026.', '2027.']);
  expect(idsOf((await world.journal.readAll()).records)).toEqual(['1', '2']);
});

it('touches nothing when it is opened, and nothing for no records', async () => {
  const world = scene();
  await world.journal.append([]);
  expect(() => modeOf(world.dataFolder)).toThrow('ENOENT');
  expect(() => modeOf(world.stateFolder)).toThrow('ENOENT');
});

it('refuses what could not be read back', async () => {
  const world = scene();
  const broken = { format: 'test/entry@1' } as never;
  await expect(world.journal.append([record('1'), broken])).rejects.toThrow(TypeError);
  expect((await world.journal.readAll()).records).toEqual([]);
});

it('refuses to write or read through a link', async ({ skip }) => {
  if (!isPosix) skip(NOT_POSIX);
  const world = scene();
  await world.journal.append([record('1')]);
  const path = onlyFile(world);
  const elsewhere = join(world.dataFolder, 'elsewhere');
  renameSync(path, elsewhere);
  symlinkSync(elsewhere, path);
  await expect(world.journal.append([record('2')])).rejects.toThrow(/link.*ELOOP/);
  await expect(world.journal.readAll()).rejects.toThrow(JournalError);
  expect(() => world.journal.readRecent()).toThrow(path);
  expect(linesOf(elsewhere)).toHaveLength(1);
});

it('says which folder cannot be made', async () => {
  const world = scene();
  writeFileSync(dirname(world.dataFolder).concat('/data'), 'a file');
  await expect(world.journal.append([record('1')])).rejects.toThrow(/^cannot .*\/data/);
  await expect(world.journal.append([record('1')])).rejects.toBeInstanceOf(JournalError);
});

describe('privacy', () => {
  it.for([
    ['000', 0o000],
    ['022', 0o022],
    ['277', 0o277],
  ] as const)('gives 0700 and 0600 under umask %s', async ([, umask], { skip }) => {
    if (!isPosix) skip(NOT_POSIX);
    const world = scene();
    const child = startChild({ does: 'append', ...world, name: 'a', bytes: 8, count: 2, umask });
    expect(await child.end()).toEqual(['a-000000', 'a-000001']);
    const { dataFolder, stateFolder, journal } = world;
    const folders = [dataFolder, journal.folder, stateFolder];
    expect(folders.map(modeOf)).toEqual([0o700, 0o700, 0o700]);
    expect([onlyFile(world), join(stateFolder, 'device')].map(modeOf)).toEqual([0o600, 0o600]);
  });

  it.for(['append', 'readAll', 'readRecent'] as const)(
    'narrows what others could read, and says so, on %s',
    async (verb, { skip }) => {
      if (!isPosix) skip(NOT_POSIX);
      const world = scene();
      await world.journal.append([record('1')]);
      const wide = [world.journal.folder, onlyFile(world)];
      wide.forEach((path, index) => {
        chmodSync(path, index < 1 ? 0o755 : 0o644);
      });
      const narrowed: string[] = [];
      const journal = world.again({ onNarrowed: (path) => narrowed.push(path) });
      await journal[verb]([record('2')]);
      expect(narrowed).toEqual(wide);
      expect(wide.map(modeOf)).toEqual([0o700, 0o600]);
      await journal[verb]([record('3')]);
      expect(narrowed).toHaveLength(2);
    },
  );
});
