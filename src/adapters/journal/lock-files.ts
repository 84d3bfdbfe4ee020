import {
  closeSync,
  fchmodSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../files/failure.ts';
import { isAlive, isMark, markOfThisProcess } from '../files/process-mark.ts';

/**
 * A lock made of files `<device>.lock.<n>`, of which the highest counts. It holds its owner's mark,
 * or "free" once let go. To take it is to create the next number, which only one process can; nobody
 * ever deletes a file that counts, so no two can both believe that they broke a dead one's lock.
 */
export interface HeldLock {
  /** Holds it for another minute. False if others took it because this process stood still. */
  renew(): boolean;
  release(): void;
}

/** The lock, or undefined while someone else has it. */
export function tryToTake(folder: string, device: string): HeldLock | undefined {
  const highest = highestNumber(folder, device);
  if (!isOpen(folder, device, highest)) return undefined;
  const mine = highest + 1;
  const path = lockPath(folder, device, mine);
  const mark = markOfThisProcess();
  if (!create(path, mark)) return undefined;
  // Both are looked at again: someone may have gone further, or the one taken for dead has stirred.
  if (highestNumber(folder, device) > mine || !isOpen(folder, device, highest)) {
    rmSync(path, { force: true });
    return undefined;
  }
  prune(folder, device, mine);
  return {
    renew: () => touch(path) && highestNumber(folder, device) === mine,
    release: () => release(path),
  };
}

/** Who has it, for a message. */
export function describeHolder(folder: string, device: string): string {
  const path = lockPath(folder, device, highestNumber(folder, device));
  const mark = look(path)?.text ?? '';
  return isMark(mark) ? `process ${mark.split(' ')[0]} (${path})` : `another process (${path})`;
}

// --- internal ---

const FREE = 'free';
/** Longer than this nobody holds a lock without renewing it: the number is another's by now. */
const STALE = 60_000;
/** Created, and still without a mark: a process that died in between. */
const UNMARKED = 5_000;
/** So many old files stay, for those who listed the folder a moment ago. */
const KEPT = 16;

function lockPath(folder: string, device: string, number: number): string {
  return join(folder, `${device}.lock.${number}`);
}

/** 0 when there is none yet. */
function highestNumber(folder: string, device: string): number {
  return Math.max(0, ...lockNumbers(folder, device));
}

function lockNumbers(folder: string, device: string): number[] {
  const prefix = `${device}.lock.`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter(Number.isSafeInteger);
}

/** Whether the lock of this number is nobody's any more. One that has just gone is no sign of it. */
function isOpen(folder: string, device: string, number: number): boolean {
  if (number === 0) return true;
  const seen = look(lockPath(folder, device, number));
  if (seen === undefined) return false;
  if (seen.text.startsWith(FREE)) return true;
  if (!isMark(seen.text)) return seen.age > UNMARKED;
  return seen.age > STALE || !isAlive(seen.text);
}

function look(path: string): { text: string; age: number } | undefined {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return { text: readFileSync(fd, 'latin1'), age: Date.now() - fstatSync(fd).mtimeMs };
  } finally {
    closeSync(fd);
  }
}

/** False if another was first. */
function create(path: string, mark: string): boolean {
  let fd: number;
  try {
    fd = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || isPassing(error)) return false;
    throw error;
  }
  try {
    fchmodSync(fd, 0o600); // a strict umask would keep us from letting go
    writeSync(fd, mark);
    return true;
  } catch (error) {
    rmSync(path, { force: true }); // a full disk: an unmarked file would hold the others up
    throw error;
  } finally {
    closeSync(fd);
  }
}

// Windows answers so for a name whose deletion is not finished.
function isPassing(error: unknown): boolean {
  return process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '');
}

function touch(path: string): boolean {
  try {
    const now = new Date();
    utimesSync(path, now, now);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false; // pruned: others are far ahead
    throw error;
  }
}

// In place, because a full disk has room for no new block. What was done under the lock is done: a
// failure here must not turn it into an error, and the lock opens when this process ends.
function release(path: string): void {
  try {
    const fd = openSync(path, 'r+');
    try {
      writeSync(fd, FREE, 0);
      ftruncateSync(fd, FREE.length);
    } finally {
      closeSync(fd);
    }
  } catch {}
}

function prune(folder: string, device: string, mine: number): void {
  for (const number of lockNumbers(folder, device)) {
    if (number < mine - KEPT) rmSync(lockPath(folder, device, number), { force: true });
  }
}
