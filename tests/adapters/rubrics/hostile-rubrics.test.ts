import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../src/adapters/rubrics/read-rubric.ts';
import { mendText } from '../../../src/adapters/yaml/mend-text.ts';
import { problemList } from '../../../src/cli/render/screen/problem-list.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { HOSTILE_BYTES, HOSTILE_SHAPES } from '../../support/hostile-shapes.ts';

const HEAD = 'format: aftercall/rubric@1\nversion: "1.0.0"\ntitle: "T"\nabout: "A?"\n';
const EXTENDS = 'extends: base\nextends-version: "1.0.0"\n';

const questions = (count: number, prefix: string) =>
  Array.from(
    { length: count },
    (_, i) => `  - { id: ${prefix}-${i}, kind: yes-no, ask: "${prefix} ${i}?", best: high }\n`,
  ).join('');

const base = loaded(`${HEAD}id: base\nquestions:\n${questions(40, 'base')}`, []);

function loaded(text: string, bases: readonly Rubric[]): Rubric {
  const one = readRubric('base.yaml', Buffer.from(text), bases);
  if (!one.ok) throw new Error(problemList(one.problems));
  return one.value.rubric;
}

function codes(text: string, bases: readonly Rubric[] = [base]): readonly string[] {
  const one = readRubric('mine.yaml', Buffer.from(text), bases);
  return one.ok ? [] : [...new Set(one.problems.map(({ problem }) => problem.code))];
}

describe('a hostile rubric', () => {
  it.each([
    ['extends itself', `${HEAD}id: base\n${EXTENDS}`, 'extends-itself'],
    [
      'extends what is not at hand',
      `${HEAD}id: a\nextends: b\nextends-version: "1.0.0"\n`,
      'unknown-rubric',
    ],
    [
      'extends a file',
      `${HEAD}id: a\nextends: ../../etc/passwd\nextends-version: "1.0.0"\n`,
      'bad-id',
    ],
    [
      'extends the prototype',
      `${HEAD}id: a\nextends: constructor\nextends-version: "1.0.0"\n`,
      'unknown-rubric',
    ],
    [
      'extends several',
      `${HEAD}id: a\nextends: [base, base]\nextends-version: "1.0.0"\n`,
      'wrong-type',
    ],
    ['adds 40 to 40', `${HEAD}id: a\n${EXTENDS}add:\n${questions(40, 'more')}`, 'count-with-base'],
    ['adds 41', `${HEAD}id: a\n${EXTENDS}add:\n${questions(41, 'more')}`, 'too-many'],
    [
      'removes the prototype',
      `${HEAD}id: a\n${EXTENDS}remove: [constructor]\n`,
      'unknown-question',
    ],
    ['has a file path for its id', `${HEAD}id: ../mine\n${EXTENDS}`, 'bad-id'],
    ['has a device for its id', `${HEAD}id: nul\n${EXTENDS}`, 'bad-id'],
    [
      'has a file path for a question',
      `${HEAD}id: a\n${EXTENDS}add:\n${questions(1, '../x')}`,
      'bad-id',
    ],
  ])('that %s is refused', (_name, text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('that two others extend in a circle is refused, as neither is at hand first', () => {
    const of = (id: string, other: string) =>
      codes(`${HEAD}id: ${id}\nextends: ${other}\nextends-version: "1.0.0"\n`, [base]);
    expect([of('a', 'b'), of('b', 'a')]).toEqual([['unknown-rubric'], ['unknown-rubric']]);
  });

  it.each([
    ['texts in curly quotes', '“a”: “b”\n'],
    ['comments after text', 'help: a b # c\n'],
    ['bullets', '• a\n'],
    ['special spaces', '\u{a0}\u{a0}a: b\n'],
    ['tabs', 'a:\n\tb: c\n'],
    ['curly quotes that open', '“'],
    ['commas in braces', '{ a: b, c, d }\n'],
    ['spaces', 'a: "b'.padEnd(200, ' ')],
    ['and', 'ask: did you and or '],
  ])('of 256 KiB of %s is told of a bounded number of problems, and is mended', (_name, unit) => {
    const text = unit.repeat(Math.floor(HOSTILE_BYTES / Buffer.byteLength(unit)));
    const one = readRubric('mine.yaml', Buffer.from(text));
    expect(one.ok ? 0 : one.problems.length).toBeLessThanOrEqual(60);
    expect(mendText(text).text.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(HOSTILE_SHAPES))('of %s is mended in one go', (_name, made) => {
    const text = made();
    expect(typeof mendText(text).text).toBe('string');
  });

  it('with the longest sentences a rule reads is checked', () => {
    const ask = `did you ${'listen and or '.repeat(13)}`.slice(0, 199);
    const note = 'you are you were '.repeat(17).slice(0, 299);
    const text = Array.from(
      { length: 40 },
      (_, i) =>
        `  - { id: q-${i}, kind: yes-no, ask: "${ask}", best: high, notes: { low: "${note}" } }\n`,
    ).join('');
    const one = readRubric('mine.yaml', Buffer.from(`${HEAD}id: a\nquestions:\n${text}`));
    expect(one.ok && (one.warnings ?? []).length).toBeGreaterThan(40);
  });
});
