import { closeSync, fstatSync, lstatSync, readSync, rmSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import type { JournalLine } from '../../domain/journal/records/journal-line.ts';
import type { Files } from '../files/disk.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { syncFolder } from '../files/private-files.ts';
import { writeBeside } from '../files/replace-file.ts';
import { openJournalFile } from './journal-files.ts';
import type { HeldLock } from './lock-files.ts';
import { linesOf, nameIn } from './scan-lines.ts';

/** What a rewriter of one file is told. */
export interface Rewriting {
  readonly dataFolder: string;
  readonly goes: (line: JournalLine) => boolean;
  readonly held: HeldLock;
}

/**
 * Takes lines out of a file: what stays is copied byte for byte into a new file, which then takes
 * the old one's place. A file without such a line is left alone.
 * @returns false if others took the lock meanwhile: nothing was replaced
 * @throws JournalError
 */
export function eraseLines(path: string, rewriting: Rewriting, files: Files): boolean {
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const end = tryToErase(path, rewriting, files);
      if (end !== 'changed') return end === 'done';
    }
    throw new Error('something else keeps changing it');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return true; // a sync tool took it away
    throw cannot('erase from', path, cause);
  }
}

// --- internal ---

const MOST_TRIES = 5;
const CHUNK = 1 << 20;

interface Span {
  readonly from: number;
  readonly to: number;
}

function tryToErase(
  path: string,
  { dataFolder, goes, held }: Rewriting,
  files: Files,
): 'done' | 'changed' | 'lost' {
  const fd = openJournalFile(path, files);
  try {
    const before = fstatSync(fd);
    const spans = keptSpans(before.size, linesOf(fd, nameIn(dataFolder, path)), goes);
    if (spans === null) return 'done';
    const beside = writeBeside(path, copied(fd, spans, held), files);
    try {
      // No process of this machine writes it now, but a sync tool may have.
      if (!isSame(before, lstatSync(path))) return 'changed';
      if (!held.renew()) return 'lost';
      files.disk.rename(beside, path);
    } finally {
      rmSync(beside, { force: true });
    }
    syncFolder(dirname(path), files.disk.sync);
    return 'done';
  } finally {
    closeSync(fd);
  }
}

/** What is left between the lines that go; null if none does. */
function keptSpans(
  size: number,
  lines: Iterable<JournalLine & Span>,
  goes: (line: JournalLine) => boolean,
): readonly Span[] | null {
  const kept: Span[] = [];
  let at = 0;
  let any = false;
  for (const line of lines) {
    if (!goes(line)) continue;
    any = true;
    if (line.from > at) kept.push({ from: at, to: line.from });
    at = line.to;
  }
  if (size > at) kept.push({ from: at, to: size });
  return any ? kept : null;
}

function* copied(fd: number, spans: readonly Span[], held: HeldLock): Generator<Uint8Array> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (const { from, to } of spans) {
    for (let at = from; at < to; ) {
      const count = readSync(fd, chunk, 0, Math.min(CHUNK, to - at), at);
      if (count === 0) throw new Error('it became shorter');
      yield chunk.subarray(0, count);
      at += count;
    }
    held.renew(); // whether it was lost is asked before anything is replaced
  }
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeMs === b.mtimeMs;
}
