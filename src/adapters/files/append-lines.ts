import { closeSync, fstatSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Files, writeAll } from './disk.ts';
import { cannot, unknownOutcome } from './failure.ts';
import { openPrivate, syncFolder } from './private-files.ts';

const NEWLINE = 0x0a;

/**
 * Adds whole lines (each ending in a newline) to a file, in one write, and returns when they are on
 * the disk. A torn last line, left by a killed process, is closed first, so that it spoils nothing.
 * @param isFirst whether the file's name may not be on the disk yet
 * @throws JournalError
 */
export function appendLines(path: string, lines: string, isFirst: boolean, files: Files): void {
  const fd = attempt('write', path, () => openPrivate(path, 'append', files));
  try {
    writeOrTakeBack(fd, path, lines, files);
    flush(fd, path, isFirst, files);
  } finally {
    closeSync(fd);
  }
}

// --- internal ---

function attempt<T>(act: string, path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw cannot(act, path, cause);
  }
}

function writeOrTakeBack(fd: number, path: string, lines: string, { disk }: Files): void {
  attempt('write', path, () => {
    const before = fstatSync(fd).size;
    const bytes = Buffer.from(endsTorn(fd, before) ? `\n${lines}` : lines);
    try {
      writeAll(fd, bytes, disk);
    } catch (error) {
      takeBack(fd, before, disk);
      throw error;
    }
  });
}

// What a full disk took of our lines goes again. If that fails too, the next append closes the tail.
function takeBack(fd: number, size: number, disk: Files['disk']): void {
  try {
    if (fstatSync(fd).size > size) disk.truncate(fd, size);
  } catch {}
}

function flush(fd: number, path: string, isFirst: boolean, { disk }: Files): void {
  try {
    disk.sync(fd);
    if (isFirst) syncFolder(dirname(path), disk.sync);
  } catch (cause) {
    throw unknownOutcome(path, cause);
  }
}

function endsTorn(fd: number, size: number): boolean {
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  return readSync(fd, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE;
}
