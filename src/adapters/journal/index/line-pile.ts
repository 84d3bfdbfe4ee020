import type { JournalRecord } from '../../../domain/journal/record.ts';
import { Gathering } from '../gathering.ts';
import { parseLine } from '../parse-line.ts';
import type { IndexedFile } from './indexed-file.ts';

/** Lines picked out of files, each read and parsed once, in whatever order they are asked for. */
export class LinePile {
  readonly #files: ReadonlyMap<IndexedFile, Map<number, JournalRecord | null>>;

  constructor(files: readonly IndexedFile[]) {
    this.#files = new Map(files.map((file) => [file, new Map()]));
  }

  /** Takes lines of each file. @param pick the first bytes of those wanted */
  take(pick: (file: IndexedFile) => readonly number[]): void {
    for (const [file, records] of this.#files) {
      for (const from of pick(file)) {
        if (!records.has(from)) records.set(from, recordAt(file, from));
      }
    }
  }

  /** As they would come if all lines were read: each id once, in the order of the ids. */
  records(): readonly JournalRecord[] {
    const gathering = new Gathering();
    for (const records of this.#files.values()) {
      for (const [, record] of [...records].toSorted(([a], [b]) => a - b)) {
        if (record !== null) gathering.addRecord(record);
      }
    }
    return gathering.reading().records;
  }
}

// --- internal ---

/** What the index says of a line counts for nothing: a line that is no record is none. */
function recordAt(file: IndexedFile, from: number): JournalRecord | null {
  const parsed = parseLine(file.line(from));
  return parsed.kind === 'record' ? parsed.record : null;
}
