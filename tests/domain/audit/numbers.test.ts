import { describe, expect, it } from 'vitest';
import { roundForDisplay, snap, weightedMean } from '../../../src/domain/audit/numbers.ts';

describe('Rounding for display: half up, once', () => {
  it.each([
    [62.5, 63],
    [63.5, 64],
    [62.49, 62],
    [62.4999999999, 63], // what binary fractions make of 62.5
    [62.499999, 62],
    [0.5, 1],
    [0, 0],
    [100, 100],
    [99.5, 100],
    [-2.5, -2],
    [-2.51, -3],
    [57.142857142857146, 57],
    [53.57142857142857, 54],
  ])('%d is shown as %d', (value, shown) => {
    expect(roundForDisplay(value)).toBe(shown);
  });

  it('never shows minus zero', () => {
    expect(Object.is(roundForDisplay(-0.4), 0)).toBe(true);
    expect(Object.is(snap(-1e-12), 0)).toBe(true);
  });
});

describe('Snapping to a billionth', () => {
  it.each([
    [49.99999999999999, 50],
    [50.00000000000001, 50],
    [74.99999999999999, 75],
    [49.999999998, 49.999999998],
    [100 / 3, 33.333333333],
  ])('%d becomes %d', (value, snapped) => {
    expect(snap(value)).toBe(snapped);
  });
});

it('A weighted mean of nothing is null, not zero', () => {
  expect(weightedMean([])).toBeNull();
});
