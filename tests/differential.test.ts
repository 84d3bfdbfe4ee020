import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { builtInRubrics, type Note, type NoteScore, scoreNote } from '../src/index.ts';
import { Machine, program } from './support/machine.ts';
import {
  type PlainAnswer,
  type PlainAnswers,
  plainRubrics,
  plainScore,
} from './support/plain-score.ts';
import { normals } from './support/random.ts';

interface DrawnNote {
  readonly id: string;
  readonly call: { readonly account: string; readonly type: string };
  readonly answers: PlainAnswers;
}

const COUNT = 10_000;
const SEED = 5;

/** Always the same ones: mostly whole sets of answers, but every gap and every place too. */
function drawn(): readonly DrawnNote[] {
  const normal = normals(SEED);
  const upTo = (n: number) => Math.abs(Math.floor(normal() * 1e6)) % n;
  return Array.from({ length: COUNT }, (_, n) => {
    const gaps = upTo(12);
    const level = normal();
    const answer = (na: boolean, points: number): PlainAnswer => {
      if (upTo(14) < gaps) return na && upTo(2) === 0 ? 'na' : upTo(2) === 0 ? 'dk' : null;
      const middle = (1 + points) / 2;
      return Math.min(points, Math.max(1, Math.round(middle + level + normal() * 1.2)));
    };
    const asked = plainRubrics.filter((_, place) => upTo(place < 4 ? 8 : 2) > 0);
    const answers = asked.map(({ id, questions }) => [
      id,
      Object.fromEntries(questions.map((one) => [one.id, answer('na' in one, one.points ?? 5)])),
    ]);
    const call = { account: `Account ${n % 50}`, type: ['discovery', 'review'][n % 2] as string };
    return { id: `note-${n}`, call, answers: Object.fromEntries(answers) };
  });
}

const notes = drawn();
const json = (value: unknown) => JSON.stringify(value);
/** JSON is YAML, but only text laid out as people write it proves the reader of YAML. */
const yaml = (note: DrawnNote) => stringify(note);
const each = (end: string, text: (note: DrawnNote) => string) => () =>
  Object.fromEntries(notes.map((note) => [`${note.id}.${end}`, text(note)]));

const hundreds = () =>
  Array.from({ length: COUNT / 100 }, (_, n) => notes.slice(n * 100, n * 100 + 100));

/** Every way in: how the notes lie in files. A new one is one line. */
const INPUTS: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  'JSON lines': () => ({ 'notes.jsonl': notes.map((note) => `${json(note)}\n`).join('') }),
  JSON: each('json', json),
  YAML: () =>
    Object.fromEntries(hundreds().map((some, n) => [`${n}.yaml`, some.map(yaml).join('---\n')])),
  Markdown: each('md', (note) => `---\n${yaml(note)}---\nWe talked for long.\n`),
  CSV: () => ({ 'notes.csv': table(',') }),
  TSV: () => ({ 'notes.tsv': table('\t') }),
};

/** One row a note, one column a question: what was not asked is an empty cell. */
function table(separator: string): string {
  const columns = plainRubrics.flatMap(({ id, questions }) =>
    questions.map((one) => [id, one.id] as const),
  );
  const heads = ['id', 'account', 'type', ...columns.map(([rubric, id]) => `${rubric}.${id}`)];
  const rows = notes.map(({ id, call, answers }) => [
    id,
    call.account,
    call.type,
    ...columns.map(([rubric, question]) => answers[rubric]?.[question] ?? ''),
  ]);
  return [heads, ...rows].map((row) => `${row.join(separator)}\n`).join('');
}

/** A table cannot tell a rubric of which nothing was asked from one that was left out. */
function asInATable(note: DrawnNote): DrawnNote {
  const asked = Object.entries(note.answers).filter(([, given]) =>
    Object.values(given).some((answer) => answer !== null),
  );
  return { ...note, answers: Object.fromEntries(asked) };
}

