import { closeSync } from 'node:fs';
import { basename } from 'node:path';
import type { Files } from '../../files/disk.ts';
import { cannot, codeOf } from '../../files/failure.ts';
import { openPrivate } from '../../files/private-files.ts';
import { journalFiles } from '../journal-files.ts';
import { readIndex, writeIndex } from './index-file.ts';
import { type IndexedFile, indexFile, type NotableFile } from './indexed-file.ts';

/** Where a journal and its index are. */
export interface IndexedPlace {
  readonly folder: string;
  readonly stateFolder: string;
  /** So many bytes read anew make it worth writing the index. */
  readonly indexFrom?: number | undefined;
}

/**
 * Does something with all files of a journal and the facts of their lines. What the index in the
 * state folder knows of a file that has only grown is not read again; any other index counts as
 * none. The index is written anew when much was read.
 * @throws JournalError when a file of the journal cannot be read
 */
export function withIndexedFiles<T>(
  { folder, stateFolder, indexFrom = MUCH }: IndexedPlace,
  files: Files,
  work: (indexed: readonly IndexedFile[]) => T,
): T {
  const known = readIndex(stateFolder, folder);
  const salt = known?.salt ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const open: number[] = [];
  try {
    const indexed: NotableFile[] = [];
    for (const path of journalFiles(folder, files)) {
      const noted = known?.files.find(({ name }) => name === basename(path));
      const file = openAndIndex(path, (fd) => {
        open.push(fd);
        return indexFile(fd, path, noted, salt);
      });
      if (file !== null) indexed.push(file);
    }
    const read = indexed.reduce((sum, one) => sum + one.read, 0);
    if (read > indexFrom) {
      writeIndex(stateFolder, { folder, salt, files: indexed.map(({ noted }) => noted) }, files);
    }
    for (const one of indexed) one.takeUnended();
    return work(indexed);
  } finally {
    for (const fd of open) closeSync(fd);
  }

  /** Null if a sync tool has taken it away since we listed the folder. */
  function openAndIndex(path: string, read: (fd: number) => NotableFile): NotableFile | null {
    try {
      return read(openPrivate(path, 'read', files));
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT') return null;
      throw cannot('read', path, cause);
    }
  }
}

// --- internal ---

/** Bytes that are sooner read than an index is written; a journal of this size has none. */
const MUCH = 256 * 1024;
