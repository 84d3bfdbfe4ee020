import { fsyncSync, ftruncateSync, renameSync, writeSync } from 'node:fs';
import type { JournalError } from '../../use-cases/ports/journal-port.ts';

/** The few calls that decide whether something is kept; a test can let each of them fail. */
export interface Disk {
  /** Writes some or all of the bytes and says how many. */
  write(fd: number, bytes: Uint8Array): number;
  /** Returns when what was written is on the disk. */
  sync(fd: number): void;
  truncate(fd: number, length: number): void;
  rename(from: string, to: string): void;
}

export const realDisk: Disk = {
  write: (fd, bytes) => writeSync(fd, bytes),
  sync: fsyncSync,
  truncate: ftruncateSync,
  rename: renameSync,
};

/** What every function that touches our files is given. */
export interface Files {
  readonly disk: Disk;
  /** Told of each file and folder that others could read, once that has been put right. */
  readonly onNarrowed: (path: string) => void;
  /** Told of each file of the journal that cannot be read; the others are read if this returns. */
  readonly onUnread: (error: JournalError) => void;
}

/** What may be left out when a store is opened. */
export interface FilesOptions {
  readonly disk?: Disk;
  readonly onNarrowed?: (path: string) => void;
  readonly onUnread?: (error: JournalError) => void;
}

export function filesFrom(options: FilesOptions): Files {
  return { disk: realDisk, onNarrowed: () => {}, onUnread: thrown, ...options };
}

/** Writes all of it: one call as a rule, more when the disk takes less than it was given. */
export function writeAll(fd: number, bytes: Uint8Array, disk: Disk): void {
  let written = 0;
  while (written < bytes.length) {
    const count = disk.write(fd, bytes.subarray(written));
    if (count <= 0) throw new Error('the disk takes no more bytes');
    written += count;
  }
}

// --- internal ---

function thrown(error: JournalError): never {
  throw error;
}
