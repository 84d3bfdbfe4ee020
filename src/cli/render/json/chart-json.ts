import type { LevelChart, LevelCharts } from '../../../domain/journal/charts/level-charts.ts';
import type { ChartJson } from '../../../domain/schemas/chart.ts';
import { BASELINE } from '../../../domain/statistics/run-chart.ts';

/** What `journal chart --json` tells. Indices count the points of their chart from 0. */
export function chartJson(charts: LevelCharts): ChartJson {
  const { rubric, types, chosen, few, notScored, byOthers } = charts;
  return {
    format: 'aftercall/chart@1',
    rubric,
    together: types === 'together',
    chosen: chosen === null ? null : { entry: chosen.id, held: chosen.held },
    charts: charts.charts.map(oneChart),
    few: few.map(({ type, scoringHash, points }) => ({ type, scoringHash, n: points.length })),
    notScored,
    byOthers,
  };
}

// --- internal ---

function oneChart({
  type,
  scoringHash,
  versions,
  points,
  judgedFrom,
  run,
  smallShift,
}: LevelChart) {
  const { moved } = run;
  return {
    type,
    scoringHash,
    versions,
    n: points.length,
    judgedFrom,
    judged: run.n,
    median: run.median,
    medianOf: Math.min(run.n, BASELINE),
    useful: run.useful,
    longestRun: run.longestRun,
    longestRunAllowed: run.longestRunAllowed,
    crossings: run.crossings,
    fewestCrossingsAllowed: run.fewestCrossingsAllowed,
    allowance: run.allowance,
    verdict: run.verdict,
    signal: moved && {
      side: moved.side,
      from: judgedFrom + moved.from,
      to: moved.to === null ? null : judgedFrom + moved.to,
    },
    smallShift: smallShift && {
      side: smallShift.side,
      since: judgedFrom + smallShift.since,
      at: judgedFrom + smallShift.at,
    },
    points,
  };
}
