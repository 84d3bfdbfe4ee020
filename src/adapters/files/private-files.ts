import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Files } from './disk.ts';
import { cannot, codeOf } from './failure.ts';

const {
  O_APPEND,
  O_CREAT,
  O_EXCL,
  O_NOFOLLOW = 0,
  O_NONBLOCK = 0,
  O_RDONLY,
  O_RDWR,
  O_WRONLY,
} = constants;

const FLAGS = {
  look: O_RDONLY | O_NONBLOCK,
  read: O_RDONLY | O_NONBLOCK,
  append: O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK,
  create: O_WRONLY | O_CREAT | O_EXCL,
};

/** Makes the folder and those above it that are missing, 0700. One that is there stays as it is. */
export function ensurePrivateFolder(folder: string, files: Files): void {
  try {
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) makeFolders(folder, files);
  } catch (cause) {
    throw cannot('make the folder', folder, cause);
  }
}

/** Closes a folder to others. Only for one that is full of what is ours. */
export function narrowFolder(folder: string, files: Files): void {
  try {
    const before = statSync(folder);
    if (!isWide(before) || !isOurs(before)) return;
    allowed(() => chmodSync(folder, 0o700));
    if (!isWide(statSync(folder))) files.onNarrowed(folder);
  } catch (cause) {
    throw cannot('look at', folder, cause);
  }
}

/**
 * Opens a regular file, never through a link: 0600 when new. One of ours that was wider is narrowed;
 * what is only looked at stays as it is.
 * @returns the descriptor, for the caller to close
 */
export function openPrivate(path: string, how: keyof typeof FLAGS, files: Files): number {
  const fd = openSync(path, FLAGS[how] | O_NOFOLLOW, 0o600);
  try {
    const before = fstatSync(fd);
    if (!before.isFile()) throw new Error('it is not a regular file');
    const fits = how === 'read' ? !isWide(before) : (before.mode & 0o777) === 0o600;
    if (how !== 'look' && !fits && isOurs(before)) narrowFile(fd, before, path, files);
    return fd;
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** Puts a folder's list of names on the disk, without which a new file can vanish in a power cut. */
export function syncFolder(folder: string, sync: (fd: number) => void = fsyncSync): void {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const fd = openSync(folder, O_RDONLY);
  try {
    sync(fd);
  } catch (error) {
    // Some network and user-space file systems know no flush for folders.
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error;
  } finally {
    closeSync(fd);
  }
}

// --- internal ---

function makeFolders(folder: string, files: Files): void {
  const parent = dirname(folder);
  if (statSync(parent, { throwIfNoEntry: false }) === undefined) makeFolders(parent, files);
  try {
    mkdirSync(folder, 0o700);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return; // another was first, and whose it is we do not know
    throw error;
  }
  chmodSync(folder, 0o700); // a umask can take bits of our own away
  syncFolder(parent, files.disk.sync);
}

function narrowFile(fd: number, before: Stats, path: string, files: Files): void {
  allowed(() => fchmodSync(fd, 0o600));
  if (isWide(before) && !isWide(fstatSync(fd))) files.onNarrowed(path);
}

function isWide(stat: Stats): boolean {
  return process.platform !== 'win32' && (stat.mode & 0o077) !== 0;
}

// A folder that belongs to someone else, or a shared one such as /tmp, is not ours to close.
function isOurs(stat: Stats): boolean {
  return stat.uid === process.getuid?.() && (stat.mode & 0o1000) === 0;
}

// Where the file system knows no modes, or the file is another's, there is nothing to be done.
function allowed(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!['EPERM', 'EROFS', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  }
}
