import { roundForDisplay } from '../../../../domain/audit/numbers.ts';
import type { LevelChart } from '../../../../domain/journal/charts/level-charts.ts';
import {
  falseSignalShare,
  RUN_CHART_FALSE_SIGNALS,
  SMALL_SHIFT_FALSE_SIGNALS,
} from '../../../../domain/statistics/false-signals.ts';
import { BASELINE, FEWEST_USEFUL } from '../../../../domain/statistics/run-chart.ts';
import { counted } from '../../text/layout.ts';
import { ordinal } from '../../text/ordinal.ts';

/** What a chart says, in sentences: whether the level moved, and a second look for small shifts. */
export function chartWords(chart: LevelChart): readonly string[] {
  const small = smallShiftInWords(chart);
  const found = small === null || chart.run.verdict !== 'by-chance' ? [verdictInWords(chart)] : [];
  return [...middleInWords(chart), ...found, ...(small === null ? [] : [small])];
}

// --- internal ---

function middleInWords({ run, judgedFrom }: LevelChart): readonly string[] {
  if (run.median === null) return [];
  const since = judgedFrom > 0 ? ' since then' : '';
  const of = run.n < BASELINE ? `these ${run.n}${since}` : `the first ${BASELINE}${since}`;
  return [`The line is ${roundForDisplay(run.median)}, the middle of ${of}.`];
}

function verdictInWords({ run, judgedFrom }: LevelChart): string {
  const calls = counted(run.n, 'call') + (judgedFrom > 0 ? ' since then' : '');
  switch (run.verdict) {
    case 'too-few':
      if (run.n < FEWEST_USEFUL) return `${calls}; ${FEWEST_USEFUL} are needed to say.`;
      return `${calls}, ${run.n - run.useful} of them right on the middle; ${FEWEST_USEFUL} off it are needed to say.`;
    case 'by-chance':
      return `${calls}: nothing here that chance would not do.`;
    case 'in-stretches':
      return `${calls}: they lie above and below the line in longer stretches than by chance, without one move to point at. ${chanceInWords(RUN_CHART_FALSE_SIGNALS, run.n)}`;
    case 'moved':
      return `${calls}: ${moveInWords(run.moved, judgedFrom)}. ${chanceInWords(RUN_CHART_FALSE_SIGNALS, run.n)}`;
  }
}

function moveInWords(moved: LevelChart['run']['moved'], before: number): string {
  if (moved === null) return 'your level moved';
  const from = `your level moved ${moved.side} from about the ${callAt(moved.from, before)} call`;
  return moved.to === null ? from : `${from}, until about the ${callAt(moved.to, before)}`;
}

function smallShiftInWords({ smallShift, run, judgedFrom }: LevelChart): string | null {
  if (smallShift === null) return null;
  const chance = chanceInWords(SMALL_SHIFT_FALSE_SIGNALS, run.n);
  const shift = `small lasting shift ${smallShift.side} since about the ${callAt(smallShift.since, judgedFrom)} call, plain at the ${callAt(smallShift.at, judgedFrom)}`;
  if (run.verdict !== 'by-chance') return `A second look finds a ${shift}. ${chance}`;
  const calls = counted(run.n, 'call') + (judgedFrom > 0 ? ' since then' : '');
  return `${calls}: no clear move. A second look finds a ${shift}. ${chance}`;
}

function callAt(index: number, before: number): string {
  return ordinal(before + index + 1);
}

function chanceInWords(table: Parameters<typeof falseSignalShare>[0], n: number): string {
  const charts = Math.round(falseSignalShare(table, n) * 100);
  return `Chance alone shows one in about ${charts} of 100 charts as long as this.`;
}
