import { describe, expect, it } from 'vitest';
import type { RubricAnswers } from '../../../src/domain/audit/answers.ts';
import { auditRubric, type RubricAudit } from '../../../src/domain/audit/rubric-audit.ts';
import {
  coachingNotes,
  type Highlight,
  pivotalsFromLowest,
  practiceFor,
  rubricNote,
  toWorkOn,
  worthRepeating,
} from '../../../src/domain/coaching/coaching.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { makeRubric, number, scale, text, yesNo } from '../../support/make-rubric.ts';

const notes = { low: 'The call was low.', high: 'The call was high.' };

/** A pivotal question of weight 2 and three others, none with a note of its own. */
function plain(id: string, own: Rubric['notes'] = notes): Rubric {
  const none = { notes: {} };
  return makeRubric(
    [scale('pivot', { weight: 2, ...none }), ...['a', 'b', 'c'].map((q) => scale(q, none))],
    { id, notes: own },
  );
}

function audit(rubric: Rubric, answers: RubricAnswers): RubricAudit {
  return auditRubric(rubric, answers, {});
}

function audited(id: string, [pivot, a, b, c]: readonly (number | string)[]): RubricAudit {
  const given = Object.entries({ pivot, a, b, c }).filter(([, answer]) => answer !== undefined);
  return audit(plain(id), Object.fromEntries(given) as RubricAnswers);
}

/** `rubric.question`, and the note above it. */
function told(highlight: Highlight | null): readonly [string, string | null] | null {
  if (highlight === null) return null;
  const { rubric, asked, note } = highlight;
  return [`${rubric.id}.${asked.question.id}`, note?.say ?? null];
}

describe("A rubric's own note", () => {
  it.each([
    // pivot, a, b, c; score; side
    [[5, 5, 5, 5], 100, 'high'],
    [[4, 4, 4, 4], 75, 'high'],
    [[4, 5, 5, 3], 80, 'high'],
    [[3, 5, 5, 5], 80, null], // the rubric is high, its pivotal answer is not
    [[5, 3, 3, 4], 75, 'high'],
    [[5, 3, 3, 3], 70, null], // the pivotal answer is high, the rubric is not
    [['dk', 5, 5, 5], 100, null],
    [[3, 3, 3, 3], 50, null],
    [[3, 3, 3, 2], 45, 'low'],
    [[1, 1, 1, 1], 0, 'low'],
    [[5, 1, 1, 1], 40, 'low'],
    [[5, 5, 'dk', 'dk'], null, null],
    [[1, 1, 'dk', 'dk'], null, null],
  ] as const)('%j, which is %s: %s', (answers, score, side) => {
    const one = audited('one', answers);
    expect(one.score).toBe(score);
    expect(rubricNote(one)?.side ?? null).toBe(side);
    expect(rubricNote(one)?.say).toBe(side === null ? undefined : notes[side]);
  });

  it('goes by the unrounded score: 49.6 is shown as 50 and is low', () => {
    const rubric = makeRubric([number('share', [0, 1000], [1000, 1000])], { notes });
    expect(rubricNote(audit(rubric, { share: 496 }))?.side).toBe('low');
    expect(rubricNote(audit(rubric, { share: 500 }))).toBeNull();
    expect(rubricNote(audit(rubric, { share: 746 }))).toBeNull();
    expect(rubricNote(audit(rubric, { share: 750 }))?.side).toBe('high');
  });

  it.each([
    [{ low: 'Low.' }, 5],
    [{ high: 'High.' }, 1],
    [{}, 1],
    [{}, 5],
  ])('is left out where the coach wrote none: %j, all answered %i', (own, answer) => {
    const all = { pivot: answer, a: answer, b: answer, c: answer };
    expect(rubricNote(audit(plain('one', own), all))).toBeNull();
  });
});

