import { statSync } from 'node:fs';

/** A file's or folder's permission bits. */
export function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

export const isPosix = process.platform !== 'win32';
export const NOT_POSIX = 'this system has no permission bits';
