import { writeFileSync } from 'node:fs';
import { cannot, codeOf } from '../files/failure.ts';

/**
 * Writes a file that a person named, open to whom their files are open to: it is made to be handed
 * on. Never over one that is there; false if there is one.
 *
 * @throws JournalError when the disk does not let us
 */
export function writeNewFile(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', flush: true });
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cannot('write', path, cause);
  }
}
