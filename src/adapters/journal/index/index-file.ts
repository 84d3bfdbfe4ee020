import { closeSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, writeAll } from '../../files/disk.ts';
import { eraseFile } from '../../files/erase-file.ts';
import { ensurePrivateFolder, openPrivate } from '../../files/private-files.ts';
import { besideName } from '../../files/replace-file.ts';
import { hashOf } from './hash-of.ts';
import { TABLES, type Tables } from './line-facts.ts';
import { Rows } from './rows.ts';

/** How a journal file was when its facts were noted. */
export interface NotedFile {
  readonly name: string;
  /** How far it was read: behind a line's end. */
  readonly to: number;
  readonly size: number;
  readonly mtimeMs: number;
  /** Of its first bytes and of those before `to`. */
  readonly check: number;
  readonly tables: Tables;
}

/** The facts of a journal's lines, kept to spare reading them all. */
export interface NotedFacts {
  readonly folder: string;
  /** Random, so that equal names have other hashes in every index. */
  readonly salt: number;
  readonly files: readonly NotedFile[];
}

/** What was noted of this journal folder; null when there is nothing that can be used. */
export function readIndex(stateFolder: string, folder: string): NotedFacts | null {
  try {
    const bytes = readFileSync(pathIn(stateFolder));
    const end = bytes.indexOf(NEWLINE) + 1;
    const { sum, header } = JSON.parse(bytes.toString('utf8', 0, end)) as FirstLine;
    if (header.format !== FORMAT || header.folder !== folder) return null;
    const numbers = new Float64Array(
      bytes.buffer,
      bytes.byteOffset + end,
      (bytes.length - end) / 8,
    );
    if (sumOf(header, [numbers]) !== sum) return null;
    return { folder, salt: header.salt, files: filesFrom(header, numbers) };
  } catch {
    return null; // none, damaged, or another's: it is made anew
  }
}

/** Writes the facts for next time. That it cannot be written is no trouble. */
export function writeIndex(stateFolder: string, facts: NotedFacts, files: Files): void {
  try {
    ensurePrivateFolder(stateFolder, files);
    replaceUnflushed(pathIn(stateFolder), partsOf(facts), files);
  } catch {
    return;
  }
}

/** Erases it, as everything that was made from lines which are erased. @throws JournalError */
export function eraseIndex(stateFolder: string, files: Files): void {
  eraseFile(pathIn(stateFolder), files);
}

// --- internal ---

const FORMAT = 'aftercall/journal-index@1';
const NEWLINE = 0x0a;
const NAMES = Object.keys(TABLES) as (keyof Tables)[];

interface FirstLine {
  /** Of the header and of the numbers below it. */
  readonly sum: number;
  readonly header: Header;
}

interface Header extends Omit<NotedFacts, 'files'> {
  readonly format: string;
  readonly files: readonly NotedHeader[];
}

interface NotedHeader extends Omit<NotedFile, 'tables'> {
  /** How many numbers each table holds. */
  readonly sizes: Readonly<Record<keyof Tables, number>>;
}

function pathIn(stateFolder: string): string {
  return join(stateFolder, 'journal.index');
}

/** What is cut off by a power cut is found out by its sum: no one needs to wait for the disk. */
function replaceUnflushed(path: string, parts: readonly Uint8Array[], files: Files): void {
  const beside = besideName(path);
  const fd = openPrivate(beside, 'create', files);
  try {
    for (const part of parts) writeAll(fd, part, files.disk);
    files.disk.rename(beside, path);
  } finally {
    closeSync(fd);
    rmSync(beside, { force: true });
  }
}

/** A line of JSON, then the tables' numbers as they lie in memory. */
function partsOf({ folder, salt, files }: NotedFacts): readonly Uint8Array[] {
  const numbers = files.flatMap(({ tables }) => NAMES.flatMap((name) => tables[name].numbers()));
  const noted = files.map(({ tables, ...file }) => {
    const sizes = Object.fromEntries(NAMES.map((name) => [name, tables[name].size]));
    return { ...file, sizes } as NotedHeader;
  });
  const header: Header = { format: FORMAT, folder, salt, files: noted };
  const text = JSON.stringify({ sum: sumOf(header, numbers), header });
  const length = Buffer.byteLength(text) + 1;
  const padding = ' '.repeat((8 - (length % 8)) % 8); // numbers can only be read where 8 divides
  return [
    Buffer.from(`${text}${padding}\n`),
    ...numbers.map((part) => new Uint8Array(part.buffer, 0, part.byteLength)),
  ];
}

function filesFrom({ files }: Header, numbers: Float64Array): readonly NotedFile[] {
  let at = 0;
  return files.map(({ sizes, ...file }) => {
    const tables = NAMES.map((name) => {
      const part = numbers.subarray(at, at + sizes[name]);
      at += sizes[name];
      return [name, new Rows(TABLES[name], part)];
    });
    return { ...file, tables: Object.fromEntries(tables) as Tables };
  });
}

/** Finds out damage, not forgery: whoever can write here can write the journal. */
function sumOf(header: Header, parts: readonly Float64Array[]): number {
  let sum = hashOf(JSON.stringify(header)) | 0;
  for (const part of parts) {
    const words = new Uint32Array(part.buffer, part.byteOffset, part.length * 2);
    for (let i = 0; i < words.length; i += 1) sum = (Math.imul(sum, 31) + (words[i] as number)) | 0;
  }
  return sum;
}
