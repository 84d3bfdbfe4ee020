import { cannot, codeOf } from '../files/failure.ts';
import { writeOwnFile } from '../files/rewrite-file.ts';

/**
 * Writes a file that a person named, open to whom their files are open to: it is made to be handed
 * on. Over one that is there only if they said so; else false.
 *
 * @throws JournalError when the disk does not let us
 */
export function writeNamedFile(path: string, text: string, isOverAllowed: boolean): boolean {
  try {
    writeOwnFile(path, text, isOverAllowed);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cannot('write', path, cause);
  }
}
