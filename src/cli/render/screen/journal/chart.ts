import { typeKey } from '../../../../domain/call/type-key.ts';
import type { ChartedCalls } from '../../../../domain/journal/charts/charted-calls.ts';
import type { LevelChart, LevelCharts } from '../../../../domain/journal/charts/level-charts.ts';
import { day } from '../../text/dates.ts';
import { counted, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';
import { countDrawn, drawChart } from './chart-drawing.ts';
import { chartWords } from './chart-words.ts';

/** Why this rubric and no other. */
export type ChartReason = 'asked-for' | 'plan' | 'own-words' | 'no-plan';

/** The charts of a rubric, each with what it says, and what was left out of them. */
export function renderCharts(
  charts: LevelCharts,
  title: string,
  reason: ChartReason,
  paper: Paper,
): string {
  return [
    stacked(
      paper.strong(paragraph(`${visible(title)}${REASONS[reason]}`, paper.width)),
      ...focusLines(charts, paper.width),
      charts.types === 'together' && paragraph(TOGETHER, paper.width),
    ),
    ...charts.charts.map((chart) => oneChart(chart, charts, paper)),
    leftOut(charts, paper),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

// --- internal ---

const REASONS: Readonly<Record<ChartReason, string>> = {
  'asked-for': '',
  plan: ', which your plan is from',
  'own-words': ' (your plan is in your own words, so it does not say what to look at)',
  'no-plan': ' (you have no open plan, which would say what to look at)',
};

const TOGETHER =
  'All types of call together: those of different types differ anyway, so what moves here may only be which calls you had.';

function focusLines({ chosen }: LevelCharts, width: number): readonly string[] {
  if (chosen === null) return [];
  const why =
    'You chose to work on this after the call of DAY, which was low here; a call picked for being low is mostly followed by a higher one whatever you do, so only the calls after it are judged.';
  return [paragraph(why.replace('DAY', day(chosen.held)), width)];
}

function oneChart(chart: LevelChart, { charts, few, types }: LevelCharts, paper: Paper): string {
  const { points, judgedFrom, run } = chart;
  const scores = points.map(({ score }) => score);
  const drawn = countDrawn(points.length, paper);
  const since = drawn < points.length ? `, the latest ${drawn} of them drawn` : '';
  const dates = `${day(points[0]?.held ?? '')} to ${day(points.at(-1)?.held ?? '')}`;
  const head = [typeInWords(chart, types), counted(points.length, 'call') + since, dates];
  return stacked(
    paper.strong(paragraph(head.join(` ${paper.signs.dot} `), paper.width)),
    splitLine(chart, [...charts, ...few], paper.width),
    '',
    ...drawChart({ scores, judgedFrom, middle: run.median }, paper),
    '',
    ...chartWords(chart).map((line) => paragraph(line, paper.width, 2, 4)),
    basisLine(chart, paper),
    judgedFrom > 0 &&
      paper.quiet(paragraph(`${paper.signs.callAside} before you chose it`, paper.width, 2, 4)),
  );
}

/** Where not all calls were asked the same number of questions. */
function basisLine({ points }: LevelChart, paper: Paper): string | null {
  const counts = points.map(({ answered }) => answered);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  if (fewest === most) return null;
  const line = `Each call stands here with the score of its card, which rests on ${fewest} to ${most} questions. A card compares two calls on what was answered both times alone.`;
  return paper.quiet(paragraph(line, paper.width, 2, 4));
}

/** Where a type has several charts, because the scoring changed between them. */
function splitLine(chart: LevelChart, all: readonly ChartedCalls[], width: number): string | null {
  if (all.filter(({ type }) => typeKey(type) === typeKey(chart.type)).length < 2) return null;
  const versions = chart.versions.map(visible).join(', ');
  return paragraph(
    `Version ${versions} of the questions. Their scoring changed, so this is not compared with the others.`,
    width,
  );
}

function leftOut(charts: LevelCharts, paper: Paper): string {
  const { few, types, notScored, byOthers } = charts;
  const names = few.map(
    (calls) => `${typeInWords(calls, types)} (${counted(calls.points.length, 'call')})`,
  );
  const lines = [
    names.length > 0 && `Too few to draw: ${names.join(', ')}.`,
    notScored > 0 && `Left out: ${counted(notScored, 'call')} without a score here.`,
    byOthers > 0 && `Left out: ${counted(byOthers, 'call')} that somebody else answered.`,
  ].filter((line) => line !== false);
  return lines.map((line) => paper.quiet(paragraph(line, paper.width, 0, 2))).join('\n');
}

function typeInWords({ type }: ChartedCalls, types: LevelCharts['types']): string {
  if (types === 'together') return 'all types of call';
  return type === null ? 'calls without a type' : visible(type);
}
