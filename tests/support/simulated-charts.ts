import { smallLastingShift } from '../../src/domain/statistics/cusum.ts';
import { BASELINE, runChart } from '../../src/domain/statistics/run-chart.ts';
import { normals } from './random.ts';

/** A look at a chart: whether it sees a move. */
export type Look = (values: readonly number[]) => boolean;

export const runChartSees: Look = (values) =>
  ['moved', 'in-stretches'].includes(runChart(values).verdict);
export const secondLookSees: Look = (values) => smallLastingShift(values) !== null;
export const eitherSees: Look = (values) => runChartSees(values) || secondLookSees(values);

export const CHARTS = 2000;

/**
 * The share of simulated charts of n calls in which a look sees a move. Scores are independent and
 * normal; after the twelfth call the level lies `shift` standard deviations higher.
 * @param grain what scores are rounded to, in standard deviations; 0 for not at all
 */
export function shareSeen(n: number, shift: number, sees: Look, grain = 0): number {
  const next = normals(20_261_122 + n);
  let seen = 0;
  for (let chart = 0; chart < CHARTS; chart += 1) {
    const centre = (grain * chart) / CHARTS;
    const values = Array.from({ length: n }, (_, i) => {
      const value = centre + next() + (i < BASELINE ? 0 : shift);
      return grain === 0 ? value : Math.round(value / grain) * grain;
    });
    if (sees(values)) seen += 1;
  }
  return seen / CHARTS;
}