/** The lines that the program prints; through files, since they are many megabytes. */
function scoredBy(name: string, flags: readonly string[] = []): readonly string[] {
  const machine = new Machine();
  const files = INPUTS[name]?.() ?? {};
  const folder = join(machine.home, 'notes');
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const path = join(machine.home, 'scores.jsonl');
  const out = openSync(path, 'w');
  const args = [program, 'score', '-q', '-f', 'jsonl', ...flags, ...Object.keys(files)];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: machine.env,
    stdio: ['ignore', out, 'pipe'],
  });
  closeSync(out);
  expect([status, String(stderr)]).toEqual([0, '']);
  return readFileSync(path, 'utf8').split('\n').slice(0, -1);
}

/** Where two long lists first differ: a diff of megabytes helps nobody. */
function firstDifference(got: readonly string[], wanted: readonly string[]): unknown {
  const at = wanted.findIndex((line, index) => line !== got[index]);
  if (at < 0 && got.length === wanted.length) return null;
  const [ours = '', theirs = ''] = [got[at], wanted[at]];
  const from = [...theirs].findIndex((char, index) => char !== ours[index]);
  const around = (line: string) => line.slice(Math.max(0, from - 60), from + 60);
  return { note: notes[at]?.id, got: around(ours), wanted: around(theirs), lines: got.length };
}

const rubrics = builtInRubrics();
const byLibrary = notes.map((note) => json(scoreNote(note as Note, rubrics)));

describe('Ten thousand random notes', () => {
  it('are scored by the library as by a plain account of the format, to the last bit', () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    const plain = notes.map(({ id, call, answers }) => {
      const { rubrics: scores, overall, place, flags } = plainScore(answers);
      see(overall === null ? 'no overall' : 'overall');
      see(place?.name ?? 'no place');
      for (const { reason } of Object.values(scores) as { reason?: string }[])
        see(reason ?? 'score');
      if (place?.swing) see('swing');
      if (flags.length > 0) see('flag');
      const format = 'aftercall/score@1';
      return json({ format, id, call, rubrics: scores, overall, place, flags, problems: [] });
    });
    const unhashed = byLibrary.map((line) => line.replace(/,"hash":"[0-9a-f]{64}"/g, ''));
    expect(firstDifference(unhashed, plain)).toBeNull();
    // Whatever a note can come to came up, and not once only.
    const all = ['overall', 'no overall', 'no place', 'score', 'swing', 'flag'];
    const places = ['ally', 'errand-runner', 'trader', 'supplicant', 'preacher', 'pusher'];
    const reasons = ['nothing-asked', 'too-few-answers', 'too-little-weight'];
    for (const what of [...all, ...places, ...reasons]) {
      expect([what, (seen.get(what) ?? 0) >= 5]).toEqual([what, true]);
    }
  });

  it.each(Object.keys(INPUTS))('are scored from %s as by the library, to the last bit', (name) => {
    const wanted =
      name === 'CSV' || name === 'TSV'
        ? notes.map((note) => json(scoreNote(asInATable(note) as Note, rubrics)))
        : byLibrary;
    expect(firstDifference(scoredBy(name), wanted)).toBeNull();
  });

  it('are scored from JSON lines by one thread, by several and the long way alike', () => {
    for (const flags of [
      ['--jobs', '1'],
      ['--jobs', '3'],
    ]) {
      expect(firstDifference(scoredBy('JSON lines', flags), byLibrary)).toBeNull();
    }
    const whole = notes.map((note) => json(scoreNote(note as Note, rubrics, { explain: true })));
    const explained = scoredBy('JSON lines', ['--explain']);
    expect(firstDifference(explained, whole)).toBeNull();
    const { questions, ...rest } =
      (JSON.parse(whole[0] ?? '') as NoteScore).rubrics.listening ?? {};
    expect([questions?.length, 'sum' in rest]).toEqual([6, true]);
  });
});
