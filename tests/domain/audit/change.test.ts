import { describe, expect, it } from 'vitest';
import type { RubricAnswers } from '../../../src/domain/audit/answers.ts';
import { changeBetween } from '../../../src/domain/audit/change.ts';
import { auditRubric } from '../../../src/domain/audit/rubric-audit.ts';
import { builtInRubric } from '../../support/built-in-rubrics.ts';
import { makeRubric, scale, text } from '../../support/make-rubric.ts';

const listening = builtInRubric('listening');
const IDS = listening.questions.map(({ id }) => id);

/** Answers to `listening` in question order; null is "not asked". */
function call(...answers: readonly (number | string | null)[]) {
  const pairs = IDS.map((id, index) => [id, answers[index] ?? null]);
  return {
    answers: Object.fromEntries(pairs.filter(([, answer]) => answer !== null)) as RubricAnswers,
    call: {},
  };
}

describe('The change between two calls', () => {
  it('is told on the questions answered in both: 55 then 80, not 53.57 then 80', () => {
    const earlier = call(4, 3, 2, 4, 2, 3);
    const later = call(3, null, 2, 5, 4, 3);
    const naive = [earlier, later].map(({ answers }) => auditRubric(listening, answers, {}).score);
    expect(naive).toEqual([53.571428571, 80]);
    // Without the pivotal question both are sums of five: 50 75 75 25 50 and 100 75 100 75 50.
    expect(changeBetween(listening, earlier, later)).toEqual({
      before: 55,
      after: 80,
      by: 25,
      matched: 5,
      ofAll: false,
      smallestDetectable: 28,
    });
  });

  it.each([
    ['up', call(3, 3, 3, 3, 3, 3), call(3, 4, 2, 4, 4, 4), 150 / 7],
    ['down', call(3, 4, 2, 4, 4, 4), call(3, 3, 3, 3, 3, 3), -150 / 7],
    ['none', call(3, 3, 3, 3, 3, 3), call(3, 3, 3, 3, 3, 3), 0],
  ])('has a sign: %s', (_direction, earlier, later, by) => {
    const change = changeBetween(listening, earlier, later);
    expect(change?.by).toBeCloseTo(by, 8);
    expect(change).toMatchObject({ matched: 6, ofAll: true, smallestDetectable: 23 });
  });

  it.each([
    ['too few match', call(3, 3, 3, 3, 'na', 'dk'), call(3, 3, null, null, 3, 3)],
    ['too little weight matches', call(3, 'dk', 3, 3, 3, null), call(3, 3, 3, null, null, null)],
    ['one of them was not answered', call(3, 3, 3, 3, 3, 3), call()],
  ])('is null where %s', (_why, earlier, later) => {
    expect(changeBetween(listening, earlier, later)).toBeNull();
    expect(changeBetween(listening, later, earlier)).toBeNull();
  });

  it('leaves out what was hidden on one of the calls, whatever its answers still hold', () => {
    const rubric = makeRubric([
      scale('q1'),
      scale('q2'),
      scale('q3'),
      scale('follow-up', { when: { question: 'q1', 'at-most': 2 } }),
      scale('on-reviews', { when: { 'call.type': ['review'] } }),
    ]);
    const same = { q2: 3, q3: 3, 'follow-up': 5, 'on-reviews': 5 };
    const earlier = { answers: { ...same, q1: 2 }, call: { type: 'review' } };
    const later = { answers: { ...same, q1: 5 }, call: { type: 'discovery' } };
    // q1 alone moved, from 25 to 100, in a mean of three; the earlier call had shown all five.
    const matched = { matched: 3, ofAll: false, smallestDetectable: 28 };
    expect(changeBetween(rubric, earlier, later)).toMatchObject({ by: 25, ...matched });
    expect(changeBetween(rubric, later, earlier)).toMatchObject({ by: -25, ...matched });
  });

  it('keeps what hangs on a text that was answered on both', () => {
    const rubric = makeRubric([
      text('objection'),
      scale('met-it', { when: { question: 'objection' } }),
      scale('q1'),
      scale('q2'),
    ]);
    const first = { answers: { objection: 'Price.', 'met-it': 1, q1: 3, q2: 3 }, call: {} };
    const second = { answers: { objection: 'Time.', 'met-it': 5, q1: 3, q2: 3 }, call: {} };
    expect(changeBetween(rubric, first, second)).toMatchObject({
      by: expect.closeTo(100 / 3, 6),
      matched: 3,
    });
  });
});

describe('The smallest change told from chance at 95%', () => {
  /** 1.96 x the root of 2 x the standard error of measurement, at the assumed SD of 15. */
  const detectable = (reliability: number) => 1.96 * Math.SQRT2 * 15 * Math.sqrt(1 - reliability);
  const FULL = 0.7;
  /** Spearman-Brown for half as many questions. */
  const HALF = (0.5 * FULL) / (1 - 0.5 * FULL);

  it('is 23 in full, at a reliability of .70', () => {
    const full = call(3, 3, 3, 3, 3, 3);
    expect(detectable(FULL)).toBeCloseTo(22.8, 1);
    expect(changeBetween(listening, full, full)?.smallestDetectable).toBe(
      Math.round(detectable(FULL)),
    );
  });

  it('is 28 for the short form, at the .54 that half the questions leave', () => {
    const short = call(3, 3, 3);
    expect(HALF).toBeCloseTo(0.54, 2);
    expect(changeBetween(listening, short, short)?.smallestDetectable).toBe(
      Math.round(detectable(HALF)),
    );
  });

  it('is the larger one where a full call is held against a short one', () => {
    const change = changeBetween(listening, call(3, 3, 3, 3, 3, 3), call(3, 3, 3));
    expect(change?.smallestDetectable).toBe(28);
  });
});
