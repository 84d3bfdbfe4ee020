import { z } from 'zod';
import { type OfKind, shapeOf } from './any-question.ts';
import type { Kind } from './kind.ts';

const parts = {};

export type TextQuestion = OfKind<'text', typeof parts>;

/** Kept in the journal, never scored, never required. */
export const text = {
  shape: shapeOf(z.literal('text'), parts),
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
