import { fairCoinQuantile } from './binomial.ts';
import { median } from './descriptive.ts';

/** How many of the first values the middle is taken from; it is frozen then. */
export const BASELINE = 12;

/** Values off the middle that it takes to say anything. */
export const FEWEST_USEFUL = 10;

export type UpOrDown = 'up' | 'down';

/** What a run chart shows of values in the order of time. */
export interface RunChart {
  readonly n: number;
  /** The median of the first twelve values, or of all while there are fewer; null of none. */
  readonly median: number | null;
  /** Values off the median: those on it say nothing. */
  readonly useful: number;
  /** Useful values in a row on one side: the most there are, and the most that chance is allowed. */
  readonly longestRun: number;
  readonly longestRunAllowed: number;
  /** How often the line from one useful value to the next crosses the median, and the fewest allowed. */
  readonly crossings: number;
  readonly fewestCrossingsAllowed: number;
  /** What is allowed on top of both, for a median that is frozen and may be off itself. */
  readonly allowance: Allowance;
  /** `in-stretches`: too few crossings, without a run long enough to point at. */
  readonly verdict: 'too-few' | 'by-chance' | 'moved' | 'in-stretches';
  /** Null unless the verdict is `moved`. */
  readonly moved: Move | null;
}

/** How much longer a run may be, and by how many crossings fewer there may be. */
export interface Allowance {
  readonly run: number;
  readonly crossings: number;
}

/** Where a level moved to, by index of the values: from where on, and where it ended, if it did. */
export interface Move {
  readonly side: UpOrDown;
  readonly from: number;
  readonly to: number | null;
}

/**
 * The run chart with the Anhoej rules: a shift is a run longer than `round(log2 n) + 3`, or fewer
 * crossings than the 5% quantile of a fair coin's n - 1 throws, n being the useful values. There is
 * no rule for trends: it tells almost nothing (Anhoej & Olesen 2014, PLoS ONE 9:e113825; limits
 * after Schilling 2012 and Chen 2010, as in qicharts).
 *
 * Those limits are for a median of all the values. Ours is frozen after twelve and so itself off by
 * chance, which a longer chart shows up: by the limits alone 11% of charts of 30 calls without any
 * change would be told as moved, and 30% of 120. The allowance brings that to 4 to 7% at any length
 * from 19 on; the tests simulate it, and what it costs in shifts not seen.
 */
export function runChart(values: readonly number[]): RunChart {
  const middle = values.length === 0 ? null : median(values.slice(0, BASELINE));
  const runs = middle === null ? [] : runsAround(values, middle);
  const useful = runs.reduce((sum, { length }) => sum + length, 0);
  const allowance = allowanceFor(values.length);
  const counts = {
    n: values.length,
    median: middle,
    useful,
    longestRun: runs.reduce((most, { length }) => Math.max(most, length), 0),
    longestRunAllowed: useful === 0 ? 0 : Math.round(Math.log2(useful)) + 3,
    crossings: Math.max(0, runs.length - 1),
    fewestCrossingsAllowed: useful === 0 ? 0 : fairCoinQuantile(0.05, useful - 1),
    allowance,
  };
  if (useful < FEWEST_USEFUL) return { ...counts, verdict: 'too-few', moved: null };
  const longest = counts.longestRunAllowed + allowance.run;
  const isMoved =
    counts.longestRun > longest ||
    counts.crossings < counts.fewestCrossingsAllowed - allowance.crossings;
  if (!isMoved) return { ...counts, verdict: 'by-chance', moved: null };
  if (counts.longestRun < longest - NEARLY) {
    return { ...counts, verdict: 'in-stretches', moved: null };
  }
  return { ...counts, verdict: 'moved', moved: moveOf(runs) };
}

/** Where crossings alone give the signal, a run this much shorter than allowed still dates it. */
const NEARLY = 2;

// --- internal ---

/** A run may be longer by three for each doubling beyond so many values. */
const RUN_FROM = 22;
const RUN_STEPS = 3;
/** And one crossing fewer will do for every ten values after the baseline. */
const CROSSINGS_STEP = 10;

function allowanceFor(n: number): Allowance {
  return {
    run: n <= RUN_FROM ? 0 : Math.round(RUN_STEPS * Math.log2(n / RUN_FROM)),
    crossings: n <= BASELINE ? 0 : Math.round((n - BASELINE) / CROSSINGS_STEP),
  };
}

/** Useful values in a row on one side, by the indices of the first and the last of them. */
interface Run {
  readonly side: UpOrDown;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

function runsAround(values: readonly number[], middle: number): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, value] of values.entries()) {
    if (value === middle) continue;
    const side = value > middle ? 'up' : 'down';
    const last = runs.at(-1);
    if (last?.side === side)
      runs.push({ ...(runs.pop() ?? last), to: index, length: last.length + 1 });
    else runs.push({ side, from: index, to: index, length: 1 });
  }
  return runs;
}

/**
 * The move is told by the longest run, the latest of equals. It is over where most values after the
 * run lie opposite.
 */
function moveOf(runs: readonly Run[]): Move {
  const at = runs.reduce((best, run, i) => (run.length >= (runs[best]?.length ?? 0) ? i : best), 0);
  const longest = runs[at] as Run;
  const later = runs.slice(at + 1);
  const opposite = later
    .filter(({ side }) => side !== longest.side)
    .reduce((sum, { length }) => sum + length, 0);
  const all = later.reduce((sum, { length }) => sum + length, 0);
  return { side: longest.side, from: longest.from, to: opposite * 2 > all ? longest.to : null };
}
