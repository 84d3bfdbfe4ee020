import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openEraser } from '../../../../src/adapters/journal/open-eraser.ts';
import { makeEntryRecord } from '../../../support/kept-journal.ts';
import type { Scene } from '../scene.ts';

/** Everything that can happen to the files of a journal between two looks at it. */
type Step = (world: Scene) => void | Promise<void>;

export const NAMES = ['Acme', 'Globex "West"', 'acme labs', 'Émile & Söhne', 'ACME '] as const;

type Kind = 'entry' | 'change' | 'amendment' | 'forgotten' | 'settlement' | 'bad';
type Numbered = readonly [kind: Kind, n: number];

/** A line of a kind; one number, one content. */
export function lineOf([kind, n]: Numbered): string {
  const written = `2026-11-${day(n % 28)}T16:04:09+01:00`;
  const id = `${kind}-${String(n).padStart(4, '0')}`;
  if (kind === 'bad') return '{"format":"aftercall/entry@1","id":"x';
  if (kind === 'entry')
    return JSON.stringify(entry(n), null, n % 7 === 0 ? ' ' : '').replaceAll('\n', '');
  if (kind === 'settlement') {
    return JSON.stringify({
      format: 'aftercall/settlement@1',
      id,
      written,
      plan: 'p',
      outcome: 'kept',
    });
  }
  if (kind === 'amendment') {
    const amended = { ...entry(n), call: { account: NAMES[(n + 1) % 5] }, held: written };
    return JSON.stringify({ format: 'aftercall/amendment@1', id, written, entry: amended });
  }
  if (kind === 'forgotten') {
    const forgotten = [entry(n).id, `change-${String(n + 1).padStart(4, '0')}`];
    return JSON.stringify({ format: 'aftercall/forgotten@1', id, written, forgotten });
  }
  const promise = `p-${n % 30}-${n % 2}`;
  const says = n % 3 === 0 ? { due: `2026-11-${day((n * 5) % 28)}` } : { end: 'kept' };
  return JSON.stringify({ format: 'aftercall/promise@1', id, written, promise, ...says });
}

/** A journal with these lines in its first file. */
export function startFiles({ journal }: Scene, ...lines: readonly Numbered[]): void {
  mkdirSync(journal.folder, { recursive: true, mode: 0o700 });
  const text = lines.map((one) => `${lineOf(one)}\n`).join('');
  writeFileSync(join(journal.folder, FILES[0]), text, { mode: 0o600 });
}

export function arbitraryStep(): fc.Arbitrary<Step> {
  return fc.oneof(
    { weight: 6, arbitrary: appending() },
    { weight: 1, arbitrary: cutting() },
    { weight: 2, arbitrary: replacing() },
    { weight: 1, arbitrary: erasing() },
    { weight: 1, arbitrary: removing() },
    { weight: 1, arbitrary: damagingIndex() },
  );
}

// --- internal ---

const FILES = ['2026.b.jsonl', '2026.c.jsonl', '2025.a (conflicted copy).jsonl'] as const;
const anyFile = fc.constantFrom(...FILES);
const kinds = ['entry', 'entry', 'entry', 'change', 'change', 'amendment', 'forgotten'] as const;
const anyLine = fc.tuple(
  fc.constantFrom<Kind>(...kinds, 'settlement', 'bad'),
  fc.integer({ min: 0, max: 60 }),
);

function entry(n: number) {
  const made = Array.from({ length: n % 3 }, (_, i) => ({ id: `p-${n}-${i}`, said: 'said' }));
  return makeEntryRecord({
    id: `entry-${String(n).padStart(4, '0')}`,
    held: `2026-11-${day((n * 3) % 28)}T15:30:00+01:00`,
    call: n % 11 === 10 ? {} : { account: NAMES[n % 5] ?? '' },
    words: { sentence: `"account":"${NAMES[0]}" ${n}` },
    promises: made.map((one, i) => (i === 0 ? { ...one, due: `2026-11-${day(n % 28)}` } : one)),
  });
}

function day(n: number): string {
  return String(n + 1).padStart(2, '0');
}

function appending(): fc.Arbitrary<Step> {
  const lines = fc.array(anyLine, { minLength: 1, maxLength: 6 });
  return fc.tuple(anyFile, lines, fc.boolean()).map(([file, added, isEnded]) => ({ journal }) => {
    const text = added.map(lineOf).join('\n');
    appendFileSync(join(journal.folder, file), `${text}${isEnded ? '\n' : ''}`, { mode: 0o600 });
  });
}

/** As a sync tool does with another machine's file, from which something was forgotten there. */
function replacing(): fc.Arbitrary<Step> {
  const lines = fc.array(anyLine, { minLength: 1, maxLength: 12 });
  return fc.tuple(anyFile, lines).map(([file, there]) => ({ journal }) => {
    const text = there.map((one) => `${lineOf(one)}\n`).join('');
    writeFileSync(join(journal.folder, file), text, { mode: 0o600 });
  });
}

function cutting(): fc.Arbitrary<Step> {
  return fc.tuple(anyFile, fc.integer({ min: 0, max: 900 })).map(([file, bytes]) => (world) => {
    const path = join(world.journal.folder, file);
    if (existsSync(path)) truncateSync(path, Math.max(0, statSync(path).size - bytes));
  });
}

function erasing(): fc.Arbitrary<Step> {
  return fc.constantFrom(...NAMES).map((name) => (world) => {
    const goes = ({ record }: { record: unknown }) => JSON.stringify(record).includes(name);
    return openEraser(world).erase(() => ({ record: null, goes, copies: [] }));
  });
}

function removing(): fc.Arbitrary<Step> {
  return anyFile.map(
    (file) =>
      ({ journal }) =>
        rmSync(join(journal.folder, file), { force: true }),
  );
}

function damagingIndex(): fc.Arbitrary<Step> {
  return fc.nat().map((at) => ({ stateFolder }) => {
    const path = join(stateFolder, 'journal.index');
    if (!existsSync(path)) return;
    const bytes = readFileSync(path);
    bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 0x15;
    writeFileSync(path, bytes);
  });
}
