import { closeSync, type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
  JournalReading,
  LineReading,
  ScannedLine,
  WantedEntries,
} from '../../use-cases/ports.ts';
import type { Files } from '../files/disk.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { narrowFolder, openPrivate } from '../files/private-files.ts';
import { readLines, readTail } from '../files/read-lines.ts';
import { Gathering, LineGathering } from './gathering.ts';
import { parseLine } from './parse-line.ts';
import { WantedLines } from './wanted-lines.ts';

/** What starting a session may read of each file, in bytes. */
const RECENT = 64 * 1024;

/**
 * Every record in every `*.jsonl` of the folder, a sync tool's "conflicted copy" too. Bytes are
 * streamed: only the records stay in memory.
 * @throws JournalError
 */
export function readAll(folder: string, files: Files): JournalReading {
  const gathering = new Gathering();
  gatherAll(folder, files, gathering);
  return gathering.reading();
}

/** The same, with the lines as they were written. @throws JournalError */
export function readAllLines(folder: string, files: Files): LineReading {
  const gathering = new LineGathering();
  gatherAll(folder, files, gathering);
  return gathering.lineReading();
}

/** The records in the last 64 KiB of each file. */
export function readRecent(folder: string, files: Files): JournalReading {
  const gathering = new Gathering();
  gatherAll(folder, files, gathering, recentLines);
  return gathering.reading();
}

/**
 * What `readAll` gives, one by one as it stands in the files: only the ids stay in memory.
 * @throws JournalError
 */
export function* scan(folder: string, files: Files): Generator<ScannedLine> {
  const seen = new Set<string>();
  for (const file of journalFiles(folder, files)) {
    for (const [line, bytes] of linesOf(file, files, allLines)) {
      const parsed = parseLine(bytes);
      if (parsed.kind === 'bad') yield { badLine: { file, line, why: parsed.why } };
      if (parsed.kind !== 'record' || seen.has(parsed.record.id)) continue;
      seen.add(parsed.record.id);
      yield { record: parsed.record };
    }
  }
}

/** The records that `wanted` asks for: all lines are looked at, and few of them parsed. */
export function readWanted(folder: string, wanted: WantedEntries, files: Files): JournalReading {
  const gathering = new Gathering();
  const lines = new WantedLines(wanted);
  for (const path of journalFiles(folder, files)) {
    for (const [number, bytes] of linesOf(path, files, allLines)) {
      if (lines.take(bytes, number)) gathering.add(path, number, bytes);
    }
    for (const one of lines.latest()) gathering.add(path, one.number, one.bytes);
  }
  return gathering.reading();
}

// --- internal ---

/** The lines of an open file with their numbers, as bytes that are valid until the next. */
type LinesIn = (fd: number) => Iterable<readonly [number, Buffer | null]>;

function* allLines(fd: number): Generator<readonly [number, Buffer | null]> {
  let line = 0;
  for (const bytes of readLines(fd)) {
    line += 1;
    yield [line, bytes];
  }
}

function recentLines(fd: number): Iterable<readonly [number, Buffer]> {
  const { lines, isWhole } = readTail(fd, RECENT);
  const first = isWhole ? 1 : -lines.length;
  return lines.map((bytes, index) => [first + index, bytes]);
}

function gatherAll(
  folder: string,
  files: Files,
  gathering: Gathering,
  linesIn: LinesIn = allLines,
): void {
  for (const path of journalFiles(folder, files)) {
    for (const [line, bytes] of linesOf(path, files, linesIn)) gathering.add(path, line, bytes);
  }
}

/** In the order of their names, so that "the first seen" is the same on every machine. */
function journalFiles(folder: string, files: Files): string[] {
  if (!narrowFolder(folder, files)) return [];
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.jsonl') && !entry.name.startsWith('.'))
      .filter((entry) => canHoldRecords(folder, entry))
      .map((entry) => join(folder, entry.name))
      .sort();
  } catch (cause) {
    throw cannot('read', folder, cause);
  }
}

// A link stays in the list: to refuse it by name is better than to leave records out in silence.
function canHoldRecords(folder: string, entry: Dirent): boolean {
  if (entry.isFile() || entry.isSymbolicLink()) return true;
  if (entry.isDirectory() || entry.isFIFO() || entry.isSocket()) return false;
  return lstatSync(join(folder, entry.name)).isFile(); // file systems that tell no types in a listing
}

function* linesOf(path: string, files: Files, linesIn: LinesIn): ReturnType<typeof allLines> {
  try {
    const fd = openPrivate(path, 'read', files);
    try {
      yield* linesIn(fd);
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    // A sync tool may have taken it away since we listed the folder.
    if (codeOf(cause) !== 'ENOENT') throw cannot('read', path, cause);
  }
}
