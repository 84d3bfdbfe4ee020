import { type Alarm, smallLastingShift } from '../../statistics/cusum.ts';
import { type RunChart, runChart } from '../../statistics/run-chart.ts';
import type { EntryRecord, JournalRecord } from '../records/record.ts';
import {
  type Charted,
  type ChartedCalls,
  type ChartedTypes,
  chartedCalls,
} from './charted-calls.ts';
import { focusChosenIn } from './focus-since.ts';

/** Fewer calls than this are listed, not drawn. */
const FEWEST_DRAWN = 3;

/** The calls of one type under one scoring, and whether their level moved. */
export interface LevelChart extends ChartedCalls {
  /** The index of the first call that is judged: calls before it are shown only. */
  readonly judgedFrom: number;
  /** Of the judged calls; indices count from the first of them. */
  readonly run: RunChart;
  readonly smallShift: Alarm | null;
}

export interface LevelCharts extends Pick<Charted, 'notScored' | 'byOthers'> {
  readonly rubric: string;
  readonly types: ChartedTypes;
  readonly charts: readonly LevelChart[];
  /** Types with too few calls to draw. */
  readonly few: readonly ChartedCalls[];
  /**
   * The call after which the rep chose to work on this; null when that is not what the plan is from.
   * What is chosen for being low rises by itself (regression to the mean), so only the calls held
   * after this one are judged.
   */
  readonly chosen: EntryRecord | null;
}

/**
 * A rubric's charts, one for each call type, unless they are wanted together, and scoring.
 * @param records those that stand
 */
export function levelCharts(
  records: readonly JournalRecord[],
  rubric: string,
  types: ChartedTypes = 'each',
): LevelCharts {
  const { groups, notScored, byOthers } = chartedCalls(records, rubric, types);
  const chosen = focusChosenIn(records, rubric);
  return {
    rubric,
    types,
    charts: groups
      .filter(({ points }) => points.length >= FEWEST_DRAWN)
      .map((group) => judged(group, chosen)),
    few: groups.filter(({ points }) => points.length < FEWEST_DRAWN),
    notScored,
    byOthers,
    chosen,
  };
}

// --- internal ---

function judged(calls: ChartedCalls, chosen: EntryRecord | null): LevelChart {
  const judgedFrom = chosen === null ? 0 : firstAfter(calls, Date.parse(chosen.held));
  const scores = calls.points.slice(judgedFrom).map(({ score }) => score);
  return { ...calls, judgedFrom, run: runChart(scores), smallShift: smallLastingShift(scores) };
}

function firstAfter({ points }: ChartedCalls, time: number): number {
  const index = points.findIndex(({ held }) => Date.parse(held) > time);
  return index === -1 ? points.length : index;
}
