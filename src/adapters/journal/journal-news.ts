import { fstatSync } from 'node:fs';
import type { JournalRecord } from '../../domain/journal/records/record.ts';
import type { Files } from '../files/disk.ts';
import { readLineSpans } from '../files/read-lines.ts';
import { journalFiles, openExisting } from './journal-files.ts';
import { parseLine } from './parse-line.ts';

/** What came to a journal since it was last looked at, whoever wrote it; at first all there is. */
export class JournalNews {
  readonly #folder: string;
  readonly #files: Files;
  /** How far each file was read. */
  readonly #read = new Map<string, { readonly inode: number; readonly to: number }>();

  constructor(folder: string, files: Files) {
    this.#folder = folder;
    this.#files = files;
  }

  /** To be gone through to the end. @throws JournalError */
  *records(): Generator<JournalRecord> {
    for (const path of journalFiles(this.#folder, this.#files)) {
      yield* openExisting(path, this.#files, (fd) => this.#since(path, fd));
    }
  }

  // --- internal ---

  /** A file that was rewritten is another one, and read from its top. */
  *#since(path: string, fd: number): Generator<JournalRecord> {
    const { ino: inode, size } = fstatSync(fd);
    const before = this.#read.get(path);
    let end = before?.inode === inode && before.to <= size ? before.to : 0;
    for (const { bytes, to } of readLineSpans(fd, end)) {
      const parsed = parseLine(bytes);
      if (parsed.kind === 'record') yield parsed.record;
      end = to;
    }
    this.#read.set(path, { inode, to: end });
  }
}
