import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../../src/adapters/files/disk.ts';
import { worldOfProcesses } from '../../../src/adapters/files/process-mark.ts';
import { withJournalLock } from '../../../src/adapters/journal/journal-lock.ts';
import { LockWait, STILL } from '../../../src/adapters/journal/lock-files.ts';
import { JournalError } from '../../../src/use-cases/ports/journal-port.ts';
import { diskWith } from '../../support/failing-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { idsOf, linesOf, onlyFile, record, scene } from './scene.ts';

const here = worldOfProcesses();
const ELSEWHERE = '00000000-1111-2222-3333-444444444444-4026531836';

/** What a lock's file is called. */
const lockOf = (world: string, pid: number | string, start: number | string) =>
  `.lock-${world}.${pid}.${start}.1`;

function folderWith(...locks: readonly string[]): string {
  const folder = tempFolder();
  for (const name of locks) writeFileSync(join(folder, name), '');
  return folder;
}

function locksIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.lock-'));
}

/** A lock that others hold is given up at once. */
const tryLock = (folder: string) =>
  withJournalLock(folder, () => 'taken', 0).catch((error) => error);

it('hands on what the action returns, lets go, and leaves nothing behind', async () => {
  const folder = folderWith();
  expect(await withJournalLock(folder, () => 7)).toBe(7);
  expect(await tryLock(folder)).toBe('taken');
  expect(locksIn(folder)).toEqual([]);
});

it('lets go when the action fails, and passes its error on', async () => {
  const folder = folderWith();
  const fail = () => Promise.reject(new RangeError('mine'));
  await expect(withJournalLock(folder, fail)).rejects.toThrow(RangeError);
  expect(await tryLock(folder)).toBe('taken');
});

it('gives up with the number of the process that does not let go', async () => {
  const folder = folderWith();
  const error = await withJournalLock(folder, () => tryLock(folder));
  expect(error).toBeInstanceOf(JournalError);
  expect((error as Error).message).toContain(`process ${process.pid} `);
  expect((error as Error).message).toContain(folder);
});

it('locks each folder by itself', async () => {
  expect(await withJournalLock(folderWith(), () => tryLock(folderWith()))).toBe('taken');
});

it('says what it could not lock', async () => {
  const error = await tryLock(join(tempFolder(), 'gone'));
  expect(error).toBeInstanceOf(JournalError);
});

describe.skipIf(here === null)('a lock of this system, whenever it was made,', () => {
  it.each([
    ['of a process that is gone', 999_999_999, '-', true],
    ['of an earlier process of the same number', process.pid, 1, true],
    ['of a living process', process.pid, '-', false],
  ])('%s is open: %3$s', async (_, pid, start, isOpen) => {
    for (const seconds of [-100_000, 0, 100_000]) {
      const name = lockOf(here ?? '', pid, start);
      const folder = folderWith(name);
      const then = new Date(Date.now() - seconds * 1000);
      utimesSync(join(folder, name), then, then);
      expect((await tryLock(folder)) === 'taken').toBe(isOpen);
      expect(locksIn(folder)).toEqual(isOpen ? [] : [name]);
    }
  });
});

describe('a lock of another container or computer, whatever its number and its clock say,', () => {
  const name = lockOf(ELSEWHERE, process.pid, 1);

  /** Someone who waits for it, with a clock that is moved by hand. */
  function waiting() {
    const folder = folderWith(name);
    let now = 0;
    const wait = new LockWait(folder, () => now);
    return {
      folder,
      touch: (day: string) => utimesSync(join(folder, name), new Date(day), new Date(day)),
      isTakenAfter: (milliseconds: number) => {
        now += milliseconds;
        return wait.tryToTake() !== undefined;
      },
    };
  }

  it.each(['1970-01-02', '2026-11-28', '2199-01-01'])(
    'dated %s, holds until nothing has moved for long enough',
    (day) => {
      const { folder, touch, isTakenAfter } = waiting();
      touch(day);
      expect([0, STILL / 2, STILL / 2, 1].map(isTakenAfter)).toEqual([false, false, false, true]);
      expect(locksIn(folder)).not.toContain(name);
    },
  );

  it('holds as long as it is renewed, even by a clock that goes backwards', () => {
    const { touch, isTakenAfter } = waiting();
    for (const day of ['2026-11-28', '2199-01-01', '2025-01-01', '2025-01-02']) {
      touch(day);
      expect(isTakenAfter(STILL + 1)).toBe(false);
    }
    expect(isTakenAfter(STILL + 1)).toBe(true);
  });

  it('is named in the message of who waits in vain', async () => {
    const { folder } = waiting();
    const { message } = await tryLock(folder);
    expect(message).toContain('another computer');
    expect(message).toContain(name);
  });
});

it('tells a process that stood still that others have taken the lock', async () => {
  const folder = folderWith();
  const seen = await withJournalLock(folder, async (held) => {
    const before = held.renew();
    for (const name of locksIn(folder)) rmSync(join(folder, name)); // as others do
    const between = await tryLock(folder);
    return [before, between, held.renew()];
  });
  expect(seen).toEqual([true, 'taken', false]);
});

it('passes over files that are only called like a lock', async () => {
  const others = ['.lock-', '.lock-x.1.1.1', 'lock.json', '.lock-1.2.3.4~'];
  expect(await tryLock(folderWith(...others))).toBe('taken');
});

it('appends again when the lock was lost in the middle, and the entry counts once', async () => {
  const world = scene();
  await world.journal.append([record('1')]);
  let stalled = false;
  const sync = (fd: number) => {
    realDisk.sync(fd);
    if (stalled) return;
    stalled = true;
    for (const name of locksIn(world.journal.folder)) rmSync(join(world.journal.folder, name));
  };
  await world.again({ disk: diskWith({ sync }) }).append([record('2')]);
  expect(linesOf(onlyFile(world))).toHaveLength(3);
  expect(idsOf((await world.journal.readAll()).records)).toEqual(['1', '2']);
});
