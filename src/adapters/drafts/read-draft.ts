import { closeSync, readFileSync } from 'node:fs';
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
  /** Which living process has it. */
  readonly owner: 'this' | 'another' | 'none';
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
      return parseDraft(readFileSync(fd));
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cannot('read', path, cause);
  }
}

// --- internal ---

function parseDraft(bytes: Buffer): KeptDraft {
  const values = splitLines(bytes).map(parse);
  const marks = values.filter((value) => typeof value === 'string').filter(isMark);
  return { events: values.filter(isEvent), text: bytes.toString('utf8'), owner: ownerOf(marks) };
}

/**
 * The first that lives has it, for as long as it lives, so that of two that take it up at once only
 * one can believe that it is theirs. No clock is asked: a computer may have slept for days.
 */
function ownerOf(marks: readonly string[]): KeptDraft['owner'] {
  const first = marks.find(isAlive);
  if (first === undefined) return 'none';
  return first === markOfThisProcess() ? 'this' : 'another';
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
