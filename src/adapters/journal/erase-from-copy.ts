import type { JournalLine } from '../../domain/journal/records/journal-line.ts';
import type { Files } from '../files/disk.ts';
import { eraseFile } from '../files/erase-file.ts';
import { eraseLines, type Rewriting } from './erase-lines.ts';
import { openExisting } from './journal-files.ts';
import { linesOf } from './scan-lines.ts';

/**
 * Takes lines out of a copy of a journal file. One that an editor keeps in a form of its own goes as a
 * whole if it holds any of them, since what is said of a call may lie anywhere in it.
 * @returns false if others took the lock meanwhile: nothing was replaced
 * @throws JournalError
 */
export function eraseFromCopy(path: string, rewriting: Rewriting, files: Files): boolean {
  let isText = true;
  let isTouched = false;
  for (const line of openExisting(path, files, (fd) => linesOf(fd, path))) {
    isText &&= !isBinary(line);
    isTouched ||= rewriting.goes(line);
  }
  if (!isTouched) return true;
  if (isText || /\.jsonl$/i.test(path)) return eraseLines(path, rewriting, files);
  eraseFile(path, files);
  return true;
}

// --- internal ---

function isBinary({ record, why, text }: JournalLine): boolean {
  return why === 'not-utf8' || (record === null && text().includes('\0'));
}
