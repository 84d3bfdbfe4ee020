import { describe, expect, it } from 'vitest';
import type { RubricAnswers } from '../../../src/domain/audit/answers.ts';
import { roundForDisplay } from '../../../src/domain/audit/numbers.ts';
import { auditRubric, raisedFlags } from '../../../src/domain/audit/rubric-audit.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { builtInRubric } from '../../support/built-in-rubrics.ts';
import { choice, makeRubric, number, scale, text, yesNo } from '../../support/make-rubric.ts';

/** Answers in question order; null is "not asked". */
function inOrder(
  rubric: Rubric,
  answers: readonly (number | string | null)[],
): Record<string, number | string> {
  const pairs = rubric.questions.map(({ id }, index) => [id, answers[index] ?? null] as const);
  return Object.fromEntries(pairs.filter((pair) => pair[1] !== null)) as RubricAnswers;
}

describe('Listening: one ideal point, one pivotal question, one where low is best', () => {
  const listening = builtInRubric('listening');

  it.each([
    ['best', [3, 5, 1, 5, 5, 5], 100, 100, 6],
    ['worst, talked too much', [5, 1, 5, 1, 1, 1], 0, 0, 6],
    ['worst, silent', [1, 1, 5, 1, 1, 1], 0, 0, 6],
    ['all threes', [3, 3, 3, 3, 3, 3], 57.142857, 57, 6],
    ['mixed', [4, 3, 2, 4, 2, 3], 53.571429, 54, 6],
    ['two missing', [4, 3, 'dk', 4, 'na', 3], 55, 55, 4],
    ['three missing', [4, 3, 'dk', 4, 'na', 'na'], 56.25, 56, 3],
    ['the pivotal one missing', [4, 'dk', 2, 4, 'na', 3], 62.5, 63, 4],
  ])('%s', (_case, answers, unrounded, shown, answered) => {
    const audit = auditRubric(listening, inOrder(listening, answers), {});
    expect(audit.score).toBeCloseTo(unrounded, 6);
    expect(roundForDisplay(audit.score ?? Number.NaN)).toBe(shown);
    expect(audit).toMatchObject({ answered, of: 6, needed: 3 });
    expect(audit).not.toHaveProperty('reason');
  });

  it('four missing: not scored', () => {
    const audit = auditRubric(listening, inOrder(listening, [4, 3, 'dk', 'dk', 'na', 'na']), {});
    expect(audit).toMatchObject({
      score: null,
      reason: 'too-few-answers',
      answered: 2,
      of: 6,
      na: 2,
      dk: 2,
    });
    expect(audit).not.toHaveProperty('band');
  });
});

describe('A score needs', () => {
  const questions = (count: number, weights: readonly number[] = []) =>
    makeRubric(
      Array.from({ length: count }, (_, index) =>
        scale(`q${index + 1}`, { weight: weights[index] ?? 1, na: 'it did not come up' }),
      ),
    );

  it.each([
    // of, answered, scored
    [1, 0, false],
    [1, 1, true],
    [2, 1, false],
    [2, 2, true],
    [3, 2, false],
    [3, 3, true],
    [4, 2, false],
    [4, 3, true],
    [5, 2, false],
    [5, 3, true],
    [6, 2, false],
    [6, 3, true],
    [7, 3, false],
    [7, 4, true],
    [8, 3, false],
    [8, 4, true],
    [40, 19, false],
    [40, 20, true],
  ])(
    'half of the questions and three, or all of fewer: of %i, %i are enough: %s',
    (of, given, is) => {
      const rubric = questions(of);
      const audit = auditRubric(rubric, inOrder(rubric, Array(given).fill(4)), {});
      expect(audit.score).toBe(is ? 75 : null);
      const reason = given === 0 ? 'nothing-asked' : 'too-few-answers';
      expect(audit.reason).toBe(is ? undefined : reason);
    },
  );

  it.each([
    ['3 of 7', [2, 2, 1, 1, 1], [null, null, 4, 4, 4], null],
    ['3 of 8', [3, 1, 2, 1, 1], [null, 4, null, 4, 4], null],
    ['4 of 8, exactly half', [3, 1, 1, 1, 1, 1], [null, null, 4, 4, 4, 4], 75],
    ['3 of 6, exactly half', [3, 1, 1, 1], [null, 4, 4, 4], 75],
  ])('half of the weight: %s', (_what, weights, answers, score) => {
    const rubric = questions(weights.length, weights);
    const audit = auditRubric(rubric, inOrder(rubric, answers), {});
    expect(audit.score).toBe(score);
    expect(audit.reason).toBe(score === null ? 'too-little-weight' : undefined);
  });

  it('something asked: what cannot be recalled was asked', () => {
    const rubric = questions(3);
    expect(auditRubric(rubric, {}, {}).reason).toBe('nothing-asked');
    expect(auditRubric(rubric, { q1: 'dk' }, {}).reason).toBe('too-few-answers');
  });

  it('none of the text: it is not scored, not required, and leaves all counts', () => {
    const rubric = makeRubric([
      scale('q1'),
      text('moment'),
      scale('q2'),
      scale('q3'),
      text('more'),
    ]);
    const answers = { q1: 4, q2: 4, q3: 4 };
    expect(auditRubric(rubric, answers, {})).toMatchObject({ score: 75, answered: 3, of: 3 });
    const told = auditRubric(rubric, { ...answers, moment: 'They paused.', more: 'dk' }, {});
    expect(told).toMatchObject({ score: 75, answered: 3, of: 3, na: 0, dk: 0 });
    expect(auditRubric(rubric, { moment: 'They paused.' }, {}).reason).toBe('nothing-asked');
  });

  it('no answer that every object has: a question may be called "constructor"', () => {
    const rubric = makeRubric([scale('constructor'), scale('q1'), scale('q2'), scale('q3')]);
    expect(auditRubric(rubric, { q1: 4, q2: 4, q3: 4 }, {})).toMatchObject({
      score: 75,
      answered: 3,
      of: 4,
    });
  });
});

