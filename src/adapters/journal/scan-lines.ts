import { join, posix, relative, sep } from 'node:path';
import type { JournalLine } from '../../domain/journal/records/journal-line.ts';
import type { Files } from '../files/disk.ts';
import { readLineSpans } from '../files/read-lines.ts';
import { journalFiles, openExisting } from './journal-files.ts';
import { parseLine } from './parse-line.ts';

/** A line with the bytes of its file that it takes up, its newline included. */
interface PlacedLine extends JournalLine {
  readonly from: number;
  readonly to: number;
}

/** Every line of every journal file of a data folder, and of other files. @throws JournalError */
export function* scanLines(
  dataFolder: string,
  files: Files,
  others: readonly string[] = [],
): Generator<JournalLine> {
  for (const path of [...journalFiles(join(dataFolder, 'journal'), files), ...others]) {
    yield* openExisting(path, files, (fd) => linesOf(fd, nameIn(dataFolder, path)));
  }
}

/** The lines of one open file. @param file what they say they are from */
export function* linesOf(fd: number, file: string): Generator<PlacedLine> {
  let line = 0;
  for (const { bytes, from, to } of readLineSpans(fd)) {
    line += 1;
    const parsed = parseLine(bytes);
    if (parsed.kind === 'blank') continue;
    const record = parsed.kind === 'record' ? parsed.record : null;
    const why = parsed.kind === 'bad' ? parsed.why : null;
    yield { file, line, record, why, from, to, text: () => bytes?.toString('utf8') ?? '' };
  }
}

/** A path as it is called on every machine. */
export function nameIn(dataFolder: string, path: string): string {
  return relative(dataFolder, path).split(sep).join(posix.sep);
}
