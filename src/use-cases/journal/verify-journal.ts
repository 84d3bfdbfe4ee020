import {
  checkScores,
  type RubricByHash,
  type ScoreFault,
} from '../../domain/journal/check-scores.ts';
import {
  callOfRecord,
  isForgottenRecord,
} from '../../domain/journal/records/is-forgotten-record.ts';
import type { JournalLine } from '../../domain/journal/records/journal-line.ts';
import {
  type EntryRecord,
  isAmendment,
  isEntry,
  isForgotten,
  type JournalRecord,
} from '../../domain/journal/records/record.ts';
import { isWhole } from '../../domain/journal/records/whole-records.ts';
import { lacksWords } from '../../domain/journal/records/without-words.ts';
import { isSameValue } from '../../domain/same-value.ts';
import type { JournalLines } from '../ports/eraser-port.ts';
import type { CopyOnDisk, RubricCopies } from '../ports/rubrics-port.ts';
import type { Difference, Verification, VerifyFault } from './verification.ts';

interface VerifyWorld {
  readonly lines: JournalLines;
  readonly copies: Pick<RubricCopies, 'copyOf' | 'all'>;
}

/**
 * Checks every line and every copy, and computes every score anew. Nothing counts but what lies in
 * the data folder, so that the verdict is the same wherever the folder lies.
 * @throws JournalError
 */
export function verifyJournal({ lines, copies }: VerifyWorld): Verification {
  const onDisk = copies.all();
  const check = new Check(copies, onDisk);
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
  readonly #rubricOf: RubricByHash;
  readonly #copied: ReadonlySet<string>;
  readonly #files = new Set<string>();
  /** Where each id was first seen. */
  readonly #places = new Map<string, string>();
  readonly #repeated = new Set<string>();
  /** The calls that records of other ids are about. */
  readonly #about = new Set<string>();
  readonly #uncopied = new Set<string>();
  readonly #forgotten = new Set<string>();
  readonly #differences: Difference[] = [];
  #records = 0;
  #entries = 0;
  #unchecked = 0;
  #passedOver = 0;

  constructor(copies: Pick<RubricCopies, 'copyOf'>, onDisk: readonly CopyOnDisk[]) {
    this.#rubricOf = remembered((hash) => copies.copyOf(hash));
    this.#copied = new Set(onDisk.map(({ hash }) => hash));
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
    const about = callOfRecord(record);
    if (about !== null) this.#about.add(about);
    if (!isWhole(record)) {
      this.tell(line, record.id, { code: 'damaged', format: record.format });
      return;
    }
    if (isForgotten(record)) for (const id of record.forgotten) this.#forgotten.add(id);
    const entry = entryIn(record);
    if (entry !== null) this.#entry(line, record, entry);
  }

  /** Second reading, only for what the first one found to be there twice or forgotten. */
  repeated(lines: Iterable<JournalLine>): void {
    const isBack = [...this.#forgotten].some((id) => this.#places.has(id) || this.#about.has(id));
    if (this.#repeated.size === 0 && !isBack) return;
    const firsts = new Map<string, JournalRecord>();
    for (const line of lines) {
      const { record } = line;
      if (record === null) continue;
      if (isForgottenRecord(record, this.#forgotten)) {
        this.tell(line, record.id, { code: 'forgotten' });
      }
      if (!this.#repeated.has(record.id)) continue;
      const first = firsts.get(record.id);
      if (first === undefined) firsts.set(record.id, record);
      else if (!isSameRecord(first, record)) {
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
      unchecked: this.#unchecked,
      passedOver: this.#passedOver,
      copies: this.#copied.size,
      differences: this.#differences,
    };
  }

  #entry(line: JournalLine, record: JournalRecord, entry: EntryRecord): void {
    this.#entries += 1;
    const { faults, isPassedOver } = checkScores(entry, lacksWords(record), this.#rubricOf);
    if (isPassedOver) this.#passedOver += 1;
    if (faults.some(({ code }) => code === 'no-rubric')) this.#unchecked += 1;
    for (const fault of faults) {
      if (fault.code !== 'no-rubric') this.tell(line, record.id, fault);
      else this.#missing(line, record.id, fault);
    }
  }

  /** A copy is missing once, however many calls need it; that one was changed is told of the copy. */
  #missing(line: JournalLine, id: string, { rubric, hash }: Named): void {
    if (this.#copied.has(hash) || this.#uncopied.has(hash)) return;
    this.#uncopied.add(hash);
    this.tell(line, id, { code: 'no-copy', rubric, hash });
  }
}

type Named = Extract<ScoreFault, { code: 'no-rubric' }>;

/**
 * A copy whose words were taken out says less, and nothing else; one that another process kept at the
 * same time only says that it was written at another moment.
 */
function isSameRecord(a: JournalRecord, b: JournalRecord): boolean {
  if (lacksWords(a) || lacksWords(b)) return true;
  return isSameValue(withoutWriting(a), withoutWriting(b));
}

/** A call of which nobody said when it was counts as held when it was written. */
function withoutWriting(record: JournalRecord): object {
  const { written, ...rest } = record as JournalRecord & { readonly held?: string };
  return rest.held === written ? { ...rest, held: null } : rest;
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
