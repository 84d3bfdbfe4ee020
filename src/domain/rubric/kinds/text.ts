import type { TextQuestion } from '../shapes/text.ts';
import type { Kind } from './kind.ts';

/** Kept in the journal, never scored, never required. */
export const text = {
  isScored: false,

  answers: () => null,
  fitting: (_question, written) => (typeof written === 'string' ? written : null),
  wanted: () => 'text',

  points: () => null,
  number: () => null,
  range: () => null,
  line: () => null,
  isIdeal: () => false,
  hashed: () => ({}),
  explained: () => ({}),

  said: (_question, answer) => String(answer),
  best: () => undefined,
  sheet: () => ({ answers: [], best: null }),

  cells: () => ({}),
  ofRow: () => ({}),

  words: () => [],
  read: () => undefined,
} satisfies Kind<TextQuestion>;
