import { describe, expect, it } from 'vitest';
import { checkRubric } from '../../../../src/domain/rubric/check/check-rubric.ts';

/** A rubric of the parts a rule looks at, and of nothing else that could be wrong. */
function rubric(parts: object): object {
  return {
    format: 'aftercall/rubric@1',
    id: 'mine',
    version: '1.0.0',
    title: 'Mine',
    about: 'What?',
    questions: [scale({})],
    ...parts,
  };
}

function scale(parts: object): object {
  return { id: 'a', ask: 'A?', anchors: { 1: 'no', 5: 'yes' }, best: 'high', ...parts };
}

function questions(...all: readonly object[]): object {
  return rubric({ questions: all });
}

function told(value: object): readonly string[] {
  const checked = checkRubric(value);
  if (checked.ok) return [];
  return checked.problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
}

const yesNo = { id: 'b', ask: 'B?', kind: 'yes-no', best: 'high' };
const text = { id: 't', ask: 'T?', kind: 'text' };
const number = { id: 'n', ask: 'N?', kind: 'number', unit: '%', min: 0, max: 10 };
const sides = { under: 'Little.', over: 'Much.' };
const option = (id: string) => ({ id, say: id, points: 50 });
const choice = (...ids: string[]) => ({
  id: 'c',
  ask: 'C?',
  kind: 'choice',
  options: ids.map(option),
});
const test = (parts: object) =>
  rubric({ tests: [{ name: 't', answers: {}, expect: { answered: 1 }, ...parts }] });

interface Rule {
  readonly rule: string;
  readonly passes: readonly object[];
  readonly fails: readonly (readonly [object, string])[];
}

