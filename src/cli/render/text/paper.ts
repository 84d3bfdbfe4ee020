import type { Style } from './style.ts';

/** What a text is set on: colours and signs, and how long a line may be. */
export interface Paper extends Style {
  /** The columns that sentences are set in. */
  readonly width: number;
  /** All the columns that there are, for lists and drawings. */
  readonly columns: number;
}

export function paperOf(style: Style, columns: number): Paper {
  return { ...style, columns, width: Math.max(NARROWEST, Math.min(columns - 1, WIDEST)) };
}

// --- internal ---

/** Lines longer than this tire the eye, however wide the terminal is. */
const WIDEST = 84;
const NARROWEST = 24;