describe("A question's note", () => {
  const rubric = makeRubric([
    scale('good'),
    scale('bad', { best: 'low' }),
    scale('middle', { best: 3 }),
    scale('four', { best: 4 }),
    number('share', [0, 100], [35, 50], { notes: { under: 'Little.', over: 'Much.' } }),
    yesNo('asked', { notes: { low: 'Not asked.', high: 'Asked.' } }),
    text('moment', { notes: { low: 'Never.', high: 'Never.' } }),
  ]);

  it.each([
    [{ good: 1 }, ['good.low']],
    [{ good: 2 }, ['good.low']],
    [{ good: 3 }, []],
    [{ good: 4 }, ['good.high']],
    [{ good: 5 }, ['good.high']],
    [{ bad: 1 }, ['bad.high']],
    [{ bad: 2 }, ['bad.high']],
    [{ bad: 3 }, []],
    [{ bad: 4 }, ['bad.low']],
    [{ bad: 5 }, ['bad.low']],
    [{ middle: 1 }, ['middle.under']],
    [{ middle: 2 }, ['middle.under']],
    [{ middle: 3 }, []],
    [{ middle: 4 }, ['middle.over']],
    [{ middle: 5 }, ['middle.over']],
    [{ four: 2 }, ['four.under']],
    [{ four: 3 }, []], // 66.67 points: near enough
    [{ four: 5 }, ['four.over']],
    [{ share: 17 }, ['share.under']],
    [{ share: 18 }, []],
    [{ share: 40 }, []],
    [{ share: 74 }, []],
    [{ share: 75 }, ['share.over']],
    [{ asked: 'yes' }, ['asked.high']],
    [{ asked: 'no' }, ['asked.low']],
    [{ moment: 'They paused.' }, []],
    [{ good: 'dk', middle: 'na' }, []],
    [{}, []],
  ])('%j brings up %j', (answers, expected) => {
    const found = coachingNotes(audit(rubric, answers as unknown as RubricAnswers));
    expect(found.map(({ question, side }) => `${question}.${side}`)).toEqual(expected);
  });

  it('is not lost to what binary fractions leave of 75 points', () => {
    const share = number('share', [0.2, 1], [0.4, 1]);
    const asked = audit(makeRubric([share], { notes }), { share: 0.35 });
    expect(asked.questions[0]?.points).toBe(74.99999999999997);
    expect(rubricNote(asked)?.side).toBe('high');
  });

  it('comes after that of its rubric, in question order', () => {
    const whole = makeRubric([scale('q1', { best: 3 }), scale('q2'), scale('q3')], { notes });
    const found = coachingNotes(audit(whole, { q1: 5, q2: 1, q3: 1 }));
    expect(found).toEqual([
      { rubric: 'scene', side: 'low', say: notes.low },
      { rubric: 'scene', question: 'q1', side: 'over', say: 'q1 was over.' },
      { rubric: 'scene', question: 'q2', side: 'low', say: 'q2 was low.' },
      { rubric: 'scene', question: 'q3', side: 'low', say: 'q3 was low.' },
    ]);
  });
});

describe('One thing worth repeating', () => {
  it.each([
    ['the pivotal answer of a high rubric', [[5, 4, 4, 4]], ['r0.pivot', notes.high]],
    [
      'of the highest such rubric',
      [
        [4, 4, 4, 4],
        [4, 4, 4, 5],
      ],
      ['r1.pivot', notes.high],
    ],
    [
      'of the first, in a tie',
      [
        [4, 4, 4, 4],
        [4, 4, 4, 4],
      ],
      ['r0.pivot', notes.high],
    ],
    [
      'a lower rubric whose pivotal answer is high before a higher one whose is not',
      [
        [3, 5, 5, 5],
        [4, 4, 4, 4],
      ],
      ['r1.pivot', notes.high],
    ],
    ['otherwise the best answer, by its own words alone', [[3, 3, 4, 5]], ['r0.c', null]],
    [
      'otherwise the best answer of all',
      [
        [3, 3, 4, 3],
        [1, 1, 5, 1],
      ],
      ['r1.b', null],
    ],
    ['otherwise the first of the best', [[3, 4, 4, 3]], ['r0.a', null]],
    ['nothing where no answer is high', [[3, 3, 3, 3]], null],
    ['nothing of nothing', [], null],
  ])('is %s', (_what, answers, expected) => {
    const audits = answers.map((one, index) => audited(`r${index}`, one));
    expect(told(worthRepeating(audits))).toEqual(expected);
  });

  it("prints no high note over one good answer, not even the question's own", () => {
    const rubric = makeRubric([scale('q1', { weight: 2 }), scale('q2'), scale('q3')], { notes });
    const found = worthRepeating([audit(rubric, { q1: 2, q2: 5, q3: 2 })]);
    expect(told(found)).toEqual(['scene.q2', null]);
  });
});

