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

/**
 * What its author probably meant by a value that is not of the kind that is wanted there.
 *
 * @param key that it is the value of
 */
export function slipInValue(wanted: string, got: unknown, key?: string | number): Slip | null {
  const isAlone = wanted === 'a list' && LISTS_OF_WORDS.has(key) && typeof got !== 'object';
  if (typeof got !== 'string') {
    if (isAlone && got !== undefined) return 'list-without-brackets';
    return wanted === 'text' && isSplitByColon(got) ? 'colon-splits-text' : null;
  }
  const text = got.trim();
  switch (wanted) {
    case 'a number':
    case 'a whole number':
      return slipInNumber(text);
    case 'true or false':
      return truthOf(text) === null ? null : 'not-true-or-false';
    case 'a list':
      if (/^\d+\s*(?:-|–|to|,)\s*\d+$/.test(text)) return 'band-as-text';
      return slipInGroup(text) ?? (isAlone ? 'list-without-brackets' : null);
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

/**
 * A number that was written with a sign between its thousands (`1,000`, `1 000`, `1.000,50`), as YAML
 * wants it: `1000`. Null for what is none. One sign with three digits behind it is taken for thousands,
 * since people who mean a fraction hardly ever write three places; not behind a zero.
 */
export function withoutThousands(text: string): string | null {
  const [, sign = '', whole = '', fraction = ''] = THOUSANDS.exec(text.trim()) ?? [];
  if (whole === '') return null;
  return `${sign}${whole.replace(/\D/g, '')}${fraction.replace(',', '.')}`;
}

// --- internal ---

const THOUSANDS =
  /^([-+]?)([1-9]\d{0,2}(?:(?:,\d{3})+|(?:[ _'’\u00a0\u202f]\d{3})+|(?:\.\d{3}){2,}|(?:\.\d{3})+(?=,)))((?:[.,]\d+)?)$/;

/** Where a list holds words or numbers, so that one alone may be meant for a list of one. */
const LISTS_OF_WORDS: ReadonlySet<unknown> = new Set([
  ...['is', 'call.type', 'call.first-contact', 'formerly', 'flags', 'notes', 'remove'],
  ...['rubrics', 'required'],
]);

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/;

function slipInNumber(text: string): Slip | null {
  if (/^[\d.,]+\s*%$/.test(text)) return 'percent';
  if (withoutThousands(text) !== null) return 'thousands';
  if (/^[-+]?\d+,\d+$/.test(text)) return 'decimal-comma';
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
