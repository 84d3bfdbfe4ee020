import { type MendedSlip, mendLine } from './mend-line.ts';
import { openParts } from './open-parts.ts';
import { countNothings, isSoundYaml } from './sound-yaml.ts';

/** What was mended on a line; lines are counted from 1. */
export interface Mending {
  readonly line: number;
  readonly what: MendedSlip;
}

/**
 * A rubric's text with those slips put right that have one right form: tabs and special spaces where
 * a plain space belongs, curly quotes around a text, line ends of old machines. What stands inside
 * quotes stays as it is, and so does a text that has none of these slips, to the byte. What is
 * mended needs no mending again. Does not look at what the rubric says.
 */
export function mendText(text: string): { text: string; mended: readonly Mending[] } {
  let now = text;
  const mended: Mending[] = [];
  // A quote that was put right can show that more is inside, or outside, of quotes.
  for (let round = 0; round < MOST_PASSES && MENDABLE.test(now); round += 1) {
    const pass = mendOnce(now);
    if (pass.text === now) break;
    now = pass.text;
    mended.push(...pass.mended);
  }
  return { text: now, mended };
}

// --- internal ---

/** Without any of these there is nothing to do. */
const MENDABLE = /[\t\r\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff“”„‟‘]/;

/** One is enough for nearly every text; each takes as long as reading it. */
const MOST_PASSES = 8;

/** Of a tab, in spaces; the first with which the text reads best is taken. */
const TAB_WIDTHS = [2, 4, 8];

function mendOnce(text: string): { text: string; mended: readonly Mending[] } {
  if (text.includes('\r') && !text.includes('\n')) {
    return { text: text.replaceAll('\r', '\n'), mended: [{ line: 1, what: 'line end' }] };
  }
  if (isSoundYaml(text)) return { text, mended: [] };
  const ways = TAB_WIDTHS.map((width) => withTabsOf(width, text));
  const nothings = ways.map((way) => countNothings(way.text));
  // A tab too narrow for its place leaves the key above it without a value.
  return ways[nothings.indexOf(Math.min(...nothings))] ?? { text, mended: [] };
}

function withTabsOf(width: number, text: string): { text: string; mended: readonly Mending[] } {
  const mended: Mending[] = [];
  const lines = openParts(text).map(({ line, openFrom, openTo }, index) => {
    const open = mendLine(line.slice(openFrom, openTo), openFrom === 0, width);
    for (const what of open.mended) mended.push({ line: index + 1, what });
    return line.slice(0, openFrom) + open.text + line.slice(openTo);
  });
  return { text: lines.join('\n'), mended };
}
