import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { numberOf, pointsOf, sideOf } from '../../../src/domain/audit/points.ts';
import type { Question } from '../../../src/domain/rubric/rubric.ts';
import type { WrittenQuestion } from '../../../src/domain/rubric/written-question.ts';
import { choice, makeRubric, number, scale, text, yesNo } from '../../support/make-rubric.ts';

function question(written: WrittenQuestion): Question {
  const [first] = makeRubric([written]).questions;
  if (first === undefined) throw new Error('no question');
  return first;
}

describe('Points where the best lies off the middle', () => {
  it('fall to 0 at both ends, as the table in the manual says', () => {
    const manual = readFileSync(new URL('../../../rubrics/README.md', import.meta.url), 'utf8');
    const [, told = ''] = /^\| earns \|(.*)\|$/m.exec(manual) ?? [];
    const seven = question(scale('q', { points: 7, best: 6 }));
    const earned = [1, 2, 3, 4, 5, 6, 7].map((answer) => pointsOf(seven, answer));
    expect(earned).toEqual([0, 20, 40, 60, 80, 100, 0]);
    expect(told.split('|').map(Number)).toEqual(earned);
  });
});

describe('Points on five points: the percent of the maximum possible', () => {
  const third = 100 / 3;
  it.each([
    // answer, best high, best low, ideal 3, ideal 2, ideal 4
    [1, 0, 100, 0, 0, 0],
    [2, 25, 75, 50, 100, third],
    [3, 50, 50, 100, 2 * third, 2 * third],
    [4, 75, 25, 50, third, 100],
    [5, 100, 0, 0, 0, 0],
  ])('%i earns %d, %d, %d, %d, %d', (answer, ...points) => {
    const bests = ['high', 'low', 3, 2, 4] as const;
    bests.forEach((best, index) => {
      const earned = pointsOf(question(scale('q', { best })), answer);
      expect(earned, String(best)).toBeCloseTo(points[index] ?? Number.NaN, 10);
    });
  });
});

describe('Points on other scales', () => {
  it.each([
    [2, 'high', [0, 100]],
    [2, 'low', [100, 0]],
    [3, 'high', [0, 50, 100]],
    [4, 2, [0, 100, 50, 0]],
    [7, 'high', [0, 100 / 6, 200 / 6, 50, 400 / 6, 500 / 6, 100]],
    [9, 5, [0, 25, 50, 75, 100, 75, 50, 25, 0]],
    [5, 1, [100, 75, 50, 25, 0]],
    [5, 5, [0, 25, 50, 75, 100]],
  ] as const)('%i points, best %s', (points, best, expected) => {
    const asked = question(scale('q', { points, best }));
    expected.forEach((earned, index) => {
      expect(pointsOf(asked, index + 1), `answer ${index + 1}`).toBeCloseTo(earned, 10);
    });
  });

  it.each([
    [0, 0],
    [20, 57.142857],
    [35, 100],
    [43, 100],
    [50, 100],
    [65, 70],
    [72, 56],
    [100, 0],
  ])('a number with an ideal band of 35 to 50: %d earns %d', (answer, points) => {
    expect(pointsOf(question(number('share', [0, 100], [35, 50])), answer)).toBeCloseTo(points, 6);
  });

  it.each([
    [[0, 50], 0, 100],
    [[0, 50], 75, 50],
    [[50, 100], 100, 100],
    [[50, 100], 25, 50],
    [[40, 40], 40, 100],
    [[40, 40], 20, 50],
    [[0, 100], 99, 100],
  ] as const)('a band of %j that reaches an end: %d earns %d', (best, answer, points) => {
    expect(pointsOf(question(number('share', [0, 100], [...best])), answer)).toBe(points);
  });

  it('a number below zero is measured from its own least', () => {
    expect(pointsOf(question(number('minutes-late', [-10, 30], [0, 5])), -5)).toBe(50);
  });

  it.each([
    ['high', 'yes', 100],
    ['high', 'no', 0],
    ['low', 'yes', 0],
    ['low', 'no', 100],
  ])('yes or no, best %s: %s earns %d', (best, answer, points) => {
    expect(pointsOf(question(yesNo('asked', { best })), answer)).toBe(points);
  });

  it.each([
    ['none', 0],
    ['some', 40],
    ['all', 90],
  ])('a choice earns what its option is worth: %s, %d', (answer, points) => {
    expect(pointsOf(question(choice('who', { none: 0, some: 40, all: 90 })), answer)).toBe(points);
  });

  it('text earns nothing, not even zero', () => {
    expect(pointsOf(question(text('moment')), 'They paused.')).toBeNull();
  });
});

describe('The side on which an answer lies', () => {
  it.each([
    ['high', 5, 'best'],
    ['high', 4, 'short'],
    ['low', 1, 'best'],
    ['low', 2, 'short'],
    [3, 2, 'under'],
    [3, 3, 'best'],
    [3, 4, 'over'],
    [2, 1, 'under'],
    [4, 5, 'over'],
  ] as const)('best %s, answer %i: %s', (best, answer, side) => {
    expect(sideOf(question(scale('q', { best })), answer)).toBe(side);
  });

  it.each([
    [34, 'under'],
    [35, 'best'],
    [50, 'best'],
    [51, 'over'],
  ])('a band of 35 to 50, answer %i: %s', (answer, side) => {
    expect(sideOf(question(number('share', [0, 100], [35, 50])), answer)).toBe(side);
  });

  it.each([
    [yesNo('asked'), 'yes', 'best'],
    [yesNo('asked'), 'no', 'short'],
    [choice('who', { none: 0, all: 100 }), 'none', 'short'],
    [choice('who', { none: 0, all: 100 }), 'all', 'best'],
    [text('moment'), 'They paused.', null],
  ])('of other kinds: %o, %s, %s', (written, answer, side) => {
    expect(sideOf(question(written), answer)).toBe(side);
  });
});

it.each([
  [scale('q', { best: 'low' }), 4, 4],
  [number('share', [0, 100], [35, 50]), 60, 60],
  [yesNo('asked', { best: 'low' }), 'yes', 1],
  [yesNo('asked'), 'no', 0],
  [choice('who', { none: 0, some: 40 }), 'some', 40],
  [text('moment'), 'They paused.', null],
])('For thresholds an answer is a number: %o, %s is %s', (written, answer, value) => {
  expect(numberOf(question(written), answer)).toBe(value);
});
