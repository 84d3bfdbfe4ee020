import { checkScores, type RubricByHash, type ScoreFault } from '../domain/journal/check-scores.ts';
import type { JournalLine, LineFault } from '../domain/journal/journal-line.ts';
import {
  type EntryRecord,
  isAmendment,
  isEntry,
  isForgotten,
  type JournalRecord,
} from '../domain/journal/record.ts';
import { isSameValue } from '../domain/journal/same-value.ts';
import { isWhole } from '../domain/journal/whole-records.ts';
import type { JournalLines } from './eraser-port.ts';
import type { CopyOnDisk, LoadedPack, RubricCopies } from './ports.ts';

/** Something in the journal that is not as it was kept. */
export interface Difference {
  /** From the data folder. */
  readonly file: string;
  /** Null when it is about the file as a whole. */
  readonly line: number | null;
  /** The record's, where there is one. */
  readonly id: string | null;
  readonly fault: VerifyFault;
}

export type VerifyFault =
  | ScoreFault
  | { readonly code: 'bad-line'; readonly why: LineFault }
  | { readonly code: 'damaged'; readonly format: string }
  /** Another line has the id and says something else. */
  | { readonly code: 'same-id'; readonly first: string }
  /** It was forgotten, and is still or again on the disk. */
  | { readonly code: 'forgotten' }
  /** A rubric that an entry names has no copy beside the journal. Told where it is first named. */
  | { readonly code: 'no-copy'; readonly rubric: string; readonly hash: string }
  /** A copy that no longer has the hash of its name. */
  | { readonly code: 'changed-copy' };

export interface Verification {
  readonly files: number;
  readonly records: number;
  /** Entries and amended entries whose scores were computed anew. */
  readonly entries: number;
  readonly copies: number;
  readonly differences: readonly Difference[];
}

interface VerifyWorld {
  readonly lines: JournalLines;
  readonly copies: Pick<RubricCopies, 'copyOf' | 'all'>;
  readonly shelf: LoadedPack;
}

/** Checks every line and every copy, and computes every score anew. @throws JournalError */
export function verifyJournal({ lines, copies, shelf }: VerifyWorld): Verification {
  const onDisk = copies.all();
  const check = new Check(shelf, copies, onDisk);
  for (const line of lines.scan()) check.line(line);
  check.repeated(lines.scan());
  for (const { file, isSound } of onDisk) {
    if (!isSound) check.tell({ file, line: null }, null, { code: 'changed-copy' });
  }
  return check.result();
}

// --- internal ---

type Place = Pick<Difference, 'file' | 'line'>;

class Check {
  readonly #shelf: LoadedPack;
  readonly #rubricOf: RubricByHash;
  readonly #copied: ReadonlySet<string>;
  readonly #copies: number;
  readonly #files = new Set<string>();
  /** Where each id was first seen. */
  readonly #places = new Map<string, string>();
  readonly #repeated = new Set<string>();
  readonly #uncopied = new Set<string>();
  readonly #forgotten = new Set<string>();
  readonly #differences: Difference[] = [];
  #records = 0;
  #entries = 0;

  constructor(
    shelf: LoadedPack,
    copies: Pick<RubricCopies, 'copyOf'>,
    onDisk: readonly CopyOnDisk[],
  ) {
    this.#shelf = shelf;
    this.#rubricOf = remembered((hash) => {
      return shelf.rubrics.find((one) => one.hash === hash) ?? copies.copyOf(hash);
    });
    this.#copied = new Set(onDisk.map(({ hash }) => hash));
    this.#copies = onDisk.length;
  }

  line(line: JournalLine): void {
    const { record, why } = line;
    this.#files.add(line.file);
    if (record === null) {
      this.tell(line, null, { code: 'bad-line', why: why ?? 'not-json' });
      return;
    }
    this.#records += 1;
    if (this.#places.has(record.id)) this.#repeated.add(record.id);
    else this.#places.set(record.id, `${line.file}:${line.line}`);
    if (!isWhole(record)) {
      this.tell(line, record.id, { code: 'damaged', format: record.format });
      return;
    }
    if (isForgotten(record)) for (const id of record.forgotten) this.#forgotten.add(id);
    const entry = entryIn(record);
    if (entry !== null) this.#entry(line, record.id, entry);
  }

  /** Second reading, only for what the first one found to be there twice or forgotten. */
  repeated(lines: Iterable<JournalLine>): void {
    const isBack = [...this.#forgotten].some((id) => this.#places.has(id));
    if (this.#repeated.size === 0 && !isBack) return;
    const firsts = new Map<string, JournalRecord>();
    for (const line of lines) {
      const { record } = line;
      if (record === null) continue;
      if (this.#forgotten.has(record.id)) this.tell(line, record.id, { code: 'forgotten' });
      if (!this.#repeated.has(record.id)) continue;
      const first = firsts.get(record.id);
      if (first === undefined) firsts.set(record.id, record);
      else if (!isSameValue(first, record)) {
        const place = this.#places.get(record.id) ?? '';
        this.tell(line, record.id, { code: 'same-id', first: place });
      }
    }
  }

  tell({ file, line }: Place, id: string | null, fault: VerifyFault): void {
    this.#differences.push({ file, line, id, fault });
  }

  result(): Verification {
    return {
      files: this.#files.size,
      records: this.#records,
      entries: this.#entries,
      copies: this.#copies,
      differences: this.#differences,
    };
  }

  #entry(line: JournalLine, id: string, entry: EntryRecord): void {
    this.#entries += 1;
    for (const [rubric, { hash }] of Object.entries(entry.rubrics)) {
      if (this.#copied.has(hash) || this.#uncopied.has(hash)) continue;
      this.#uncopied.add(hash);
      this.tell(line, id, { code: 'no-copy', rubric, hash });
    }
    for (const fault of checkScores(entry, this.#shelf.pack.required, this.#rubricOf)) {
      this.tell(line, id, fault);
    }
  }
}

function entryIn(record: JournalRecord): EntryRecord | null {
  if (isAmendment(record)) return record.entry;
  return isEntry(record) ? record : null;
}

function remembered(find: RubricByHash): RubricByHash {
  const known = new Map<string, ReturnType<RubricByHash>>();
  return (hash) => {
    const before = known.get(hash);
    if (before !== undefined) return before;
    const found = find(hash);
    known.set(hash, found);
    return found;
  };
}
