import { describe, expect, it } from 'vitest';
import { mean, median, standardDeviation } from '../../../src/domain/statistics/descriptive.ts';
import {
  regressedToMean,
  reliableChangeIndex,
  smallestDetectableChange,
  spearmanBrown,
  standardErrorAssuming,
  standardErrorFromRepeats,
  Z90,
  Z95,
} from '../../../src/domain/statistics/measurement-error.ts';

describe('the standard error of measurement', () => {
  it.each([
    [0.6, 9.49, 18.6, 22.1, 26.3],
    [0.7, 8.22, 16.1, 19.1, 22.8],
    [0.8, 6.71, 13.1, 15.6, 18.6],
    [0.9, 4.74, 9.3, 11.0, 13.1],
  ])('at a reliability of %d and a spread of 15 is %d', (reliability, sem, band, sdc90, sdc95) => {
    const error = standardErrorAssuming(15, reliability);
    expect(error).toBeCloseTo(sem, 2);
    expect(Math.abs(Z95 * error - band)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(smallestDetectableChange(error, Z90) - sdc90)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(smallestDetectableChange(error) - sdc95)).toBeLessThanOrEqual(0.06);
  });

  it('of 5 points makes 13.859293 the smallest change', () => {
    expect(smallestDetectableChange(5)).toBeCloseTo(13.859293, 6);
  });

  it('of the Leeds Dependence Questionnaire (SD 7.6, r .95) makes a threshold of 4.710529', () => {
    const error = standardErrorAssuming(7.6, 0.95);
    expect(error).toBeCloseTo(1.699412, 6);
    expect(Math.SQRT2 * error).toBeCloseTo(2.403331, 6);
    expect(smallestDetectableChange(error)).toBeCloseTo(4.710529, 6);
  });
});

describe('the reliable change index', () => {
  it("is that of Jacobson & Truax's example", () => {
    const error = standardErrorAssuming(7.5, 0.8);
    expect(error).toBeCloseTo(3.354102, 6);
    expect(Math.SQRT2 * error).toBeCloseTo(4.743416, 6);
    expect(reliableChangeIndex(32.5, 47.5, error)).toBeCloseTo(3.162278, 6);
  });
});

/** Bland & Altman 1986, table 1: peak flow in 17 people, l/min. */
const WRIGHT = [
  [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427],
  [490, 397, 512, 401, 470, 611, 415, 431, 638, 429, 420, 633, 275, 492, 165, 372, 421],
];
const MINI = [
  [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451],
  [525, 415, 508, 444, 500, 625, 460, 390, 642, 432, 420, 605, 227, 467, 268, 370, 443],
];

describe('rating the same things twice', () => {
  it.each([
    ['Wright', WRIGHT, 21.6469, 43.29],
    ['mini', MINI, 28.1582, 56.32],
  ])('gives the repeatability of the %s meter', (_, [first = [], second = []], rms, twice) => {
    const differences = second.map((value, i) => value - (first[i] ?? 0));
    const n = differences.length;
    const sem = standardErrorFromRepeats(differences);
    expect(sem).toBeCloseTo(standardDeviation(differences) / Math.SQRT2, 12);
    // The paper takes the mean difference for nought; ours leaves a steady drift out.
    const spread = (2 * sem ** 2 * (n - 1)) / n;
    const rootMeanSquare = Math.sqrt(mean(differences) ** 2 + spread);
    expect(rootMeanSquare).toBeCloseTo(rms, 4);
    expect(2 * rootMeanSquare).toBeCloseTo(twice, 2);
  });

  it('leaves out that the second rating is stricter throughout', () => {
    expect(standardErrorFromRepeats([-8, -8, -8])).toBe(0);
  });
});

describe('chance', () => {
  it('brings what was low back half way, at a reliability of a half', () => {
    expect(regressedToMean(40, 60, 0.5)).toBe(50);
  });

  it.each([
    [0.2, 10, 16],
    [0.3, 6, 10],
    [0.4, 4, 6],
    [0.5, 3, 4],
  ])('of one call at %d takes %i calls for a stable mean, %i for a firm one', (icc, some, many) => {
    const callsFor = (wanted: number) => {
      let calls = 1;
      while (spearmanBrown(icc, calls) < wanted - 1e-9) calls += 1;
      return calls;
    };
    expect([callsFor(0.7), callsFor(0.8)]).toEqual([some, many]);
  });
});

describe('the middle', () => {
  it.each([
    [[3], 3],
    [[9, 1], 5],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, middle) => expect(median(values)).toBe(middle));
});
