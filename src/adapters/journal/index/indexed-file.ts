import { fstatSync, readSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { readLineAt, readLineSpans } from '../../files/read-lines.ts';
import { hashOf } from './hash-of.ts';
import type { NotedFile } from './index-file.ts';
import { LineFacts, type Tables } from './line-facts.ts';

/** An open journal file with the facts of all its lines. */
export interface IndexedFile {
  readonly facts: LineFacts;
  readonly path: string;
  /** The line that begins at a byte. */
  line(from: number): Buffer;
}

/** The same, with what is to be noted of it. */
export interface NotableFile extends IndexedFile {
  /** As it is now, all whole lines read. */
  readonly noted: NotedFile;
  /** How many bytes were read for that. */
  readonly read: number;
  /** Takes in a last line that has no end yet, which is noted nowhere. */
  takeUnended(): void;
}

/** Reads what is new in a file since it was noted, or, if it is no longer the same, all of it. */
export function indexFile(
  fd: number,
  path: string,
  noted: NotedFile | undefined,
  salt: number,
): NotableFile {
  const stat = fstatSync(fd);
  const fitting = noted !== undefined && isContinued(fd, stat, noted) ? noted : null;
  const facts = new LineFacts(salt, fitting?.tables);
  const start = fitting?.to ?? 0;
  const { to, unended } = takeLines(fd, start, facts);
  const { size, mtimeMs } = stat;
  return {
    facts,
    path,
    noted: {
      name: basename(path),
      to,
      size,
      mtimeMs,
      check: checkOf(fd, to),
      tables: facts.tables,
    },
    read: to - start,
    line: (from) => readLineAt(fd, from),
    takeUnended() {
      if (unended !== null) facts.add(unended, to);
    },
  };
}

export type { Tables };

// --- internal ---

/** So many bytes at both ends tell a file that was rewritten: every line has an id of its own. */
const ENDS = 256;

/** Whether lines were only added since. One changed in place would keep its size, not its time. */
function isContinued(fd: number, { size, mtimeMs }: Stats, noted: NotedFile): boolean {
  if (size < noted.size || (size === noted.size && mtimeMs !== noted.mtimeMs)) return false;
  return checkOf(fd, noted.to) === noted.check;
}

function checkOf(fd: number, to: number): number {
  const ends = Buffer.alloc(2 * ENDS);
  readSync(fd, ends, 0, Math.min(ENDS, to), 0);
  readSync(fd, ends, ENDS, Math.min(ENDS, to), Math.max(0, to - ENDS));
  return hashOf(ends.toString('latin1'));
}

function takeLines(
  fd: number,
  start: number,
  facts: LineFacts,
): { readonly to: number; readonly unended: Buffer | null } {
  let to = start;
  for (const { bytes, from, to: next } of readLineSpans(fd, start)) {
    const hasEnd = (bytes?.length ?? next - from) < next - from;
    if (!hasEnd && bytes !== null) return { to, unended: Buffer.from(bytes) };
    facts.add(bytes, from);
    to = next;
  }
  return { to, unended: null };
}
