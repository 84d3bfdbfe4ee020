import { closeSync, type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../files/disk.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { narrowFolder, openPrivate } from '../files/private-files.ts';

/** In the order of their names, so that "the first seen" is the same on every machine. */
export function journalFiles(folder: string, files: Files): string[] {
  if (!narrowFolder(folder, files)) return [];
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.jsonl') && !entry.name.startsWith('.'))
      .filter((entry) => canHoldRecords(folder, entry))
      .map((entry) => join(folder, entry.name))
      .sort();
  } catch (cause) {
    throw cannot('read', folder, cause);
  }
}

/**
 * Items read from an open file, which is closed behind them; none if a sync tool has taken it away
 * since we listed the folder.
 */
export function* openExisting<T>(
  path: string,
  files: Files,
  read: (fd: number) => Iterable<T>,
): Generator<T> {
  try {
    const fd = openPrivate(path, 'read', files);
    try {
      yield* read(fd);
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cannot('read', path, cause);
  }
}

// --- internal ---

// A link stays in the list: to refuse it by name is better than to leave records out in silence.
function canHoldRecords(folder: string, entry: Dirent): boolean {
  if (entry.isFile() || entry.isSymbolicLink()) return true;
  if (entry.isDirectory() || entry.isFIFO() || entry.isSocket()) return false;
  return lstatSync(join(folder, entry.name)).isFile(); // file systems that tell no types in a listing
}
