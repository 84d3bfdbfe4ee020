import { closeSync, type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalRecord } from '../../domain/journal/record.ts';
import type { BadLine, JournalReading } from '../../use-cases/ports.ts';
import type { Files } from '../files/disk.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { narrowFolder, openPrivate } from '../files/private-files.ts';
import { readLines, readTail } from '../files/read-lines.ts';
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
  for (const path of journalFiles(folder, files)) {
    let line = 0;
    for (const bytes of openExisting(path, files, readLines)) {
      line += 1;
      gathering.add(path, line, bytes);
    }
  }
  return gathering.reading();
}

/** The records in the last 64 KiB of each file. */
export function readRecent(folder: string, files: Files): JournalReading {
  const gathering = new Gathering();
  for (const path of journalFiles(folder, files)) {
    for (const { lines, isWhole } of openExisting(path, files, (fd) => [readTail(fd, RECENT)])) {
      const first = isWhole ? 1 : -lines.length;
      for (const [index, bytes] of lines.entries()) gathering.add(path, first + index, bytes);
    }
  }
  return gathering.reading();
}

/** In the order of their names, so that "the first seen" is the same on every machine. */
export function journalFiles(folder: string, files: Files): string[] {
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

/**
 * Items read from an open file, which is closed behind them; none if a sync tool has taken it away
 * since we listed the folder.
 */
export function* openExisting<T>(
  path: string,
  files: Files,
  read: (fd: number) => Iterable<T>,
): Generator<T> {
  try {
    const fd = openPrivate(path, 'read', files);
    try {
      yield* read(fd);
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cannot('read', path, cause);
  }
}

// --- internal ---

// A link stays in the list: to refuse it by name is better than to leave records out in silence.
function canHoldRecords(folder: string, entry: Dirent): boolean {
  if (entry.isFile() || entry.isSymbolicLink()) return true;
  if (entry.isDirectory() || entry.isFIFO() || entry.isSocket()) return false;
  return lstatSync(join(folder, entry.name)).isFile(); // file systems that tell no types in a listing
}

class Gathering {
  readonly #records = new Map<string, JournalRecord>();
  readonly #badLines: BadLine[] = [];

  add(file: string, line: number, bytes: Buffer | null): void {
    const parsed = parseLine(bytes);
    if (parsed.kind === 'bad') this.#badLines.push({ file, line, why: parsed.why });
    if (parsed.kind !== 'record' || this.#records.has(parsed.record.id)) return;
    this.#records.set(parsed.record.id, parsed.record);
  }

  reading(): JournalReading {
    const records = [...this.#records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { records, badLines: this.#badLines };
  }
}
