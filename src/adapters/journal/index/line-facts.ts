import { nameKey } from '../../../domain/journal/known-calls.ts';
import {
  type EntryRecord,
  isAmendment,
  isEntry,
  isForgotten,
  isPromise,
  type PromiseRecord,
} from '../../../domain/journal/record.ts';
import { isWhole } from '../../../domain/journal/whole-records.ts';
import { parseLine } from '../parse-line.ts';
import { decoded, entryByBytes, isSettlementByBytes } from './entry-by-bytes.ts';
import { hashOf } from './hash-of.ts';
import { Rows } from './rows.ts';

/** The tables of a file's facts, with the columns of each. `from` is the first byte of a line. */
export const TABLES = {
  /** hash of the name, from: a line that has it. A call's account is the number of its row. */
  accounts: 2,
  /** account (-1: none), held in milliseconds, from. */
  calls: 3,
  /** hash of its id, due (20261203, 0: no day), account, from: the entry it was made in. */
  promises: 4,
  /** hash of the promise's id, due, 1 if it ends, hash of its own id, from. */
  changes: 5,
  /** from: lines to read whoever asks. */
  always: 1,
} as const;

export type Tables = Readonly<Record<keyof typeof TABLES, Rows>>;

/**
 * What the lines of one file are about, as numbers: enough to know which to read, and no word of
 * what they say. Names are hashed.
 */
export class LineFacts {
  readonly tables: Tables;
  readonly #salt: number;
  readonly #accounts = new Map<number, number>(); // the number of a name, by its hash
  readonly #spellings = new Map<string, number>(); // by the bytes of a name

  constructor(salt: number, tables: Tables = emptyTables()) {
    this.#salt = salt;
    this.tables = tables;
    tables.accounts.each((row, at) => {
      this.#accounts.set(row[at] as number, this.#accounts.size);
    });
  }

  /** Takes in a line. @param from its first byte */
  add(bytes: Buffer | null, from: number): void {
    if (bytes === null || isSettlementByBytes(bytes)) return;
    const brief = entryByBytes(bytes);
    if (brief !== null) this.#addCall(brief.account, brief.held, from);
    else this.#addParsed(bytes, from);
  }

  /** The number of an account; undefined if no line has it. */
  numberOf(account: string): number | undefined {
    return this.#accounts.get(this.#hash(account));
  }

  #addCall(account: string | null, held: number, from: number): void {
    const known = account === null ? -1 : this.#spellings.get(account);
    const number = known ?? this.#number(decoded(account ?? '') ?? undefined, from);
    if (known === undefined) this.#spellings.set(account ?? '', number);
    this.tables.calls.add(number, held, from);
  }

  #addParsed(bytes: Buffer, from: number): void {
    const parsed = parseLine(bytes);
    if (parsed.kind !== 'record' || !isWhole(parsed.record)) return;
    const { record } = parsed;
    if (isEntry(record)) this.#addEntry(record, from);
    else if (isPromise(record)) this.#addChange(record, from);
    else if (isAmendment(record) || isForgotten(record)) this.tables.always.add(from);
  }

  #addEntry({ call, held, promises }: EntryRecord, from: number): void {
    const account = this.#number(call.account, from);
    this.tables.calls.add(account, Date.parse(held), from);
    for (const { id, due } of promises) {
      this.tables.promises.add(hashOf(id), dayNumber(due), account, from);
    }
  }

  #addChange({ id, promise, due, end }: PromiseRecord, from: number): void {
    const ends = end === undefined ? 0 : 1;
    this.tables.changes.add(hashOf(promise), dayNumber(due), ends, hashOf(id), from);
  }

  #number(account: string | undefined, from: number): number {
    if (account === undefined) return -1;
    const hash = this.#hash(account);
    const known = this.#accounts.get(hash);
    if (known !== undefined) return known;
    const number = this.#accounts.size;
    this.#accounts.set(hash, number);
    this.tables.accounts.add(hash, from);
    return number;
  }

  #hash(account: string): number {
    return hashOf(nameKey(account), this.#salt);
  }
}

/** A day as a number that sorts like it: 20261203; 0 for none. @param day `2026-12-03…` */
export function dayNumber(day: string | undefined): number {
  return day === undefined ? 0 : Number(day.slice(0, 10).replaceAll('-', ''));
}

// --- internal ---

function emptyTables(): Tables {
  const { accounts, calls, promises, changes, always } = TABLES;
  return {
    accounts: new Rows(accounts),
    calls: new Rows(calls),
    promises: new Rows(promises),
    changes: new Rows(changes),
    always: new Rows(always),
  };
}
