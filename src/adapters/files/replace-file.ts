import { closeSync, fstatSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Files, writeAll } from './disk.ts';
import { cannot } from './failure.ts';
import { openPrivate, syncFolder } from './private-files.ts';

/**
 * Writes beside, then replaces: whoever reads sees the old file or the new one, whole. Our own,
 * because the usual packages report success when a full disk took only half.
 * @throws JournalError, with the old file untouched
 */
export function replaceFile(
  path: string,
  bytes: Uint8Array | Iterable<Uint8Array>,
  files: Files,
): void {
  try {
    const beside = writeBeside(path, bytes instanceof Uint8Array ? [bytes] : bytes, files);
    try {
      files.disk.rename(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
    syncFolder(dirname(path), files.disk.sync);
  } catch (cause) {
    throw cannot('write', path, cause);
  }
}

/** Puts the bytes, flushed, into a new private file in the same folder, and says where. */
export function writeBeside(path: string, chunks: Iterable<Uint8Array>, files: Files): string {
  const beside = besideName(path);
  const fd = openPrivate(beside, 'create', files);
  try {
    let size = 0;
    for (const bytes of chunks) {
      writeAll(fd, bytes, files.disk);
      size += bytes.length;
    }
    if (fstatSync(fd).size !== size) throw new Error('the disk kept only a part of it');
    files.disk.sync(fd);
    return beside;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}

/** A new hidden name in the same folder, which says whose it is. */
export function besideName(path: string): string {
  const name = `.${basename(path)}.${process.pid}.${process.hrtime.bigint()}`;
  return join(dirname(path), name);
}

/** The process that left a file beside `name` and was killed before it could replace it; null if none. */
export function leftBesideBy(name: string): number | null {
  const [, pid] = /^\..+\.(\d{1,10})\.\d+$/.exec(name) ?? [];
  return pid === undefined ? null : Number(pid);
}