const RULES: readonly Rule[] = [
  {
    rule: 'anchors stand on the scale',
    passes: [
      questions(scale({ points: 2, anchors: { 1: 'no', 2: 'yes' } })),
      questions(scale({ points: 9, anchors: { 1: 'no', 4: 'some', 9: 'yes' } })),
    ],
    fails: [
      [
        questions(scale({ anchors: { 0: 'x', 1: 'no', 5: 'y' } })),
        'anchor-off-scale questions.0.anchors.0',
      ],
      [
        questions(scale({ anchors: { '01': 'x', 1: 'no', 5: 'y' } })),
        'anchor-off-scale questions.0.anchors.01',
      ],
      [
        questions(scale({ points: 2, anchors: { 1: 'x', 2: 'y', 3: 'z' } })),
        'anchor-off-scale questions.0.anchors.3',
      ],
    ],
  },
  {
    rule: 'both ends and the ideal point have an anchor',
    passes: [questions(scale({ best: 3, anchors: { 1: 'x', 3: 'y', 5: 'z' }, notes: sides }))],
    fails: [
      [questions(scale({ anchors: { 5: 'y' } })), 'missing-anchor questions.0.anchors'],
      [questions(scale({ anchors: { 1: 'y' } })), 'missing-anchor questions.0.anchors'],
      [questions(scale({ best: 3, notes: sides })), 'missing-anchor questions.0.anchors'],
    ],
  },
  {
    rule: 'an ideal point is on the scale',
    passes: [questions(scale({ best: 'low' }))],
    fails: [
      [questions(scale({ best: 0, notes: { over: 'x' } })), 'best-off-scale questions.0.best'],
      [questions(scale({ best: 6, notes: { under: 'x' } })), 'best-off-scale questions.0.best'],
    ],
  },
  {
    rule: 'an ideal point has a note for each side it can be missed on',
    passes: [
      questions(scale({ best: 5, notes: { under: 'x' } })),
      questions({ ...number, best: [0, 5], notes: { over: 'x' } }),
    ],
    fails: [
      [questions({ ...number, best: [0, 5] }), 'missing-side-note questions.0.notes'],
      [questions(scale({ best: 5 })), 'missing-side-note questions.0.notes'],
    ],
  },
  {
    rule: 'only an ideal point has side notes',
    passes: [questions(scale({ notes: { low: 'x', high: 'y' } }))],
    fails: [
      [
        questions(scale({ notes: { under: 'x' } })),
        'side-note-without-ideal questions.0.notes.under',
      ],
      [
        questions({ ...yesNo, notes: { over: 'x' } }),
        'side-note-without-ideal questions.0.notes.over',
      ],
    ],
  },
  {
    rule: 'an ideal point has no low or high note',
    passes: [questions({ ...number, best: [2, 5], notes: sides })],
    fails: [
      [
        questions({ ...number, best: [2, 5], notes: { ...sides, high: 'x' } }),
        'low-high-note-on-ideal questions.0.notes.high',
      ],
    ],
  },
  {
    rule: 'a flag has a threshold on the scale',
    passes: [
      questions(scale({ flag: { 'at-most': 1, say: 'x' } })),
      questions(scale({ flag: { 'at-most': 1, 'at-least': 5, say: 'x' } })),
      questions({ ...yesNo, flag: { 'at-most': 0, say: 'x' } }),
      questions({ ...choice('x', 'y'), flag: { 'at-least': 100, say: 'x' } }),
      questions({ ...number, best: [2, 5], notes: sides, flag: { 'at-least': 10, say: 'x' } }),
    ],
    fails: [
      [questions(scale({ flag: { say: 'x' } })), 'flag-without-threshold questions.0.flag'],
      [
        questions(scale({ flag: { 'at-least': 6, say: 'x' } })),
        'flag-off-scale questions.0.flag.at-least',
      ],
      [
        questions({ ...yesNo, flag: { 'at-most': 2, say: 'x' } }),
        'flag-off-scale questions.0.flag.at-most',
      ],
    ],
  },
  {
    rule: 'an ideal band rises and lies between min and max',
    passes: [questions({ ...number, best: [5, 5], notes: sides })],
    fails: [
      [questions({ ...number, best: [6, 5], notes: sides }), 'ideal-outside questions.0.best'],
      [questions({ ...number, best: [-1, 5], notes: sides }), 'ideal-outside questions.0.best'],
      [questions({ ...number, min: 10, best: [10, 10] }), 'min-not-below-max questions.0.min'],
    ],
  },
  {
    rule: 'options differ and are no reserved answers',
    passes: [questions(choice('x', 'y', 'nah'))],
    fails: [
      [questions(choice('x', 'y', 'x')), 'repeated-id questions.0.options.2.id'],
      [questions(choice('x', 'na')), 'reserved-answer questions.0.options.1.id'],
      [questions(choice('dk', 'x')), 'reserved-answer questions.0.options.0.id'],
    ],
  },
  {
    rule: 'a rubric is not named like a device',
    passes: [rubric({ id: 'console' }), rubric({ id: 'com10' })],
    fails: [
      [rubric({ id: 'nul' }), 'bad-id id'],
      [rubric({ id: 'com1' }), 'bad-id id'],
    ],
  },
  {
    rule: 'question ids differ',
    passes: [questions(scale({}), yesNo)],
    fails: [[questions(scale({}), { ...yesNo, id: 'a' }), 'repeated-id questions.1.id']],
  },
  {
    rule: 'something is scored',
    passes: [questions(text, yesNo)],
    fails: [[questions(text), 'nothing-to-score questions']],
  },
  {
    rule: 'the short form is at least half, if there is one',
    passes: [
      questions(scale({ short: true }), yesNo),
      questions(scale({}), yesNo),
      questions(scale({ short: true }), yesNo, text),
    ],
    fails: [
      [questions(scale({ short: true }), yesNo, { ...yesNo, id: 'd' }), 'short-too-few questions'],
    ],
  },
  {
    rule: 'a when points at an earlier question',
    passes: [
      questions(scale({}), { ...yesNo, when: { question: 'a', 'at-most': 2 } }),
      questions(scale({ when: { 'call.type': ['discovery'] } })),
    ],
    fails: [
      [
        questions(scale({ when: { question: 'b' } }), yesNo),
        'when-not-earlier questions.0.when.question',
      ],
      [questions(scale({ when: { question: 'a' } })), 'when-not-earlier questions.0.when.question'],
    ],
  },
  {
    rule: 'bands start at 0, rise, and have names of their own',
    passes: [rubric({ bands: [{ from: 0, name: 'x' }] })],
    fails: [
      [rubric({ bands: [{ from: 1, name: 'x' }] }), 'bands-start bands.0.from'],
      [
        rubric({
          bands: [
            { from: 0, name: 'x' },
            { from: 0, name: 'y' },
          ],
        }),
        'bands-order bands.1.from',
      ],
      [
        rubric({
          bands: [
            { from: 0, name: 'x' },
            { from: 9, name: 'x' },
          ],
        }),
        'band-name-repeated bands.1.name',
      ],
    ],
  },
  {
    rule: 'its own tests answer what it asks',
    passes: [test({ answers: { a: 3 } }), test({ answers: { a: 'dk' } })],
    fails: [
      [test({ answers: { z: 3 } }), 'unknown-question tests.0.answers.z'],
      [test({ answers: { a: 6 } }), 'out-of-range tests.0.answers.a'],
      [test({ answers: { a: 2.5 } }), 'answer-not-allowed tests.0.answers.a'],
      [test({ answers: { a: 'na' } }), 'na-not-offered tests.0.answers.a'],
    ],
  },
  {
    rule: 'its own tests expect what it has',
    passes: [test({ expect: { band: 'mostly', notes: ['low', 'a.high'], flags: ['a'] } })],
    fails: [
      [test({ expect: { band: 'mostley' } }), 'not-one-of tests.0.expect.band'],
      [test({ expect: { notes: ['z.low'] } }), 'unknown-question tests.0.expect.notes.0'],
      [test({ expect: { notes: ['a.lo'] } }), 'not-one-of tests.0.expect.notes.0'],
      [test({ expect: { flags: ['z'] } }), 'unknown-question tests.0.expect.flags.0'],
    ],
  },
];

describe.each(RULES)('the rule that $rule', ({ passes, fails }) => {
  it.each(passes.map((value) => [JSON.stringify(value), value] as const))(
    'lets pass %s',
    (_n, value) => {
      expect(told(value)).toEqual([]);
    },
  );

  it.each(fails.map(([value, problem]) => [problem, value] as const))(
    'tells %s',
    (problem, value) => {
      expect(told(value)).toContain(problem);
    },
  );
});
