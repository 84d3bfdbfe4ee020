import { numberIn } from '../../cells.ts';
import { headingKey } from '../../heading-key.ts';
import type { NumberQuestion } from '../shapes/number.ts';
import { isWithin, type Kind, linePoints, type RowReader } from './kind.ts';

/** A number, with an ideal band whose ends are inside it. */
export const number = {
  isScored: true,

  answers: () => null,
  fitting: ({ min, max }, written) => (isWithin(written, min, max) ? written : null),
  wanted: ({ min, max }) => `a number from ${min} to ${max}`,

  points: (question, answer) => linePoints(Number(answer), lineOf(question)),
  number: (_question, answer) => Number(answer),
  range: ({ min, max }) => [min, max],
  line: lineOf,
  isIdeal: () => true,
  hashed: ({ unit, min, max, best }) => ({ unit, min, max, best }),
  explained: ({ min, max, best }) => ({ min, max, best }),

  spots: {
    all: spotsOf,
    of: ({ best: [from, to] }, answer) => {
      const value = Number(answer);
      if (value === from) return 'from';
      if (value === to) return 'to';
      if (value < from) return 'under';
      return value > to ? 'over' : 'inside';
    },
    samples: ({ min, max, best: [from, to], flag }) => {
      const edges = [flag?.['at-most'], flag?.['at-least']].flatMap((edge) => edge ?? []);
      return [from, to, (from + to) / 2, min, max, ...edges];
    },
  },

  said: ({ unit }, answer) => `${answer} ${unit}`,
  best: bestOf,
  sheet: (question) => ({
    answers: [['Answer', `${question.min} to ${question.max} ${question.unit}`]],
    best: `${bestOf(question)} ${question.unit}`,
  }),

  cells: ({ unit, min, max }) => ({ unit, min, max }),
  ofRow: (row) => ({
    unit: row.text('unit'),
    min: row.number('min', -Number.MAX_VALUE, Number.MAX_VALUE),
    max: row.number('max', -Number.MAX_VALUE, Number.MAX_VALUE),
    best: bandIn(row),
  }),

  words: () => [],
  read: ({ unit }, text) => numberIn(withoutUnit(text, unit)) ?? undefined,
} satisfies Kind<NumberQuestion>;

// --- internal ---

function lineOf({ min, max, best: [from, to] }: NumberQuestion) {
  return { min, from, to, max };
}

function bestOf({ best: [from, to] }: NumberQuestion): string {
  return `${from} to ${to}`;
}

/** Outside its ideal band, on an edge of it, between the edges: those that can be. */
function spotsOf({ min, max, best: [from, to] }: NumberQuestion): readonly string[] {
  return [
    ...(min < from ? ['under'] : []),
    'from',
    ...(from < to ? ['inside', 'to'] : []),
    ...(max > to ? ['over'] : []),
  ];
}

/** What follows a number may be its unit, or the sign for one in a hundred. */
function withoutUnit(text: string, unit: string): string {
  const [, number = '', said = ''] = /^([^\p{L}%]*?)\s*(%|\p{L}.*)$/u.exec(text) ?? [];
  const isUnit = said === '%' || headingKey(said) === headingKey(unit);
  return isUnit ? number : text;
}

/** "35 to 50", also as a file or a hurried person writes it, or one number alone. */
function bandIn(row: RowReader): readonly [number, number] | undefined {
  const said = row.text('best');
  if (said === undefined) {
    const wanted = 'write the ideal band, as in 35 to 50';
    return row.unclear('best', 'empty-cell', { column: 'best', wanted });
  }
  const [, first = '', second = first] = BAND.exec(said) ?? [];
  const [from, to] = [numberIn(first), numberIn(second)];
  if (from === null || to === null) return row.unclear('best', 'band-unclear', { got: said });
  return [from, to];
}

const BAND = /^\[?\s*([+-]?[\d.,]*\d)(?:\s*(?:\bto\b|[-–—;]|\.\.|,\s)\s*([+-]?[\d.,]*\d))?\s*\]?$/i;
