import { numberIn } from '../../cells.ts';
import type { ScaleQuestion } from '../shapes/scale.ts';
import { ANSWER_COLUMNS, isWithin, type Kind, linePoints, type RowReader } from './kind.ts';

/** Points with anchors, from 1; points without one mean "between". */
export const scale = {
  filled: ({ points = 5 }) => ({ points }),
  isScored: true,

  answers: ({ points }) => Array.from({ length: points }, (_, index) => index + 1),
  fitting: (question, written) =>
    isWithin(written, 1, question.points) && Number.isInteger(written) ? written : null,
  wanted: ({ points }) => `a whole number from 1 to ${points}`,

  points: (question, answer) => linePoints(Number(answer), lineOf(question)),
  number: (_question, answer) => Number(answer),
  range: ({ points }) => [1, points],
  line: lineOf,
  isIdeal: ({ best }) => typeof best === 'number',
  hashed: ({ points, best }) => ({ points, best }),
  explained: ({ points, best }) => ({ min: 1, max: points, best }),

  said: ({ anchors, points }, answer) => {
    const own = anchors[answer];
    if (own !== undefined) return `"${own}"`;
    const beside = (by: 1 | -1) => {
      let point = Number(answer) + by;
      while (anchors[point] === undefined && point >= 1 && point <= points) point += by;
      return anchors[point] ?? '';
    };
    return `between "${beside(-1)}" and "${beside(1)}"`;
  },
  best: ({ best }) => best,
  sheet: ({ anchors, points, best }) => ({
    answers: Object.entries(anchors),
    best:
      {
        high: `${points}, the high end`,
        low: '1, the low end',
      }[best] ?? `${best}, an ideal point: less and more both earn less`,
  }),

  cells: ({ anchors, points }) => ({ ...anchors, ...(points !== 5 && { points }) }),
  ofRow: (row) => {
    const points = pointsIn(row);
    const said = ANSWER_COLUMNS.map((point) => [point, row.text(point)] as const);
    return {
      ...(points !== 5 && { points }),
      anchors: Object.fromEntries(said.filter(([, say]) => say !== undefined)),
      best: bestIn(row, points ?? 5),
    };
  },

  words: ({ anchors }) => Object.entries(anchors).map(([point, say]) => [say, Number(point)]),
  read: ({ points }, text) => {
    // "3/5" on a scale of five points, and nothing of a scale of ten.
    const ofAll = (all: string) => (Number(all) === points ? '' : ` of ${all}`);
    const alone = text.replace(/\s*(?:\/|of|out of)\s*(\d+)$/i, (_, all) => ofAll(all));
    return numberIn(alone) ?? undefined;
  },
} satisfies Kind<ScaleQuestion>;

// --- internal ---

function lineOf({ points, best }: ScaleQuestion) {
  const at = { high: points, low: 1 }[best] ?? Number(best);
  return { min: 1, from: at, to: at, max: points };
}

/** As its column says, or as far as the cells go beyond five, or as the sheet has columns. */
function pointsIn(row: RowReader): number | undefined {
  if (row.text('points') !== undefined) return row.number('points', 2, 9);
  const last = (has: (point: string) => boolean) => Number(ANSWER_COLUMNS.findLast(has) ?? 5);
  return Math.max(
    last((point) => row.text(point) !== undefined),
    Math.min(
      5,
      last((point) => row.has(point)),
    ),
  );
}

function bestIn(row: RowReader, highest: number): string | number | undefined {
  const said = row.text('best')?.toLowerCase();
  if (said === 'high' || said === 'low') return said;
  if (said === undefined) {
    const wanted = `write high (${highest} is best), low (1 is best), or the point that is ideal`;
    return row.unclear('best', 'empty-cell', { column: 'best', wanted });
  }
  const point = numberIn(said);
  if (point === null) return row.unclear('best', 'best-unclear', { got: said, points: highest });
  const [under, over] = [row.hasNote('under'), row.hasNote('over')];
  if (point > 1 && point < highest && !(under && over)) {
    row.unclear('best', 'ideal-needs-notes', { best: point });
  }
  if (point === highest && !under && !over) return 'high';
  return point === 1 && !under && !over ? 'low' : point;
}
