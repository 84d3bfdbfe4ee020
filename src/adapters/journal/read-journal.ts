import { isAddedPromise, type JournalRecord } from '../../domain/journal/records/record.ts';
import type { LineReading } from '../../use-cases/ports/export-port.ts';
import type { JournalReading, ScannedLine } from '../../use-cases/ports/journal-port.ts';
import type { Files } from '../files/disk.ts';
import { readLines, readTail } from '../files/read-lines.ts';
import { Gathering, LineGathering } from './gathering.ts';
import { journalFiles, openExisting } from './journal-files.ts';
import { accountBytes, decoded, entryId, promisesNothing } from './lines-by-bytes.ts';
import { parseLine } from './parse-line.ts';

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

/** All records but the entries of accounts that are not wanted. @throws JournalError */
export function readCallsWith(
  folder: string,
  isWanted: (account: string) => boolean,
  files: Files,
): readonly JournalRecord[] {
  const known = new Map<string, boolean>();
  return recordsBut(folder, files, (line) => {
    const account = accountBytes(line);
    if (account === null) return false;
    const isAsked = known.get(account) ?? isWanted(decoded(account) ?? '');
    known.set(account, isAsked);
    return !isAsked;
  });
}

/** All records but the entries that hold no promise, and got none later. @throws JournalError */
export function readPromising(folder: string, files: Files): readonly JournalRecord[] {
  const records = recordsBut(folder, files, promisesNothing);
  const addedTo = new Set(records.filter(isAddedPromise).map(({ entry }) => entry));
  if (addedTo.size === 0) return records;
  return recordsBut(folder, files, (line) => {
    const id = entryId(line);
    return id !== null && !addedTo.has(id) && promisesNothing(line);
  });
}

/**
 * What `readAll` gives, one by one as it stands in the files: only the ids stay in memory.
 * @throws JournalError
 */
export function* scan(folder: string, files: Files): Generator<ScannedLine> {
  const seen = new Set<string>();
  for (const file of journalFiles(folder, files)) {
    for (const [line, bytes] of openExisting(file, files, allLines)) {
      const parsed = parseLine(bytes);
      if (parsed.kind === 'bad') yield { badLine: { file, line, why: parsed.why } };
      if (parsed.kind !== 'record' || seen.has(parsed.record.id)) continue;
      seen.add(parsed.record.id);
      yield { record: parsed.record };
    }
  }
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

/** Each line that is not passed over is parsed, whatever it turns out to be. */
function recordsBut(
  folder: string,
  files: Files,
  isPassedOver: (line: Buffer) => boolean,
): readonly JournalRecord[] {
  const gathering = new Gathering();
  gatherAll(folder, files, gathering, function* (fd) {
    let number = 0;
    for (const line of readLines(fd)) {
      number += 1;
      if (line !== null && !isPassedOver(line)) yield [number, line];
    }
  });
  return gathering.reading().records;
}

function gatherAll(
  folder: string,
  files: Files,
  gathering: Gathering,
  linesIn: LinesIn = allLines,
): void {
  for (const path of journalFiles(folder, files)) {
    for (const [line, bytes] of openExisting(path, files, linesIn))
      gathering.add(path, line, bytes);
  }
}
