import { describe, expect, it } from 'vitest';
import { smallLastingShift } from '../../../src/domain/statistics/cusum.ts';
import {
  falseSignalShare,
  RUN_CHART_FALSE_SIGNALS,
  SMALL_SHIFT_FALSE_SIGNALS,
} from '../../../src/domain/statistics/false-signals.ts';
import { runChart } from '../../../src/domain/statistics/run-chart.ts';
import { normals } from '../../support/random.ts';

const CHARTS = 2000;
/** Twice the standard error of a share near a quarter, from so many charts. */
const DOUBT = 0.02;

const isMoved = (values: readonly number[]) =>
  ['moved', 'in-stretches'].includes(runChart(values).verdict);
const isShifted = (values: readonly number[]) => smallLastingShift(values) !== null;

/** In what share of simulated charts of n calls something is seen; after the twelfth call the level lies `shift` standard deviations higher. */
function shareSeen(n: number, shift: number, sees: (values: readonly number[]) => boolean): number {
  const next = normals(20_261_122 + n);
  let seen = 0;
  for (let chart = 0; chart < CHARTS; chart += 1) {
    const values = Array.from({ length: n }, (_, i) => next() + (i < 12 ? 0 : shift));
    if (sees(values)) seen += 1;
  }
  return seen / CHARTS;
}

describe('where nothing changed, the run chart sees a move', () => {
  it('in about 5% of charts of 12 to 30 calls, all in all', () => {
    const lengths = Array.from({ length: 19 }, (_, i) => i + 12);
    const shares = lengths.map((n) => shareSeen(n, 0, isMoved));
    const all = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(all).toBeGreaterThan(0.03);
    expect(all).toBeLessThan(0.07);
  });

  it.each([12, 15, 18, 20, 24, 27, 30, 60, 120, 250])(
    'of %i calls no more often than we say',
    (n) => {
      const said = falseSignalShare(RUN_CHART_FALSE_SIGNALS, n);
      expect(shareSeen(n, 0, isMoved)).toBeLessThanOrEqual(said + DOUBT);
    },
  );
});

describe('where nothing changed, the second look sees a shift', () => {
  it.each([13, 15, 18, 20, 24, 30, 60, 120])('of %i calls no more often than we say', (n) => {
    const said = falseSignalShare(SMALL_SHIFT_FALSE_SIGNALS, n);
    expect(shareSeen(n, 0, isShifted)).toBeLessThanOrEqual(said + DOUBT);
  });
});

describe('a shift of one standard deviation after the twelfth call', () => {
  it.each([
    [18, 0.09, 0.15],
    [24, 0.37, 0.47],
    [30, 0.5, 0.62],
    [60, 0.75, 0.86],
  ])('is seen by the run chart of %i calls in %d to %d of them', (n, least, most) => {
    const power = shareSeen(n, 1, isMoved);
    expect(power).toBeGreaterThan(least);
    expect(power).toBeLessThan(most);
  });

  it.each([
    [18, 0.45, 0.56],
    [24, 0.69, 0.8],
    [30, 0.8, 0.9],
  ])('is seen by the second look at %i calls in %d to %d of them', (n, least, most) => {
    const power = shareSeen(n, 1, isShifted);
    expect(power).toBeGreaterThan(least);
    expect(power).toBeLessThan(most);
  });
});
