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
import { basename, dirname, join } from 'node:path';

/**
 * Replaces the text of a person's own file: beside it first, so that it is whole at every moment.
 * Its rights stay as they are.
 *
 * @throws Error when the disk does not take it; the file is then as it was
 */
export function rewriteFile(named: string, text: string): void {
  // A link stays one: what it leads to is replaced.
  const path = realpathSync(named);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  const fd = openSync(beside, 'wx');
  try {
    fchmodSync(fd, statSync(path).mode & 0o777);
    writeFileSync(fd, text);
    fsyncSync(fd);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}
