import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readStrictYaml } from '../../../../src/adapters/yaml/read-strict-yaml.ts';
import { addOwnTest } from '../../../../src/domain/craft/write/add-own-test.ts';
import { extensionYaml, newExtension } from '../../../../src/domain/craft/write/new-extension.ts';
import { writeRubricYaml } from '../../../../src/domain/craft/write/write-rubric-yaml.ts';
import { idFrom } from '../../../../src/domain/id-from.ts';
import { checkRubric } from '../../../../src/domain/rubric/check/check-rubric.ts';
import type { OwnTest } from '../../../../src/domain/rubric/rubric.ts';
import { ID_PATTERN } from '../../../../src/domain/rubric/shapes/any-question.ts';
import { writtenRubric } from '../../../../src/domain/rubric/written-rubric.ts';
import { builtInIds, builtInRubric } from '../../../support/built-in-rubrics.ts';
import { SOUND_RUBRIC } from '../../../support/sound-rubric.ts';

const readBack = (text: string): unknown => {
  const read = readStrictYaml(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return JSON.parse(JSON.stringify(read.value.value)) as unknown;
};

describe('a rubric as text', () => {
  it.each(builtInIds)('says all of %s, one sentence a line, nothing in braces', (id) => {
    const rubric = JSON.parse(JSON.stringify(builtInRubric(id))) as ReturnType<
      typeof builtInRubric
    >;
    const written = writtenRubric.parse(rubric);
    const text = writeRubricYaml(written);
    expect(checkRubric(readBack(text))).toMatchObject({ ok: true, value: rubric });
    expect(text.replace(/"(?:[^"\\]|\\.)*"/g, '')).not.toMatch(/[{}]/);
  });

  it('says every kind of question', () => {
    const written = writtenRubric.parse(readBack(SOUND_RUBRIC));
    expect(readBack(writeRubricYaml(written))).toEqual(readBack(SOUND_RUBRIC));
  });

  it('gives back any sentence as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (ask) => {
        const written = writtenRubric.parse(readBack(SOUND_RUBRIC));
        const text = writeRubricYaml({ ...written, title: ask });
        expect(readBack(text)).toMatchObject({ title: ask.replace(/\p{Cs}/gu, '\ufffd') });
        expect(text).toMatch(/^title: ".*"$/m);
      }),
    );
  });

  it.each(builtInIds)('that extends %s holds, with each of its examples too', (id) => {
    const base = builtInRubric(id);
    const made = newExtension(base, { id: undefined, title: undefined, about: undefined });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const text = extensionYaml(made.value, base);
    expect(checkRubric(readBack(text), [base])).toMatchObject({ ok: true, warnings: [] });
    for (const key of ['remove', 'change', 'add']) {
      const example = new RegExp(`^# ${key}:\\n(?:#   .*\\n)+`, 'm');
      const used = text
        .replace(example, (lines) => lines.replace(/^# /gm, ''))
        .replace(/\n# Proof[\s\S]*/, '\n');
      expect(readBack(used)).toHaveProperty(key);
      expect(checkRubric(readBack(used), [base])).toMatchObject({ ok: true, warnings: [] });
    }
  });
});

describe('an id from a sentence', () => {
  it.each([
    ['How did you check that you had understood them?', 'check-understood'],
    ['Café: über die Größe?', 'cafe-uber-die-gro'],
    ['What was it?', 'what-was-it'],
    ['你好吗？', 'question'],
    ['2024?', 'question-2024'],
    ['Constructor?', 'question-constructor'],
  ])('%s is %s', (sentence, id) => {
    expect(idFrom(sentence, 'question')).toBe(id);
  });

  it('can always be one, and differs from those that are taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (sentence) => {
        const first = idFrom(sentence, 'question');
        const second = idFrom(sentence, 'question', [first]);
        expect(first).toMatch(ID_PATTERN);
        expect(second).toMatch(ID_PATTERN);
        expect(second).not.toBe(first);
      }),
    );
  });
});

describe('one more test in a rubric file', () => {
  const TEST: OwnTest = { name: 'mine', answers: { a: 5 }, expect: { score: 100, notes: [] } };
  const ENTRY =
    '  - name: "mine"\n    answers:\n      a: 5\n    expect:\n      score: 100\n      notes: []\n';
  const TOP = 'id: x # mine\nquestions:\n  - id: a\n';

  it.each([
    ['no tests yet', TOP, `${TOP}\ntests:\n${ENTRY}`],
    ['no line end', TOP.trimEnd(), `${TOP}\ntests:\n${ENTRY}`],
    [
      'an empty list',
      `${TOP}tests: []\nnotes:\n  low: "x"\n`,
      `${TOP}tests:\n${ENTRY}notes:\n  low: "x"\n`,
    ],
    [
      'tests at the end',
      `${TOP}tests:\n  - name: "a"\n`,
      `${TOP}tests:\n  - name: "a"\n\n${ENTRY}`,
    ],
    [
      'tests and no line end',
      `${TOP}tests:\n  - name: "a"`,
      `${TOP}tests:\n  - name: "a"\n\n${ENTRY}`,
    ],
    [
      'comments below',
      `${TOP}tests:\n  - name: "a"\n    # hm\n\n# the end\nbands: x\n`,
      `${TOP}tests:\n  - name: "a"\n    # hm\n\n${ENTRY}\n# the end\nbands: x\n`,
    ],
    [
      'a list that is not indented',
      `${TOP}tests:\n- name: "a"\n`,
      `${TOP}tests:\n- name: "a"\n\n${ENTRY.replace(/^ {2}/gm, '')}`,
    ],
  ])('stands where tests stand: %s', (_, before, after) => {
    expect(addOwnTest(before, TEST)).toBe(after);
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(addOwnTest(windows(before), TEST)).toBe(windows(after));
    expect(parse(after)).toHaveProperty('tests');
  });

  it.each([
    ['tests in brackets', `${TOP}tests: [{ name: a }]\n`],
    ['a file in braces', '{ id: x, questions: [] }\n'],
  ])('is not forced into %s', (_, text) => {
    expect(addOwnTest(text, TEST)).toBeNull();
  });

  it('leaves every line of a file as it was', () => {
    const text = addOwnTest(SOUND_RUBRIC, TEST) ?? '';
    expect(text.startsWith(SOUND_RUBRIC)).toBe(true);
    expect(readBack(text)).toMatchObject({ tests: [{}, { name: 'mine' }] });
  });
});
