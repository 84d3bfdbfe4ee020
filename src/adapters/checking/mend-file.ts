import { isUtf8 } from 'node:buffer';
import type { MendedFile } from '../../use-cases/ports/check-port.ts';
import { rewriteFile } from '../files/rewrite-file.ts';
import { readRegularFile } from '../rubrics/read-regular-file.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { mendText } from '../yaml/mend-text.ts';

/**
 * Mends a file where it stands; one without slips is not written. What cannot be read is left for
 * checking to say.
 *
 * @throws Error when the disk does not take it; the file is then as it was
 */
export function mendFile(file: string): readonly MendedFile[] {
  const read = readRegularFile(file, MOST_BYTES);
  if (!read.ok || !isUtf8(read.value)) return [];
  const before = Buffer.from(read.value).toString('utf8');
  const { text, mended } = mendText(before);
  if (text !== before) rewriteFile(file, text);
  return [{ file, mended, text }];
}
