import { yesOrNo } from '../../cells.ts';
import type { YesNoQuestion } from '../shapes/yes-no.ts';
import type { Kind } from './kind.ts';

/** For thresholds yes counts as 1 and no as 0. */
export const yesNo = {
  isScored: true,

  answers: () => ['yes', 'no'],
  fitting: (_question, written) => {
    if (typeof written === 'boolean') return written ? 'yes' : 'no';
    return written === 'yes' || written === 'no' ? written : null;
  },
  wanted: () => 'yes or no',

  points: ({ best }, answer) => ((answer === 'yes') === (best === 'high') ? 100 : 0),
  number: (_question, answer) => (answer === 'yes' ? 1 : 0),
  range: () => [0, 1],
  line: () => null,
  isIdeal: () => false,
  hashed: ({ best }) => ({ best }),
  explained: ({ best }) => ({ best }),

  said: (_question, answer) => (answer === 'yes' ? 'Yes' : 'No'),
  best: bestOf,
  sheet: (question) => ({ answers: [['Answer', 'yes or no']], best: bestOf(question) }),

  cells: () => ({}),
  ofRow: (row) => {
    const said = row.text('best')?.toLowerCase();
    if (said === 'yes' || said === 'high') return { best: 'high' };
    if (said === 'no' || said === 'low') return { best: 'low' };
    return { best: row.unclear('best', 'not-one-of', { got: said ?? '', known: ['yes', 'no'] }) };
  },

  words: () => [],
  read: (_question, text) => {
    const said = yesOrNo(text);
    return said === null ? undefined : said ? 'yes' : 'no';
  },
} satisfies Kind<YesNoQuestion>;

// --- internal ---

function bestOf({ best }: YesNoQuestion): 'yes' | 'no' {
  return best === 'high' ? 'yes' : 'no';
}
