import { closeSync, fstatSync, readFileSync } from 'node:fs';
import type { Files } from '../files/disk.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { openPrivate } from '../files/private-files.ts';
import { isAlive, isMark, markOfThisProcess } from '../files/process-mark.ts';
import { splitLines } from '../files/read-lines.ts';

/** A draft as it stands on the disk. */
interface KeptDraft {
  readonly events: readonly object[];
  /** The whole file. */
  readonly text: string;
  /** The mark of the process that wrote last, and whether that is this one. */
  readonly owner: string | undefined;
  readonly isOurs: boolean;
  /** Milliseconds since the last write. */
  readonly age: number;
}

/**
 * The draft, or undefined if there is none. A torn line is left out without a word: its answer was
 * never taken for kept.
 * @throws JournalError
 */
export function readDraft(path: string, files: Files): KeptDraft | undefined {
  try {
    const fd = openPrivate(path, 'read', files);
    try {
      return parseDraft(readFileSync(fd), Date.now() - fstatSync(fd).mtimeMs);
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cannot('read', path, cause);
  }
}

/** Whether a living process is writing it. */
export function isInUse({ owner, age }: KeptDraft): boolean {
  return owner !== undefined && age < ABANDONED && isAlive(owner);
}

// --- internal ---

/** Nobody sits over one session for so long: the number belongs to another process by now. */
const ABANDONED = 12 * 60 * 60 * 1000;

function parseDraft(bytes: Buffer, age: number): KeptDraft {
  const values = splitLines(bytes).map(parse);
  const owner = values.filter((value) => typeof value === 'string').findLast(isMark);
  const isOurs = owner === markOfThisProcess();
  return { events: values.filter(isEvent), text: bytes.toString('utf8'), owner, isOurs, age };
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}

function isEvent(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
