import { roundForDisplay } from '../../../../domain/audit/numbers.ts';
import type { Paper } from '../../text/paper.ts';

/** Scores in the order of their calls, and the middle they are held against. */
export interface Drawing {
  /** 0 to 100 each. */
  readonly scores: readonly number[];
  /** The index of the first call that counts; those before it get a sign of their own. */
  readonly judgedFrom: number;
  /** Null while nothing counts. */
  readonly middle: number | null;
}

/**
 * Calls from left to right on a scale of 0 to 100, with the middle as a line. The rows are ten points
 * apart; a call off the middle never stands on its line, but on the side that it counts for. Where
 * there are more calls than columns the latest are drawn.
 */
export function drawChart(drawing: Drawing, paper: Paper): readonly string[] {
  const { scores, judgedFrom, middle } = drawing;
  const room = roomOn(paper);
  const step = scores.length * 2 <= room ? 2 : 1;
  const first = Math.max(0, scores.length - Math.floor(room / step));
  const drawn = scores.slice(first);
  const line = middle === null ? null : middleRow(middle);
  const rows = Array.from({ length: ROWS }, (_, i) => ROWS - 1 - i).map((row) => {
    const cells = drawn.map((score, i) => {
      const isJudged = first + i >= judgedFrom;
      if (rowOf(score, middle, line) === row)
        return isJudged ? paper.signs.call : paper.signs.callAside;
      return row === line && isJudged ? paper.signs.rule : ' ';
    });
    const gap = step === 1 ? '' : row === line ? paper.signs.rule : ' ';
    const plot = withGaps(cells, gap, first, judgedFrom);
    return `${labelOf(row, line, middle)} ${paper.quiet(paper.signs.upright)}${plot}`.trimEnd();
  });
  return [...rows, `${' '.repeat(LABEL + 1)}${numbersBelow(first, drawn.length, step, room)}`];
}

/** How many of so many calls there is room for. */
export function countDrawn(calls: number, paper: Paper): number {
  return Math.min(calls, roomOn(paper));
}

// --- internal ---

const ROWS = 11;
const LABEL = 4;
const WIDEST = 120;
const NARROWEST = 40;

function roomOn({ columns }: Paper): number {
  return Math.max(NARROWEST, Math.min(columns - 1, WIDEST)) - LABEL - 1;
}

function middleRow(middle: number): number {
  const nearest = Math.round(middle / 10);
  if (middle > 0 && nearest === 0) return 1;
  return middle < 100 && nearest === ROWS - 1 ? ROWS - 2 : nearest;
}

function rowOf(score: number, middle: number | null, line: number | null): number {
  const nearest = Math.round(score / 10);
  if (middle === null || line === null) return nearest;
  if (score === middle) return line;
  return score > middle ? Math.max(nearest, line + 1) : Math.min(nearest, line - 1);
}

function labelOf(row: number, line: number | null, middle: number | null): string {
  const isMiddle = row === line && middle !== null;
  if (isMiddle) return String(roundForDisplay(middle)).padStart(LABEL - 1);
  const isBesideMiddle = line !== null && Math.abs(row - line) === 1;
  const label = row % 5 === 0 && !isBesideMiddle ? String(row * 10) : '';
  return label.padStart(LABEL - 1);
}

/** The line of the middle goes on between two calls that count. */
function withGaps(cells: readonly string[], gap: string, first: number, judgedFrom: number) {
  return cells
    .map((cell, i) => (first + i >= judgedFrom ? gap : ' '.repeat(gap.length)) + cell)
    .join('');
}

/** The numbers of calls under their columns: the first drawn, then every fifth or tenth. */
function numbersBelow(first: number, count: number, step: number, room: number): string {
  const every = step === 2 ? 5 : 10;
  let text = '';
  for (let i = 0; i < count; i += 1) {
    const number = first + i + 1;
    const column = i * step + step - 1;
    const isFree = text === '' || (column > text.length && column + `${number}`.length <= room);
    if ((i === 0 || number % every === 0) && isFree) text = text.padEnd(column) + number;
  }
  return text;
}
