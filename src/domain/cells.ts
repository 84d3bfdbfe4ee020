import { unguardFormulas } from './formula.ts';

/** What single cells of a spreadsheet say. */

/** The text of a cell as one line: without what a spreadsheet or a keyboard leaves in it unseen. */
export function sentenceIn(cell: string): string {
  return lines(cell).join(' ');
}

/** The lines of a cell that holds several. */
export function linesIn(cell: string): readonly string[] {
  return lines(cell);
}

export function yesOrNo(cell: string): boolean | null {
  const word = sentenceIn(cell).toLowerCase();
  if (/^(?:yes|y|true|x|1|\u2713|\u2714)$/.test(word)) return true;
  return /^(?:no|n|false|0|-|)$/.test(word) ? false : null;
}

/** With a point or a comma before its decimals; "1,200" is neither 1.2 for sure nor 1200: null. */
export function numberIn(cell: string): number | null {
  const text = sentenceIn(cell);
  if (!/^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/.test(text) || /,\d{3}$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

export type NoteSide = 'low' | 'high' | 'under' | 'over';

/** The notes in one cell, each after its side and a colon; null for text that names no side. */
export function notesIn(cell: string): Readonly<Partial<Record<NoteSide, string>>> | null {
  const parts = lines(cell)
    .join('\n')
    .split(/(?:^|[\n;|])\s*(low|high|under|over)\s*:/i);
  const [before = '', ...sides] = parts;
  if (before.trim() !== '') return null;
  const notes: Partial<Record<NoteSide, string>> = {};
  for (let i = 0; i < sides.length; i += 2) {
    const say = sentenceIn(sides[i + 1] ?? '');
    if (say !== '') notes[sides[i]?.toLowerCase() as NoteSide] = say;
  }
  return notes;
}

// --- internal ---

function lines(cell: string): readonly string[] {
  return unguardFormulas(cell)
    .split(/[\n\r\u0085\u2028\u2029]+/)
    .map((line) => line.replace(/[\p{Cc}\u00a0\u202f]/gu, ' ').replace(/[\p{Cs}\ufeff]/gu, ''))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
