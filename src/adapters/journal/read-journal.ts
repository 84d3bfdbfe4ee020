import { closeSync, type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalRecord } from '../../domain/journal/record.ts';
import { lacksWords } from '../../domain/journal/without-words.ts';
import type { BadLine, JournalReading, LineReading, WantedEntries } from '../../use-cases/ports.ts';
import type { Files } from '../files/disk.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { narrowFolder, openPrivate } from '../files/private-files.ts';
import { readLines, readTail } from '../files/read-lines.ts';
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
  for (const path of journalFiles(folder, files)) {
    withFile(path, files, (fd) => {
      const { lines, isWhole } = readTail(fd, RECENT);
      const first = isWhole ? 1 : -lines.length;
      for (const [index, bytes] of lines.entries()) gathering.add(path, first + index, bytes);
    });
  }
  return gathering.reading();
}

/** The records that `wanted` asks for: all lines are looked at, and few of them parsed. */
export function readWanted(folder: string, wanted: WantedEntries, files: Files): JournalReading {
  const gathering = new Gathering();
  const lines = new WantedLines(wanted);
  for (const path of journalFiles(folder, files)) {
    withFile(path, files, (fd) => {
      let number = 0;
      for (const bytes of readLines(fd)) {
        number += 1;
        if (lines.take(bytes, number)) gathering.add(path, number, bytes);
      }
      for (const one of lines.latest()) gathering.add(path, one.number, one.bytes);
    });
  }
  return gathering.reading();
}

// --- internal ---

function gatherAll(folder: string, files: Files, gathering: Gathering): void {
  for (const path of journalFiles(folder, files)) {
    withFile(path, files, (fd) => {
      let line = 0;
      for (const bytes of readLines(fd)) {
        line += 1;
        gathering.add(path, line, bytes);
      }
    });
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

function withFile(path: string, files: Files, action: (fd: number) => void): void {
  try {
    const fd = openPrivate(path, 'read', files);
    try {
      action(fd);
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    // A sync tool may have taken it away since we listed the folder.
    if (codeOf(cause) !== 'ENOENT') throw cannot('read', path, cause);
  }
}

class Gathering {
  readonly #records = new Map<string, JournalRecord>();
  readonly #badLines: BadLine[] = [];

  add(file: string, line: number, bytes: Buffer | null): void {
    const parsed = parseLine(bytes);
    if (parsed.kind === 'bad') this.#badLines.push({ file, line, why: parsed.why });
    if (parsed.kind === 'record') this.addRecord(parsed.record, parsed.text);
  }

  reading(): JournalReading {
    const records = [...this.#records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { records, badLines: this.#badLines };
  }

  /** Whether it is the one that counts: the first seen, unless only a later one has its words. */
  protected addRecord(record: JournalRecord, _text: string): boolean {
    const before = this.#records.get(record.id);
    const counts = before === undefined || (lacksWords(before) && !lacksWords(record));
    if (counts) this.#records.set(record.id, record);
    return counts;
  }
}

class LineGathering extends Gathering {
  readonly #texts = new Map<string, string>();
  readonly #differing = new Set<string>();

  lineReading(): LineReading {
    const { records, badLines } = this.reading();
    const lines = records.map((record) => ({ record, text: this.#texts.get(record.id) ?? '' }));
    return { lines, badLines, differing: [...this.#differing] };
  }

  protected override addRecord(record: JournalRecord, text: string): boolean {
    const counts = super.addRecord(record, text);
    if (counts) this.#texts.set(record.id, text);
    else if (!lacksWords(record) && this.#texts.get(record.id) !== text) {
      this.#differing.add(record.id);
    }
    return counts;
  }
}
