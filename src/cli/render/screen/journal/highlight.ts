import stringWidth from 'fast-string-width';
import { spansOf } from '../../../../domain/fold.ts';
import { visible } from '../../text/visible.ts';

/** A text with each of the words in it painted. @param words folded */
export function highlighted(
  text: string,
  words: readonly string[],
  paint: (text: string) => string,
): string {
  let painted = '';
  let at = 0;
  for (const { from, to } of spansOf(text, words)) {
    painted += text.slice(at, from) + paint(text.slice(from, to));
    at = to;
  }
  return painted + text.slice(at);
}

/**
 * One line of a text, cut to so many columns around the first of the words; safe to print.
 * @param words folded
 * @param sign stands where something was cut off
 */
export function excerpt(
  text: string,
  words: readonly string[],
  columns: number,
  sign: string,
): string {
  const line = visible(text.replace(/\s+/g, ' ').trim());
  if (line.length * 2 <= columns || stringWidth(line) <= columns) return line;
  const first = spansOf(line, words)[0] ?? { from: 0, to: 0 };
  const near = around(line, first.from, 4 * columns);
  const wide = stringWidth(sign);
  const few = fromEnd(near.before, Math.floor(columns / 3));
  const after = fromStart(near.after, columns - stringWidth(few) - 2 * wide);
  const before = fromEnd(near.before, columns - stringWidth(after) - 2 * wide);
  const isFromStart = before.length === first.from;
  const isToEnd = after.length === line.length - first.from;
  return `${isFromStart ? '' : sign}${before}${after}${isToEnd ? '' : sign}`;
}

// --- internal ---

/** A long text need not be measured whole: a column takes a few units of it at most. */
function around(line: string, at: number, most: number) {
  return { before: line.slice(Math.max(0, at - most), at), after: line.slice(at, at + most) };
}

function fromStart(text: string, columns: number): string {
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > columns) break;
    kept += segment;
  }
  return kept;
}

function fromEnd(text: string, columns: number): string {
  let kept = '';
  let used = 0;
  for (const { segment } of [...new Intl.Segmenter().segment(text)].reverse()) {
    used += stringWidth(segment);
    if (used > columns) break;
    kept = segment + kept;
  }
  return kept;
}
