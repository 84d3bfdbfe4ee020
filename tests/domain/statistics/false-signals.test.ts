import { describe, expect, it } from 'vitest';
import {
  falseSignalShare,
  RUN_CHART_FALSE_SIGNALS,
  SMALL_SHIFT_FALSE_SIGNALS,
} from '../../../src/domain/statistics/false-signals.ts';
import { runChartSees, secondLookSees, shareSeen } from '../../support/simulated-charts.ts';

/** Four standard errors of a share near 5%, from so many charts. */
const DOUBT = 0.02;
/** A short form of three questions moves in steps of about 6 points, and scores spread by about 15. */
const GRAINS = [0, 0.42];

describe('where nothing changed, the run chart sees a move', () => {
  it('in about 5% of charts of 19 to 60 calls, all in all', () => {
    const lengths = [19, 20, 21, 22, 23, 24, 26, 28, 30, 34, 38, 45, 52, 60];
    const shares = lengths.map((n) => shareSeen(n, 0, runChartSees));
    const all = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(all).toBeGreaterThan(0.04);
    expect(all).toBeLessThan(0.06);
  });

  it.each([12, 15, 18, 20, 22, 24, 27, 30, 36, 45, 60, 90, 120, 250])(
    'of %i calls no more often than we say, and not at ease either',
    (n) => {
      const said = falseSignalShare(RUN_CHART_FALSE_SIGNALS, n);
      for (const grain of GRAINS) {
        const share = shareSeen(n, 0, runChartSees, grain);
        expect(share).toBeLessThanOrEqual(said + DOUBT);
        if (n > 18) expect(share).toBeGreaterThan(0.03);
      }
    },
  );
});

describe('where nothing changed, the second look sees a shift', () => {
  it.each([13, 15, 18, 20, 24, 30, 36, 45, 60, 120, 250])(
    'of %i calls no more often than we say',
    (n) => {
      const said = falseSignalShare(SMALL_SHIFT_FALSE_SIGNALS, n);
      for (const grain of GRAINS) {
        expect(shareSeen(n, 0, secondLookSees, grain)).toBeLessThanOrEqual(said + DOUBT);
      }
    },
  );
});

describe('a shift of one standard deviation after the twelfth call', () => {
  it.each([
    [18, 0.07, 0.13],
    [24, 0.33, 0.43],
    [30, 0.4, 0.5],
    [60, 0.52, 0.62],
    [120, 0.62, 0.73],
  ])('is seen by the run chart of %i calls in %d to %d of them', (n, least, most) => {
    const power = shareSeen(n, 1, runChartSees);
    expect(power).toBeGreaterThan(least);
    expect(power).toBeLessThan(most);
  });

  it.each([
    [18, 0.25, 0.35],
    [24, 0.44, 0.54],
    [30, 0.52, 0.62],
    [60, 0.64, 0.74],
  ])('is seen by the second look at %i calls in %d to %d of them', (n, least, most) => {
    const power = shareSeen(n, 1, secondLookSees);
    expect(power).toBeGreaterThan(least);
    expect(power).toBeLessThan(most);
  });
});
