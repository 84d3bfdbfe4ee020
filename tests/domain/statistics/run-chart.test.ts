import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairCoinQuantile } from '../../../src/domain/statistics/binomial.ts';
import { runChart } from '../../../src/domain/statistics/run-chart.ts';

/** So many values off a middle of 50, by turns above and below. */
const byTurns = (n: number) => Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 60 : 40));
const SHIFTED = [50, 54, 46, 58, 50, 54, 62, 46, 54, 50, 58, 62, 67, 62, 71, 67, 58, 71, 67, 75];

describe('the limits of chance', () => {
  it.each([
    [10, 6, 2],
    [12, 7, 3],
    [15, 7, 4],
    [17, 7, 5],
    [20, 7, 6],
    [24, 8, 8],
    [30, 8, 10],
  ])('for %i useful calls: a run of %i, and %i crossings', (n, longest, fewest) => {
    const chart = runChart(byTurns(n));
    expect(chart).toMatchObject({
      useful: n,
      longestRun: 1,
      longestRunAllowed: longest,
      crossings: n - 1,
      fewestCrossingsAllowed: fewest,
      verdict: 'by-chance',
    });
  });

  it.each([
    [0.05, 0, 0],
    [0.05, 1, 0],
    [0.5, 3, 1],
    [0.05, 99, 41],
    [0.05, 100_000, 49_740],
  ])('a fair coin: qbinom(%d, %i, 0.5) is %i', (p, throws, heads) => {
    expect(fairCoinQuantile(p, throws)).toBe(heads);
  });
});

describe('the allowance for a median frozen after twelve', () => {
  it.each([
    [12, 0, 0],
    [18, 0, 1],
    [22, 0, 1],
    [24, 0, 1],
    [30, 1, 2],
    [60, 4, 5],
    [120, 7, 11],
  ])('of %i calls: a run longer by %i, %i crossings fewer', (n, run, crossings) => {
    expect(runChart(byTurns(n)).allowance).toEqual({ run, crossings });
  });
});

describe('a run chart', () => {
  it('finds the shift of twenty calls: median 54, a run of 10 where 7 are allowed', () => {
    expect(runChart(SHIFTED)).toEqual({
      n: 20,
      median: 54,
      useful: 17,
      longestRun: 10,
      longestRunAllowed: 7,
      crossings: 5,
      fewestCrossingsAllowed: 5,
      allowance: { run: 0, crossings: 1 },
      verdict: 'moved',
      moved: { side: 'up', from: 10, to: null },
    });
  });

  it('tells the same upside down', () => {
    const down = runChart(SHIFTED.map((value) => 100 - value));
    expect(down).toMatchObject({ median: 46, moved: { side: 'down', from: 10, to: null } });
  });

  it('freezes the median after twelve', () => {
    const first = byTurns(12);
    expect(runChart([...first, ...Array(30).fill(99)]).median).toBe(runChart(first).median);
  });

  it.each([
    ['no call', [], 'too-few'],
    ['nine useful calls', byTurns(9), 'too-few'],
    ['all the same', Array(20).fill(50), 'too-few'],
    ['ten by turns', byTurns(10), 'by-chance'],
    [
      'waves of four',
      Array.from({ length: 48 }, (_, i) => ((i + 2) % 8 < 4 ? 40 : 60)),
      'in-stretches',
    ],
    ['twenty in two halves', [...Array(10).fill(40), ...Array(10).fill(60)], 'moved'],
  ])('says of %s: %s', (_, values: readonly number[], verdict) => {
    expect(runChart(values).verdict).toBe(verdict);
  });

  it('dates a move by the latest of two runs as long', () => {
    const slow = [40, 41, 42, 43, 44, 45].flatMap((low) => [low, low]);
    const waves = [...Array(6).fill(40), ...Array(6).fill(60), ...Array(6).fill(40)];
    expect(runChart([...waves, ...Array(6).fill(60)]).moved).toEqual({
      side: 'up',
      from: 18,
      to: null,
    });
    expect(runChart(slow).moved).toEqual({ side: 'up', from: 6, to: null });
  });

  it('says until when, where the level went back', () => {
    const there = [...byTurns(12), ...Array(10).fill(70), ...Array(9).fill(30)];
    expect(runChart(there).moved).toMatchObject({ side: 'up', from: 12, to: 21 });
  });

  it('tells the same at any scale', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 });
    fc.assert(
      fc.property(values, (scores) => {
        const chart = runChart(scores);
        const scaled = runChart(scores.map((score) => score * 2 + 8));
        expect({ ...scaled, median: null }).toEqual({ ...chart, median: null });
        expect(chart.useful).toBeLessThanOrEqual(chart.n);
        expect(chart.longestRun).toBeLessThanOrEqual(chart.useful);
        expect(chart.moved !== null).toBe(chart.verdict === 'moved');
      }),
    );
  });
});
