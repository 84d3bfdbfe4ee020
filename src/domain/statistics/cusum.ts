import { mean } from './descriptive.ts';
import { BASELINE, type UpOrDown } from './run-chart.ts';

export interface CusumRule {
  /** The level that is watched. */
  readonly target: number;
  /** What every value may lie off it without adding up. */
  readonly slack: number;
  /** An alarm is a sum beyond it, at the value with this index. */
  readonly limitAt: (index: number) => number;
}

/** The sums at every value, and where they passed the limit. */
export interface Cusum {
  readonly up: readonly number[];
  readonly down: readonly number[];
  readonly alarms: readonly Alarm[];
}

/** By index of the values: where the sum passed the limit, and where it left nought to get there. */
export interface Alarm {
  readonly side: UpOrDown;
  readonly at: number;
  readonly since: number;
}

/**
 * The two-sided cumulative sum; both sums begin anew after an alarm. Where the sum last left nought
 * is the usual estimate of when a shift began (Montgomery & Runger, chapter 16).
 */
export function cusum(values: readonly number[], { target, slack, limitAt }: CusumRule): Cusum {
  const up: number[] = [];
  const down: number[] = [];
  const alarms: Alarm[] = [];
  let high = { sum: 0, since: 0 };
  let low = { sum: 0, since: 0 };
  for (const [at, value] of values.entries()) {
    high = added(high, value - target - slack, at);
    low = added(low, target - value - slack, at);
    up.push(high.sum);
    down.push(low.sum);
    const limit = limitAt(at);
    const side = high.sum > limit ? 'up' : low.sum > limit ? 'down' : null;
    if (side === null) continue;
    alarms.push({ side, at, since: side === 'up' ? high.since : low.since });
    high = { sum: 0, since: at + 1 };
    low = { sum: 0, since: at + 1 };
  }
  return { up, down, alarms };
}

const SLACK = 0.5;
/** The usual limit, for a level that is known. */
const LEAST_LIMIT = 4;
/** How many values raise the limit by one. */
const VALUES_TO_A_STEP = 3;
/** Turns the mean of moving ranges of two into a standard deviation (d2 of the control charts). */
const D2 = 1.128;

/**
 * A small shift that lasts: the latest alarm after the first twelve values, which are the baseline,
 * or the first of several to the same side, if the values since then still lie beyond the slack on
 * average; else null. In standard deviations, taken from the moving ranges of the baseline; null
 * also where those are all nought.
 *
 * The limit is 4, and a third of the values so far once that is more. Four is for a level that is
 * known; the mean of twelve values is off by chance, the sums gather that up call by call, and with
 * four throughout they told of a shift in 30% of long charts without any (with the third: 5 to 8%;
 * the tests simulate it). An alarm once given stays, since its limit depends on no later value.
 */
export function smallLastingShift(values: readonly number[]): Alarm | null {
  if (values.length <= BASELINE) return null;
  const { centre, sigma } = baselineOf(values.slice(0, BASELINE));
  if (sigma === 0) return null;
  const standardised = values.map((value) => (value - centre) / sigma);
  const { alarms } = cusum(standardised, { target: 0, slack: SLACK, limitAt });
  const later = alarms.filter(({ at }) => at >= BASELINE);
  const side = later.at(-1)?.side;
  const first = later[later.findLastIndex((alarm) => alarm.side !== side) + 1];
  if (first === undefined) return null;
  const now = mean(standardised.slice(first.since));
  return (side === 'up' ? now : -now) >= SLACK ? first : null;
}

/** The mean of a baseline, and its standard deviation by the mean moving range (MR / 1.128). */
export function baselineOf(values: readonly number[]): {
  readonly centre: number;
  readonly movingRange: number;
  readonly sigma: number;
} {
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  const movingRange = mean(ranges);
  return { centre: mean(values), movingRange, sigma: movingRange / D2 };
}

// --- internal ---

interface Sum {
  readonly sum: number;
  readonly since: number;
}

function added({ sum, since }: Sum, by: number, at: number): Sum {
  const next = Math.max(0, sum + by);
  return { sum: next, since: sum === 0 ? at : since };
}

function limitAt(index: number): number {
  return Math.max(LEAST_LIMIT, (index + 1) / VALUES_TO_A_STEP);
}
