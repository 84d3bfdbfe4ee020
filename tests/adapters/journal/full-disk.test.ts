import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openJournal } from '../../../src/adapters/journal/open-journal.ts';
import {
  childCommand,
  StoreChild,
  startChild,
  useStoreChildren,
} from '../../support/store-children.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { idsOf, record, scene } from './scene.ts';

useStoreChildren();

const mounted: string[] = [];

afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync('umount', [folder]);
});

/** A disk of 256 KB, or undefined where we may not mount one. */
function smallDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = join(tempFolder(), 'small');
  mkdirSync(folder);
  const mount = ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder];
  if (spawnSync('mount', mount).status !== 0) return undefined;
  mounted.push(folder);
  return folder;
}

it.for([
  { what: 'the journal', state: 'elsewhere' },
  { what: 'the journal and the state', state: 'on it' },
])(
  'tells that the disk with $what is full, loses nothing kept, and works again',
  async (where, { skip }) => {
    const disk = smallDisk() ?? skip('needs root, to mount a small disk');
    const stateFolder = where.state === 'on it' ? join(disk, 'state') : join(tempFolder(), 'state');
    const folders = { dataFolder: join(disk, 'data'), stateFolder };
    const ballast = join(disk, 'ballast');
    appendFileSync(ballast, Buffer.alloc(64 * 1024));
    const child = startChild({ does: 'append', ...folders, name: 'a', bytes: 3000, count: 500 });
    const said = await child.end();
    const failure = said.pop();
    expect(failure).toMatch(/^failed JournalError: .*ENOSPC/);
    expect(said.length).toBeGreaterThan(10);

    const journal = openJournal(folders);
    expect(idsOf((await journal.readAll()).records)).toEqual(said);
    await expect(journal.append([record('more', { filler: 'x'.repeat(5000) })])).rejects.toThrow(
      'ENOSPC',
    );
    rmSync(ballast);
    await journal.append([record('z')]);
    const after = await journal.readAll();
    expect(idsOf(after.records)).toEqual([...said, 'z']);
    expect(after.badLines).toEqual([]);
  },
);

it('tells that a file may not grow, loses nothing kept, and works again', async ({ skip }) => {
  if (spawnSync('bash', ['-c', 'ulimit -f 64']).status !== 0) skip('needs bash with ulimit');
  const world = scene();
  const task = { does: 'append', ...world, name: 'a', bytes: 3000, count: 500 } as const;
  const limited = ['bash', '-c', 'ulimit -f 64; exec "$@"', 'bash', ...childCommand(task)];
  const said = await new StoreChild(limited).end();
  expect(said.pop()).toMatch(/^failed JournalError: .*EFBIG/);
  expect(said.length).toBeGreaterThan(10);
  await world.journal.append([record('z')]);
  const { records, badLines } = await world.journal.readAll();
  expect(idsOf(records)).toEqual([...said, 'z']);
  expect(badLines).toEqual([]);
});