describe('The sum', () => {
  it('keeps "does not apply" and "cannot recall" apart, and out of it; not asked is neither', () => {
    const rubric = makeRubric([
      scale('q1'),
      scale('q2'),
      scale('q3'),
      scale('q4', { na: 'no' }),
      scale('q5', { na: 'no' }),
      scale('q6'),
    ]);
    const answers = { q1: 2, q2: 3, q3: 4, q4: 'na', q5: 'dk' };
    expect(auditRubric(rubric, answers, {})).toMatchObject({
      score: 50,
      answered: 3,
      of: 6,
      na: 1,
      dk: 1,
    });
  });

  it('mixes kinds of question by what they earn', () => {
    const rubric = makeRubric([
      scale('q1', { weight: 3 }),
      yesNo('asked', { best: 'low' }),
      choice('who', { none: 0, some: 40 }, { weight: 2 }),
      number('share', [0, 100], [35, 50]),
    ]);
    const audit = auditRubric(rubric, { q1: 4, asked: 'no', who: 'some', share: 65 }, {});
    // 3 x 75 + 100 + 2 x 40 + 70 = 475, of weight 7
    expect(audit.score).toBeCloseTo(475 / 7, 8);
  });

  it('snaps what binary fractions leave: weights 2, 1, 1 on seven points', () => {
    const [q1, q2, q3] = [4, 6, 2].map((answer) => (100 * (answer - 1)) / 6) as [
      number,
      number,
      number,
    ];
    expect((2 * q1 + q2 + q3) / 4).toBe(49.99999999999999);
    const rubric = makeRubric([
      scale('q1', { points: 7, weight: 2 }),
      scale('q2', { points: 7 }),
      scale('q3', { points: 7 }),
    ]);
    const audit = auditRubric(rubric, { q1: 4, q2: 6, q3: 2 }, {});
    expect(audit).toMatchObject({ score: 50, band: 'mostly' });
  });
});

describe('Bands', () => {
  const share = makeRubric([number('share', [0, 100], [100, 100])]);

  it.each([
    [0, 'hardly'],
    [24.99, 'hardly'],
    [25, 'in places'],
    [49.999, 'in places'],
    [50, 'mostly'],
    [74.6, 'mostly'], // shown as 75, and still in its own band
    [75, 'throughout'],
    [100, 'throughout'],
  ])('begin at their edge, told by the unrounded score: %d is %s', (answer, band) => {
    expect(auditRubric(share, { share: answer }, {}).band).toBe(band);
  });

  it("are a rubric's own where it has some, and one only is given", () => {
    const bands = [
      { from: 0, name: 'not yet' },
      { from: 60, name: 'yes' },
    ];
    const rubric = makeRubric([number('share', [0, 100], [100, 100])], { bands });
    expect(auditRubric(rubric, { share: 59.9 }, {}).band).toBe('not yet');
    expect(auditRubric(rubric, { share: 60 }, {}).band).toBe('yes');
  });
});

describe('Flags', () => {
  const say = 'Look at this.';
  const rubric = makeRubric([
    scale('unclear', { flag: { 'at-most': 1, say } }),
    scale('pressure', { best: 'low', flag: { 'at-least': 4, say } }),
    yesNo('promised', { flag: { 'at-most': 0, say } }),
    number('share', [0, 100], [35, 50], { flag: { 'at-least': 80, say } }),
    choice('who', { nobody: 0, one: 100 }, { flag: { 'at-most': 0, say } }),
    scale('hidden', { when: { question: 'unclear', 'at-most': 2 }, flag: { 'at-most': 5, say } }),
  ]);

  it.each([
    [{ unclear: 1 }, ['unclear']],
    [{ unclear: 2 }, []],
    [{ pressure: 3 }, []],
    [{ pressure: 4 }, ['pressure']],
    [{ pressure: 5 }, ['pressure']],
    [{ promised: 'no' }, ['promised']],
    [{ promised: 'yes' }, []],
    [{ share: 80 }, ['share']],
    [{ share: 79 }, []],
    [{ who: 'nobody' }, ['who']],
    [{ who: 'one' }, []],
    [{ unclear: 'dk', pressure: 'na' }, []],
    [{ hidden: 1 }, []],
    [{ hidden: 1, unclear: 2 }, ['hidden']],
    [{ unclear: 1, pressure: 5 }, ['unclear', 'pressure']],
    [{}, []],
  ])('%j raises %j, even where nothing is scored', (answers, questions) => {
    const audit = auditRubric(rubric, answers as unknown as RubricAnswers, {});
    expect(audit.score).toBeNull();
    expect(raisedFlags(audit)).toEqual(
      questions.map((question) => ({ rubric: 'scene', question, say })),
    );
  });

  it('stand beside the score and never change it', () => {
    const plain = [scale('q1'), scale('q2'), scale('q3')];
    const flagged = [scale('q1', { flag: { 'at-most': 5, say } }), ...plain.slice(1)];
    const answers = { q1: 5, q2: 4, q3: 3 };
    const withFlag = auditRubric(makeRubric(flagged), answers, {});
    expect(raisedFlags(withFlag)).toHaveLength(1);
    expect(withFlag.score).toBe(auditRubric(makeRubric(plain), answers, {}).score);
  });
});
