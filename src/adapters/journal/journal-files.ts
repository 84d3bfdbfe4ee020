import { closeSync, type Dirent, lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Files } from '../files/disk.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { narrowFolder, openPrivate } from '../files/private-files.ts';

/** Closes the folder of a journal to others if nothing but our files lies in it. */
export function narrowJournal(folder: string, files: Files): void {
  const entries = entriesIn(folder);
  if (entries.length > 0 && entries.every(({ name }) => isOurs(name))) narrowFolder(folder, files);
}

/** In the order of their names, so that "the first seen" is the same on every machine. */
export function journalFiles(folder: string, files: Files): string[] {
  narrowJournal(folder, files);
  return entriesIn(folder)
    .filter((entry) => entry.name.endsWith('.jsonl') && canHoldRecords(folder, entry))
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** Opens one of them to be read. @returns the descriptor, for the caller to close */
export function openJournalFile(path: string, files: Files): number {
  return openPrivate(path, isOurs(basename(path)) ? 'read' : 'look', files);
}

/**
 * Items read from an open file, which is closed behind them; none if a sync tool has taken it away
 * since we listed the folder. One that cannot be read is told, and does not keep us from the others.
 */
export function* openExisting<T>(
  path: string,
  files: Files,
  read: (fd: number) => Iterable<T>,
): Generator<T> {
  try {
    const fd = openJournalFile(path, files);
    try {
      yield* read(fd);
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') files.onUnread(cannot('read', path, cause));
  }
}

// --- internal ---

/** A name that we gave, whatever a sync tool or an editor has put behind it. */
function isOurs(name: string): boolean {
  return /^\d{4}\.[0-9a-f]{16}\b/.test(name);
}

/** None of them hidden. */
function entriesIn(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith('.'));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw cannot('read', folder, cause);
  }
}

// A link stays in the list: to refuse it by name is better than to leave records out in silence.
function canHoldRecords(folder: string, entry: Dirent): boolean {
  if (entry.isFile() || entry.isSymbolicLink()) return true;
  if (entry.isDirectory() || entry.isFIFO() || entry.isSocket()) return false;
  return lstatSync(join(folder, entry.name)).isFile(); // file systems that tell no types in a listing
}
