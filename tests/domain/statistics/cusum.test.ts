import { describe, expect, it } from 'vitest';
import { baselineOf, cusum, smallLastingShift } from '../../../src/domain/statistics/cusum.ts';

const SHIFTED = [50, 54, 46, 58, 50, 54, 62, 46, 54, 50, 58, 62, 67, 62, 71, 67, 58, 71, 67, 75];
const QUIET = [50, 54, 46, 58, 50, 54, 62, 46, 54, 50, 58, 62];

describe('the sums', () => {
  it("are those of Montgomery & Runger's example 16-6: target 99, K 1, H 10", () => {
    const values = [
      102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0, 98.1, 101.3, 98.7, 101.1, 98.4, 97.0,
      96.7, 100.3, 101.4, 97.2, 101.0,
    ];
    const { up, down, alarms } = cusum(values, { target: 99, slack: 1, limitAt: () => 10 });
    const rounded = (sums: readonly number[]) => sums.map((sum) => Math.round(sum * 10) / 10);
    expect(rounded(up)).toEqual([
      2, 0, 0, 0, 2, 0.5, 0, 0, 0, 0, 1.3, 0, 1.1, 0, 0, 0, 0.3, 1.7, 0, 1,
    ]);
    expect(rounded(down)).toEqual([
      0, 3.2, 2.9, 2.5, 0, 0, 0, 0.3, 0, 0, 0, 0, 0, 0, 1, 2.3, 0, 0, 0.8, 0,
    ]);
    expect(alarms).toEqual([]);
  });

  it('begin anew after a signal', () => {
    const { up, alarms } = cusum([3, 3, 3, 3], { target: 0, slack: 1, limitAt: () => 3 });
    expect(up).toEqual([2, 4, 2, 4]);
    expect(alarms).toEqual([
      { side: 'up', at: 1, since: 0 },
      { side: 'up', at: 3, since: 2 },
    ]);
  });
});

describe('the baseline', () => {
  it('of the first twelve: mean 53.6667, moving range 7.6364, sigma 6.7698', () => {
    const { centre, movingRange, sigma } = baselineOf(SHIFTED.slice(0, 12));
    expect(centre).toBeCloseTo(53.6667, 4);
    expect(movingRange).toBeCloseTo(7.6364, 4);
    expect(sigma).toBeCloseTo(6.7698, 4);
  });

  it('lets the sum pass 4 at the 15th call, with 5.13', () => {
    const { centre, sigma } = baselineOf(SHIFTED.slice(0, 12));
    const standardised = SHIFTED.map((value) => (value - centre) / sigma);
    const { up, alarms } = cusum(standardised, { target: 0, slack: 0.5, limitAt: () => 4 });
    expect(up.findIndex((sum) => sum > 4)).toBe(14);
    expect(up[14]).toBeCloseTo(5.13, 2);
    expect(alarms[0]).toEqual({ side: 'up', at: 14, since: 10 });
  });
});

describe('a small lasting shift', () => {
  it.each([
    ['up', SHIFTED, { side: 'up', at: 14, since: 10 }],
    ['down', SHIFTED.map((value) => 100 - value), { side: 'down', at: 14, since: 10 }],
    ['not within the first twelve', SHIFTED.slice(0, 12), null],
    ['not where all is the same', Array(30).fill(50), null],
    ['not where the level came back', [...QUIET, 67, 67, 71, ...QUIET, ...QUIET, ...QUIET], null],
  ])('is told: %s', (_, values, shift) => {
    expect(smallLastingShift(values)).toEqual(shift);
  });
});
