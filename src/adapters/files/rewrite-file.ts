import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { besideName } from './replace-file.ts';

/**
 * Writes a file that a person named and that is not there yet, open to whom their files are open to.
 *
 * @param mode its rights, exactly; as usual unless said
 * @throws Error when the disk does not take it, or EEXIST; nothing is left half-written
 */
function writeNewFile(path: string, text: string, mode?: number): void {
  const fd = openSync(path, 'wx');
  try {
    if (mode !== undefined) fchmodSync(fd, mode);
    writeFileSync(fd, text);
    fsyncSync(fd);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}

/**
 * Writes a file that a person named, whole or not at all. What is no file on a disk, such as
 * /dev/stdout, is written to and not replaced.
 *
 * @param mayReplace over one that is there
 * @throws Error when the disk does not take it, or EEXIST
 */
export function writeOwnFile(path: string, text: string, mayReplace: boolean): void {
  const old = mayReplace ? statSync(path, { throwIfNoEntry: false }) : undefined;
  if (old === undefined) writeNewFile(path, text);
  else if (old.isFile()) rewriteFile(path, text);
  else writeFileSync(path, text);
}

/**
 * Replaces the text of a person's own file: beside it first, so that it is whole at every moment.
 * Its rights stay as they are.
 *
 * @throws Error when the disk does not take it; the file is then as it was
 */
export function rewriteFile(named: string, text: string): void {
  // A link stays one: what it leads to is replaced.
  const path = realpathSync(named);
  const beside = besideName(path);
  writeNewFile(beside, text, statSync(path).mode & 0o777);
  try {
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
