import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EntryRecord } from '../../src/domain/journal/records/record.ts';
import type { NoteScore } from '../../src/domain/note/score-of-note.ts';
import { Machine, program } from '../support/machine.ts';

const OWN_ID = '0190f7a2-0000-7000-8000-0000000000aa';
const note = (n: number) => ({
  id: `crm-${n}`,
  call: { account: `Account ${n % 7}`, when: '2026-11-18T15:30+01:00' },
  answers: { listening: { 'talk-share': 1 + (n % 5), 'gave-it-back': 3, 'cut-in': 1 + (n % 3) } },
  words: { sentence: `They said ${n}.`, text: 'More.' },
});
const lines = (...notes: readonly object[]) =>
  notes.map((one) => `${JSON.stringify(one)}\n`).join('');
const keep = ['score', '--keep', '-f', 'jsonl', '-'];

function entries(machine: Machine): readonly EntryRecord[] {
  return machine.records() as unknown as readonly EntryRecord[];
}

/** Runs the program, and others beside it. */
function started(machine: Machine, args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [program, ...args], { env: machine.env, stdio: 'ignore' });
  return new Promise((resolve) => child.on('exit', resolve));
}

describe('score --keep', () => {
  it('keeps each note once, whoever else is keeping the same', async () => {
    const machine = new Machine();
    const file = join(machine.home, 'notes.jsonl');
    const ids = Array.from({ length: 2500 }, (_, n) => n);
    writeFileSync(file, lines(...ids.map(note), { answers: { listening: { 'cut-in': 2 } } }));
    const args = ['score', '--keep', '-q', '-f', 'jsonl', file];
    const codes = await Promise.all([args, args, args].map((one) => started(machine, one)));
    expect(codes).toEqual([0, 0, 0]);
    const kept = entries(machine).map(({ id }) => id);
    expect([kept.length, new Set(kept).size]).toEqual([2501, 2501]);
    expect(machine.run(['journal', 'verify']).code).toBe(0);
  });

  it('keeps each note with its words and the very score it printed', () => {
    const machine = new Machine();
    const { code, out, err } = machine.run(keep, lines(note(1), note(2)));
    expect(code).toBe(0);
    expect(err).toMatch(/\nKept 2 notes in \S+journal\.\n$/);
    const scores = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as NoteScore);
    for (const [index, entry] of entries(machine).entries()) {
      expect(entry.words).toEqual(note(index + 1).words);
      expect(entry.rubrics.listening?.score).toBe(scores[index]?.rubrics.listening?.score);
      expect(entry).toMatchObject({ mode: 'answers', held: '2026-11-18T15:30:00+01:00' });
    }
    expect(machine.run(['journal', 'verify']).code).toBe(0);
  });

  it.each([
    ['again', lines(note(1), note(2))],
    ['in another order', lines(note(2), note(1))],
    [
      'with its keys in another order',
      lines(Object.fromEntries(Object.entries(note(1)).reverse()), note(2)),
    ],
    ['as a folder of files would, twice each', lines(note(1), note(1), note(2), note(2))],
  ])('changes nothing when the same notes come %s', (_, input) => {
    const machine = new Machine();
    machine.run(keep, lines(note(1), note(2)));
    const before = machine.records();
    const { err } = machine.run(keep, input);
    expect(err).toMatch(/Kept 0 notes in \S+; \d there already\.\n$/);
    expect(machine.records()).toEqual(before);
  });

  it('gives the same note the same id on every machine, and another where anything differs', () => {
    const idOf = (one: object, env = {}) => {
      const machine = new Machine(env);
      machine.run(keep, lines(one));
      return entries(machine)[0]?.id;
    };
    const id = idOf(note(1));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf(note(1), { TZ: 'Pacific/Auckland' })).toBe(id);
    const others = [
      { ...note(1), words: 'Else.' },
      { ...note(1), rater: 'coach' },
      { ...note(1), id: 'crm-9' },
      { ...note(1), call: {} },
    ];
    expect(new Set([id, ...others.map((one) => idOf(one))]).size).toBe(5);
  });

  it('leaves a note the id that it has, where a journal can use it', () => {
    const machine = new Machine();
    machine.run(keep, lines({ ...note(1), id: OWN_ID.toUpperCase() }));
    expect(entries(machine).map(({ id }) => id)).toEqual([OWN_ID]);
    const again = machine.run(['reflect', '--answers', '-'], lines({ ...note(1), id: OWN_ID }));
    expect(again.err).toContain('is in the journal already');
  });

  it('keeps no note with problems, and none that says nothing', () => {
    const machine = new Machine();
    const bad = { ...note(3), answers: { listening: { 'talk-share': 9 } } };
    const { code, err } = machine.run(keep, lines(note(1), bad, { answers: {} }));
    expect(code).toBe(4);
    expect(err).toMatch(/Kept 1 note in \S+; 1 without anything to keep\.\n$/);
    expect(machine.records()).toHaveLength(1);
  });

  it('keeps a note whole, whatever one wants to see of it', () => {
    const machine = new Machine();
    const both = { ...note(1), answers: { ...note(1).answers, empathy: { 'said-their-side': 4 } } };
    machine.run(['score', '--keep', '--rubric', 'empathy', '-'], lines(both));
    expect(entries(machine)[0]?.answers).toEqual(both.answers);
    expect(readdirSync(join(machine.data, 'rubrics'))).toHaveLength(2);
  });

  it('does not bring back what was forgotten', () => {
    const machine = new Machine();
    machine.run(keep, lines(note(1)));
    const [entry] = entries(machine);
    expect(machine.run(['journal', 'forget', '--yes', entry?.id ?? '']).code).toBe(0);
    const { err } = machine.run(keep, lines(note(1), note(2)));
    expect(err).toMatch(/Kept 1 note in \S+; 1 forgotten before and left out\.\n$/);
    const kept = machine.run(['journal', 'list', '--json']).out;
    expect(kept).not.toContain(String(entry?.id));
  });

  it('writes ten thousand notes in a few goes, and finds them all there the second time', () => {
    const machine = new Machine();
    machine.write('many.jsonl', lines(...Array.from({ length: 10_000 }, (_, n) => note(n))));
    const run = () => machine.run(['score', '--keep', 'many.jsonl']);
    expect(run().err).toContain('Kept 10,000 notes in');
    expect(run().err).toMatch(/Kept 0 notes in \S+; 10,000 there already\./);
    const folder = join(machine.data, 'journal');
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    expect(readFileSync(join(folder, file), 'utf8').split('\n')).toHaveLength(10_001);
  });

  it('says nothing of it when told to be quiet, and exits 5 where the journal cannot be written', () => {
    const machine = new Machine();
    expect(machine.run([...keep, '--quiet'], lines(note(1))).err).toBe('');
    machine.write('file', '');
    const failed = machine.run([...keep, '--data-dir', join(machine.home, 'file')], lines(note(2)));
    expect(failed.code).toBe(5);
  });
});
