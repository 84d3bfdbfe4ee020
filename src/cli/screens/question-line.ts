import { paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';

/** What a plain question begins with, and what may follow it on its line: `? `, ` (y/N) y`. */
const [BEFORE, BEHIND] = [2, 9];

/** A plain question, set beside its mark; what is typed has its place behind it, or below the hint. */
export function questionLine(question: string, paper: Paper, hint?: string): string {
  const asked = paper.strong(paragraph(question, paper.width - BEHIND, 0, BEFORE));
  if (hint === undefined) return asked;
  return stacked(asked, paper.quiet(paragraph(hint, paper.width, BEFORE)), ' >');
}
