import { describe, expect, it } from 'vitest';
import { runOwnTests } from '../../../../src/domain/craft/tests/run-own-tests.ts';
import type { OwnTest } from '../../../../src/domain/rubric/rubric.ts';
import { makeRubric, scale, yesNo } from '../../../support/make-rubric.ts';

const questions = [
  scale('checked', { weight: 2, na: 'there was nothing to check' }),
  scale('amount', { best: 3 }),
  scale('pressure', { best: 'low', flag: { 'at-least': 4, say: 'Pressure, more than once.' } }),
  scale('opened-well', { when: { 'call.first-contact': [true] } }),
  yesNo('asked', { when: { 'call.type': ['review'] } }),
];
const notes = { low: 'Little was checked.', high: 'It was checked.' };

/** checked 75 twice, amount 100, pressure 0: 250 of 400, so 62.5. */
const answers = { checked: 4, amount: 3, pressure: 5 };

function run(...tests: readonly Omit<OwnTest, 'name'>[]) {
  const rubric = makeRubric(questions, {
    notes,
    tests: tests.map((test, index) => ({ name: `test ${index}`, ...test })),
  });
  return runOwnTests(rubric);
}

describe("A rubric's own test", () => {
  it('passes when everything it expects is so, the score as shown: half up', () => {
    const expected = {
      score: 63,
      band: 'mostly',
      answered: 3,
      notes: ['checked.high', 'pressure.low'],
      flags: ['pressure'],
    };
    expect(run({ answers, expect: expected })).toMatchObject([
      { name: 'test 0', passed: true, problems: [] },
    ]);
  });

  it.each([
    ['score', { score: 62 }, 62, 63],
    ['score', { score: 62.5 }, 62.5, 63],
    ['score', { score: null }, null, 63],
    ['band', { band: 'throughout' }, 'throughout', 'mostly'],
    ['answered', { answered: 4 }, 4, 3],
    ['notes', { notes: [] }, [], ['checked.high', 'pressure.low']],
    ['notes', { notes: ['checked.high'] }, ['checked.high'], ['checked.high', 'pressure.low']],
    ['flags', { flags: [] }, [], ['pressure']],
  ] as const)('fails on a wrong %s: %j', (key, expected, wrote, gives) => {
    const [result] = run({ answers, expect: expected as OwnTest['expect'] });
    expect(result).toEqual({
      name: 'test 0',
      passed: false,
      expectations: [{ key, passed: false, expected: wrote, actual: gives }],
      problems: [],
    });
  });

  it('looks only at what it expects', () => {
    const [result] = run({ answers, expect: { answered: 3 } });
    expect(result?.expectations.map(({ key }) => key)).toEqual(['answered']);
  });

  it('compares notes and flags in any order', () => {
    const [result] = run({ answers, expect: { notes: ['pressure.low', 'checked.high'] } });
    expect(result?.passed).toBe(true);
  });

  it('expects null for a score and a band where there is none', () => {
    const [result] = run({
      answers: { checked: 'na', amount: 'dk', pressure: 1 },
      expect: { score: null, band: null, answered: 1 },
    });
    // "amount" offers no `na`, but anything may be beyond recall.
    expect(result).toMatchObject({ passed: true });
  });

  it.each([
    [{ 'call.first-contact': true }, 4],
    [{ 'call.first-contact': 'yes' }, 4],
    [{ 'call.first-contact': false }, 3],
    [{ 'call.type': 'review' }, 4],
    [{ 'call.type': 'review', 'call.first-contact': true }, 5],
    [undefined, 3],
  ] as const)('shows the questions that a call such as %j asks: %i answered', (call, answered) => {
    const all = { ...answers, 'opened-well': 5, asked: true };
    const [result] = run({ answers: all, expect: { answered }, ...(call ? { call } : {}) });
    expect(result).toMatchObject({ passed: true, problems: [] });
  });

  it.each([
    ['an unknown question', { chekced: 4 }, 'unknown-question', 'chekced'],
    ['a point off the scale', { checked: 6 }, 'out-of-range', 'checked'],
    ['half a point', { checked: 3.5 }, 'answer-not-allowed', 'checked'],
    ['"does not apply" where it is not offered', { amount: 'na' }, 'na-not-offered', 'amount'],
  ])('fails on %s, whatever it expects', (_what, wrong, code, id) => {
    const [result] = run({ answers: { ...answers, ...wrong }, expect: { flags: ['pressure'] } });
    expect(result?.passed).toBe(false);
    expect(result?.problems).toMatchObject([{ code, path: ['tests', 0, 'answers', id] }]);
  });

  it.each([
    [{ aim: 4, posture: 3 }, 'ally'],
    [{ aim: 4, posture: 2 }, null],
    [{ aim: 3, posture: 3 }, null],
  ] as const)(
    'tells the place from %j answers on the axes of this rubric alone: %s',
    (axes, place) => {
      const all = (['aim', 'posture'] as const).flatMap((axis) =>
        [...Array(axes[axis]).keys()].map((n) => scale(`${axis}-${n}`, { axis, best: 3 })),
      );
      const threes = Object.fromEntries(all.map(({ id }) => [id, 3]));
      const tests = [{ name: 'threes', answers: threes, expect: { place } }];
      expect(runOwnTests(makeRubric(all, { tests }))).toMatchObject([{ passed: true }]);
    },
  );

  it('fails when it expects nothing, since it could not fail otherwise', () => {
    const [, second] = run({ answers, expect: { answered: 3 } }, { answers, expect: {} });
    expect(second).toMatchObject({
      passed: false,
      expectations: [],
      problems: [{ code: 'nothing-expected', path: ['tests', 1, 'expect'], args: {} }],
    });
  });
});

it('A rubric without tests has no results', () => {
  expect(run()).toEqual([]);
});
