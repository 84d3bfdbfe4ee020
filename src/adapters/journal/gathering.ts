import type { JournalRecord } from '../../domain/journal/record.ts';
import { lacksWords } from '../../domain/journal/without-words.ts';
import type { LineReading } from '../../use-cases/export-port.ts';
import type { BadLine, JournalReading } from '../../use-cases/ports.ts';
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

/** The same, with the lines as they were written. */
export class LineGathering extends Gathering {
  readonly #texts = new Map<string, string>();
  readonly #differing = new Set<string>();

  lineReading(): LineReading {
    const { records, badLines } = this.reading();
    const lines = records.map((record) => ({ record, text: this.#texts.get(record.id) ?? '' }));
    return { lines, badLines, differing: [...this.#differing] };
  }

  protected override addWritten(record: JournalRecord, text: string): void {
    if (this.addRecord(record)) this.#texts.set(record.id, text);
    else if (!lacksWords(record) && this.#texts.get(record.id) !== text) {
      this.#differing.add(record.id);
    }
  }
}
