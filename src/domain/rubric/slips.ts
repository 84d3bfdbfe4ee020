import type { Slip } from '../problem.ts';

/** Bullets and dashes that word processors write where YAML has a hyphen and a space. */
export const BULLET = /^(?:[•‣◦·▪●–—−‐‑]|\*(?=\s))/;

/** Curly quotes that a word processor puts where a text begins. */
export const CURLY_START = /^[“”„‟‘]/;

/**
 * What its author probably meant by a key that we do not know; null if there is nothing to see.
 * Every kind of space but the plain one looks just like it.
 */
export function slipInKey(key: string): Slip | null {
  if (CURLY_START.test(key)) return 'curly-quotes';
  if (BULLET.test(key)) return 'bullet';
  if (/^-\S/.test(key)) return 'hyphen-needs-space';
  if (ODD_SPACE.test(key)) return 'odd-space';
  if (/^[\w.-]+:\S/.test(key)) return 'colon-needs-space';
  return null;
}

/** What its author probably meant by a value that is not of the kind that is wanted there. */
export function slipInValue(wanted: string, got: unknown): Slip | null {
  if (typeof got !== 'string')
    return wanted === 'text' && isSplitByColon(got) ? 'colon-splits-text' : null;
  const text = got.trim();
  switch (wanted) {
    case 'a number':
    case 'a whole number':
      return slipInNumber(text);
    case 'true or false':
      return truthOf(text) === null ? null : 'not-true-or-false';
    case 'a list':
      if (/^\d+\s*(?:-|–|to|,)\s*\d+$/.test(text)) return 'band-as-text';
      return slipInGroup(text);
    case 'keys with values':
      return slipInGroup(text);
    default:
      return null;
  }
}

/** Which of true and false is meant by a word, in any spelling people use; null for any other. */
export function truthOf(word: string): boolean | null {
  const small = word.trim().toLowerCase();
  if (['yes', 'y', 'on', 'true'].includes(small)) return true;
  return ['no', 'n', 'off', 'false'].includes(small) ? false : null;
}

// --- internal ---

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/;

function slipInNumber(text: string): Slip | null {
  if (/^[\d.,]+\s*%$/.test(text)) return 'percent';
  if (/^\d+,\d+$/.test(text)) return 'decimal-comma';
  return /^[-+]?\d+(?:\.\d+)?$/.test(text) ? 'quoted-number' : null;
}

function slipInGroup(text: string): Slip | null {
  if (/^\d+[.)](?:\s|$)/.test(text)) return 'dot-for-colon';
  if (BULLET.test(text)) return 'bullet';
  if (/^-\S/.test(text)) return 'hyphen-needs-space';
  return /^[\w-]+:\S/.test(text) ? 'colon-needs-space' : null;
}

/** `- Well: how was it?` is read as a key and its value. */
function isSplitByColon(got: unknown): boolean {
  if (typeof got !== 'object' || got === null || Array.isArray(got)) return false;
  const [key, ...more] = Object.keys(got);
  return key !== undefined && more.length === 0;
}
