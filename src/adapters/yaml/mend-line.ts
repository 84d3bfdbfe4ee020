export type MendedSlip = 'tab' | 'special space' | 'curly quotes' | 'line end';

/**
 * A line, or its part in front of a quoted text, with tabs, special spaces and curly quotes put right.
 *
 * @param isStart whether the part starts where the line does
 * @param tabWidth what a tab in front of the first word stands for, in spaces
 */
export function mendLine(
  part: string,
  isStart: boolean,
  tabWidth: number,
): { readonly text: string; readonly mended: readonly MendedSlip[] } {
  const mended: MendedSlip[] = [];
  const head = (isStart && HEAD.exec(part)?.[0]) || '';
  const start = mendHead(head, tabWidth);
  if (/\t/.test(head) && start !== head) mended.push('tab');
  if (SPECIAL.test(head)) mended.push('special space');
  const rest = part.slice(head.length);
  const straight = straightened(rest);
  if (straight !== rest) mended.push('curly quotes');
  return { text: start + straight, mended };
}

// --- internal ---

const SPECIAL = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u200b\u2060\ufeff]/;
const WIDE_SPECIAL = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const NO_WIDTH = /[\u200b\u2060\ufeff]/g;
const GAP = '[ \\t\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';

/** All up to the value: spaces, hyphens, the key and its colon. */
const HEAD = new RegExp(`^${GAP}*(?:-${GAP}+)*(?:[\\w.-]+${GAP}*:(?:${GAP}+|$))?`);

function mendHead(head: string, tabWidth: number): string {
  const plain = head.replace(WIDE_SPECIAL, ' ').replace(NO_WIDTH, '');
  const indent = /^[ \t]*/.exec(plain)?.[0] ?? '';
  const spaces = indent.replaceAll('\t', ' '.repeat(tabWidth));
  return spaces + plain.slice(indent.length).replace(/-[ ]*\t[ \t]*/g, '- ');
}

const KEY_IN_CURLS = /^[“”„‟]([\w.-]+)[“”‟"]( *:(?: +|$))/;

/** A value that is nothing but a text in curly quotes; more of them inside belong to the text. */
const ALL_IN_CURLS = /^(?:[“”„‟](.*)[“”‟"]|‘(.*)’)(?=\s*$)/;

/** The same inside brackets, up to the comma or bracket that ends it. */
const IN_CURLS = /([:,[{]\s*)(?:[“”„‟]([^“”„‟]*)[“”‟"]|‘([^‘’]*)’)(?=\s*(?:$|[,}\]:]))/g;

function straightened(rest: string): string {
  const key = KEY_IN_CURLS.exec(rest);
  if (key !== null) return `"${key[1]}"${key[2]}${straightened(rest.slice(key[0].length))}`;
  const all = ALL_IN_CURLS.exec(rest);
  if (all !== null) return inStraight(all[1] ?? all[2] ?? '') + rest.slice(all[0].length);
  if (!/^\s*[[{]/.test(rest)) return rest;
  return rest.replace(IN_CURLS, (_all, before: string, double?: string, single?: string) => {
    return before + inStraight(double ?? single ?? '');
  });
}

/** What was read as it stands must read the same in double quotes. */
function inStraight(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
