import type { JournalRecord } from '../../domain/journal/records/record.ts';
import { lacksWords } from '../../domain/journal/records/without-words.ts';
import type { LineReading, WrittenRecord } from '../../use-cases/ports/export-port.ts';
import type { BadLine, JournalReading } from '../../use-cases/ports/journal-port.ts';
import { parseLine } from './parse-line.ts';

/** The records of many lines, each id once, and what was no record. */
export class Gathering {
  readonly #records = new Map<string, JournalRecord>();
  readonly #badLines: BadLine[] = [];

  add(file: string, line: number, bytes: Buffer | null): void {
    const parsed = parseLine(bytes);
    if (parsed.kind === 'bad') this.#badLines.push({ file, line, why: parsed.why });
    if (parsed.kind === 'record') this.addWritten(parsed.record, parsed.text);
  }

  reading(): JournalReading {
    const records = [...this.#records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { records, badLines: this.#badLines };
  }

  /** Says whether it is the one that counts: the first seen, unless only a later one has its words. */
  addRecord(record: JournalRecord): boolean {
    const before = this.#records.get(record.id);
    const counts = before === undefined || (lacksWords(before) && !lacksWords(record));
    if (counts) this.#records.set(record.id, record);
    return counts;
  }

  protected addWritten(record: JournalRecord, _text: string): void {
    this.addRecord(record);
  }
}

/** The lines of many records, as they were written: each record is parsed when it is asked for. */
export class LineGathering extends Gathering {
  readonly #lines = new Map<string, WrittenLine>();
  readonly #differing = new Set<string>();

  lineReading(): LineReading {
    const { badLines } = this.reading();
    const lines = [...this.#lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
    return { lines, badLines, differing: [...this.#differing] };
  }

  protected override addWritten(record: JournalRecord, text: string): void {
    const lacks = lacksWords(record);
    const before = this.#lines.get(record.id);
    if (before === undefined || (before.lacksWords && !lacks)) {
      this.#lines.set(record.id, new WrittenLine(text, lacks));
    } else if (!lacks && before.text !== text) this.#differing.add(record.id);
  }
}

// --- internal ---

/** Holds its text alone: parsed, a record takes three times as much. */
class WrittenLine implements WrittenRecord {
  readonly text: string;
  readonly lacksWords: boolean;

  constructor(text: string, lacks: boolean) {
    this.text = text;
    this.lacksWords = lacks;
  }

  get record(): JournalRecord {
    return JSON.parse(this.text) as JournalRecord;
  }
}