describe('One thing to work on', () => {
  it.each([
    [
      'the lowest pivotal answer',
      [
        [3, 5, 5, 5],
        [2, 5, 5, 5],
      ],
      ['r1.pivot', null],
    ],
    [
      "with its rubric's low note, where all of it was low",
      [[2, 1, 1, 1]],
      ['r0.pivot', notes.low],
    ],
    [
      'before lower answers elsewhere',
      [
        [3, 1, 1, 1],
        [5, 1, 5, 5],
      ],
      ['r0.pivot', notes.low],
    ],
    ['the lowest answer of all, where every pivotal one is high', [[5, 3, 2, 5]], ['r0.b', null]],
    ['the first of the lowest', [[5, 3, 3, 5]], ['r0.a', null]],
    ['the lowest answer, where no pivotal one is known', [['dk', 5, 2, 5]], ['r0.b', null]],
    ['nothing where all are high', [[4, 4, 5, 4]], null],
    ['nothing of nothing', [], null],
  ])('is %s', (_what, answers, expected) => {
    const audits = answers.map((one, index) => audited(`r${index}`, one));
    expect(told(toWorkOn(audits))).toEqual(expected);
  });

  it('prefers the note of the answer itself, on the side where it lies', () => {
    const rubric = makeRubric([scale('q1', { best: 3, weight: 2 }), scale('q2'), scale('q3')], {
      notes,
    });
    expect(told(toWorkOn([audit(rubric, { q1: 5, q2: 1, q3: 1 })]))).toEqual([
      'scene.q1',
      'q1 was over.',
    ]);
  });
});

describe('The plan starts from', () => {
  it.each([
    [
      'the lowest pivotal answer',
      [
        [3, 1, 1, 1],
        [2, 5, 5, 5],
      ],
      'r1',
    ],
    [
      'the lower rubric, in a tie',
      [
        [3, 5, 5, 5],
        [3, 4, 4, 4],
      ],
      'r1',
    ],
    [
      'the first rubric, in a tie of both',
      [
        [3, 4, 4, 4],
        [3, 4, 4, 4],
      ],
      'r0',
    ],
    ['the first rubric where none is scored, as in a brief session', [[3], [3], [3]], 'r0'],
    ['a scored rubric, in a tie with one that is not', [[3], [3, 5, 5, 5]], 'r1'],
    ['the lowest pivotal answer, scored or not', [[3, 4, 4, 4], [2]], 'r1'],
    [
      'a pivotal answer that is known',
      [
        ['dk', 1, 1, 1],
        [5, 5, 5, 5],
      ],
      'r1',
    ],
    [
      'a high one, where all are high',
      [
        [5, 5, 5, 5],
        [4, 5, 5, 5],
      ],
      'r1',
    ],
  ])('%s', (_what, answers, rubric) => {
    const audits = answers.map((one, index) => audited(`r${index}`, one));
    expect(told(pivotalsFromLowest(audits)[0] ?? null)?.[0]).toBe(`${rubric}.pivot`);
  });

  it("a high pivotal answer without its rubric's low note, which is not about it", () => {
    expect(told(pivotalsFromLowest([audited('r0', [5, 1, 1, 1])])[0] ?? null)).toEqual([
      'r0.pivot',
      null,
    ]);
  });

  it('nothing, where no pivotal answer is known', () => {
    expect(pivotalsFromLowest([audited('r0', ['dk', 3, 3, 3])])).toEqual([]);
  });

  it("the first of a rubric's heaviest questions, text left aside", () => {
    const rubric = makeRubric([
      text('words', { weight: 3 }),
      scale('light'),
      scale('first', { weight: 2 }),
      scale('second', { weight: 2 }),
    ]);
    const answers = { words: 'Yes.', light: 1, first: 4, second: 1 };
    expect(told(pivotalsFromLowest([audit(rubric, answers)])[0] ?? null)?.[0]).toBe('scene.first');
  });
});

it.each([
  ['If A, then I B.', 'If C, then I D.', 'If A, then I B.'],
  [undefined, 'If C, then I D.', 'If C, then I D.'],
  [undefined, undefined, undefined],
])("A question's practice is its own, else its rubric's: %s, %s", (own, whole, expected) => {
  const rubric = makeRubric([scale('q', own === undefined ? {} : { practice: own })], {
    ...(whole === undefined ? {} : { practice: whole }),
  });
  const [question] = rubric.questions;
  expect(question && practiceFor(rubric, question)).toBe(expected);
});
