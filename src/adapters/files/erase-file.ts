import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Files } from './disk.ts';
import { cannot, codeOf } from './failure.ts';
import { syncFolder } from './private-files.ts';
import { isAlive } from './process-mark.ts';
import { leftBesideBy } from './replace-file.ts';

/** Erases a file; its name is off the disk when this returns. Nothing happens if there is none. */
export function eraseFile(path: string, files: Files): void {
  try {
    rmSync(path);
    syncFolder(dirname(path), files.disk.sync);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cannot('erase', path, cause);
  }
}

/** Erases what a killed process left beside files that it was about to replace. */
export function eraseLeftovers(folders: readonly string[], files: Files): void {
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      if (isLeftover(path)) eraseFile(path, files);
    }
  }
}

/** Whether a file of ours that was to replace another lies there, and nobody is writing it any more. */
export function isLeftover(path: string): boolean {
  const pid = leftBesideBy(basename(path));
  return pid !== null && isAbandoned(path, pid);
}

// --- internal ---

/** No file of ours is written for so long: the number belongs to another process by now. */
const LONG_AGO_MS = 60 * 60 * 1000;

function isAbandoned(path: string, pid: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) return false;
  return !isAlive(`${pid} -`) || Date.now() - stat.mtimeMs > LONG_AGO_MS;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw cannot('read', folder, cause);
  }
}
