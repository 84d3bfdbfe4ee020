import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Machine, root } from './support/machine.ts';
import { closedSchema, shippedSchema } from './support/shipped-schema.ts';

type Json = Readonly<Record<string, unknown>>;

const examples = readdirSync(join(root, 'examples'))
  .filter((name) => /\.jsonl?$/.test(name))
  .map((name) => join(root, 'examples', name));
const NOTES: readonly Json[] = [
  ...examples.flatMap((name) => {
    const text = readFileSync(name, 'utf8');
    return (name.endsWith('l') ? text.trim().split('\n') : [text]).map((one) => JSON.parse(one));
  }),
  { answers: null },
  { answers: { listening: {}, persuasion: { pressure: 5, 'whose-reason': 'dk' } } },
];
const BAD: readonly Json[] = [{ answers: { listening: { 'talk-share': 9 } } }, { call: 3 }];
const lines = (notes: readonly Json[]) => notes.map((one) => `${JSON.stringify(one)}\n`).join('');
const parsed = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('The shipped schemas', () => {
  it('describe every score that is printed, with and without the arithmetic, and of bad notes', () => {
    const schema = closedSchema('score');
    for (const flags of [[], ['--explain']]) {
      const { out } = new Machine().run(
        ['score', '-f', 'jsonl', ...flags, '-'],
        lines([...NOTES, ...BAD]),
      );
      const scores = parsed(out);
      expect(scores).toHaveLength(NOTES.length + BAD.length);
      for (const score of scores) expect(schema.safeParse(score)).toMatchObject({ success: true });
    }
  });

  it('describe the notes of the examples', () => {
    const schema = closedSchema('note');
    for (const note of NOTES) expect(schema.safeParse(note)).toMatchObject({ success: true });
    expect(schema.safeParse(BAD[1]).success).toBe(false);
  });

  it('describe every line that the journal then holds', () => {
    const machine = new Machine();
    const { out } = machine.run(['reflect', '--answers', '-', '--json'], lines([NOTES[0] as Json]));
    const { id } = JSON.parse(out) as { id: string };
    machine.run(['score', '--keep', '-'], lines(NOTES));
    machine.run(
      ['journal', 'amend', id, '--answers', '-'],
      '{"answers":{"listening":{"cut-in":5}}}',
    );
    machine.run(['journal', 'forget', '--yes', '--account', 'Birch Clinics']);
    const records = machine.records();
    const kinds = new Set(records.map(({ format }) => format));
    expect([...kinds].sort()).toEqual([
      'aftercall/amendment@1',
      'aftercall/entry@1',
      'aftercall/forgotten@1',
    ]);
    const schema = closedSchema('journal');
    for (const record of records) expect(schema.safeParse(record)).toMatchObject({ success: true });
  });

  it('refuse a score that lacks a part, and allow one with a part more', () => {
    const open = shippedSchema('score');
    const { out } = new Machine().run(['score', '-f', 'jsonl', '-'], lines([NOTES[0] as Json]));
    const score = JSON.parse(out) as Json;
    for (const key of Object.keys(score)) {
      const { [key]: _, ...rest } = score;
      expect([key, open.safeParse(rest).success]).toEqual([key, false]);
    }
    expect(open.safeParse({ ...score, more: 1 }).success).toBe(true);
  });
});
