import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesFrom, realDisk } from '../../../src/adapters/files/disk.ts';
import {
  type HeldLock,
  type LockPlace,
  withJournalLock,
} from '../../../src/adapters/journal/journal-lock.ts';
import { JournalError } from '../../../src/use-cases/ports/ports.ts';
import { diskWith } from '../../support/failing-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { idsOf, linesOf, onlyFile, record, scene } from './scene.ts';

const files = filesFrom({});

/** So short that a lock which others hold is given up at once. */
const IMPATIENT = -1;

function place(): LockPlace {
  const folder = tempFolder();
  const journalFolder = join(folder, 'journal');
  mkdirSync(journalFolder);
  return { journalFolder, stateFolder: join(folder, 'state'), device: '0123456789abcdef' };
}

/** The lock file that counts. */
function currentLock({ stateFolder }: { stateFolder: string }): string {
  const locks = join(stateFolder, 'locks');
  const [key = ''] = readdirSync(locks);
  const number = (name: string) => Number(name.split('.').at(-1));
  const names = readdirSync(join(locks, key)).sort((a, b) => number(a) - number(b));
  return join(locks, key, names.at(-1) ?? '');
}

function age(path: string, seconds: number): void {
  const then = new Date(Date.now() - seconds * 1000);
  utimesSync(path, then, then);
}

const tryLock = (where: LockPlace) =>
  withJournalLock(where, () => 'taken', files, IMPATIENT).catch((error) => error);

it('hands on what the action returns, and lets go', async () => {
  const where = place();
  expect(await withJournalLock(where, () => 7, files)).toBe(7);
  expect(await tryLock(where)).toBe('taken');
});

it('lets go when the action fails, and passes its error on', async () => {
  const where = place();
  const fail = () => Promise.reject(new RangeError('mine'));
  await expect(withJournalLock(where, fail, files)).rejects.toThrow(RangeError);
  expect(await tryLock(where)).toBe('taken');
});

it('gives up with the number of the process that does not let go', async () => {
  const where = place();
  const error = await withJournalLock(where, () => tryLock(where), files);
  expect(error).toBeInstanceOf(JournalError);
  expect((error as Error).message).toContain(`process ${process.pid} `);
});

it('locks each device and each journal by itself', async () => {
  const [where, other] = [place(), place()];
  const others = [
    { ...where, device: 'f'.repeat(16) },
    { ...other, stateFolder: where.stateFolder },
  ];
  const taken = await withJournalLock(where, () => Promise.all(others.map(tryLock)), files);
  expect(taken).toEqual(['taken', 'taken']);
});

describe('a lock left behind', () => {
  it.each([
    ['a process that is gone', '999999999 -', 0, true],
    ['a living process', `${process.pid} -`, 50, false],
    ['a number that is used again', `${process.pid} -`, 61, true],
    ['one that died before its mark', '', 6, true],
    ['one that is about to write its mark', '', 0, false],
    ['a power cut', '\0\0\0\0', 6, true],
    ['one that let go', 'free', 0, true],
    ['one killed while letting go', 'free 123', 0, true],
  ])('by %s: %j, %i seconds old, is open: %s', async (_, content, seconds, isOpen) => {
    const where = place();
    await withJournalLock(where, () => {}, files);
    writeFileSync(currentLock(where), content);
    age(currentLock(where), seconds);
    const result = await tryLock(where);
    expect(result === 'taken').toBe(isOpen);
  });

  it('by an earlier process of the same number is open at once', async ({ skip }) => {
    if (process.platform !== 'linux') skip('only Linux tells when a process started');
    const where = place();
    await withJournalLock(where, () => {}, files);
    writeFileSync(currentLock(where), `${process.pid} 1`);
    expect(await tryLock(where)).toBe('taken');
  });
});

it('tells a process that stood still that others have taken the lock', async () => {
  const where = place();
  const seen = await withJournalLock(
    where,
    async (held: HeldLock) => {
      const before = held.renew();
      age(currentLock(where), 61);
      await withJournalLock(where, () => {}, files);
      return [before, held.renew()];
    },
    files,
  );
  expect(seen).toEqual([true, false]);
  expect(readFileSync(currentLock(where), 'utf8')).toBe('free');
});

it('renews for another minute', async () => {
  const where = place();
  const result = await withJournalLock(
    where,
    (held) => {
      age(currentLock(where), 61);
      held.renew();
      return tryLock(where);
    },
    files,
  );
  expect(result).toBeInstanceOf(JournalError);
});

it('appends again when the lock was lost in the middle, and the entry counts once', async () => {
  const world = scene();
  await world.journal.append([record('1')]);
  let stalled = false;
  const sync = (fd: number) => {
    realDisk.sync(fd);
    if (stalled) return;
    stalled = true;
    const lock = currentLock(world);
    const number = Number(lock.split('.').at(-1));
    writeFileSync(lock.replace(/\d+$/, String(number + 1)), 'free'); // another took it, and let go
  };
  await world.again({ disk: diskWith({ sync }) }).append([record('2')]);
  expect(linesOf(onlyFile(world))).toHaveLength(3);
  expect(idsOf((await world.journal.readAll()).records)).toEqual(['1', '2']);
});
