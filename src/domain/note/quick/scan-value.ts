import { textOf } from './byte-text.ts';

// JSON read from bytes that end in a newline. No loop here passes a newline, since none may stand
// inside a line of JSON: so none of them runs past the end either, and none has to ask for it.

export const SPACE = 0x20;
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const OPENING = 0x7b;
export const CLOSING = 0x7d;

/** A value that is no object and no list, and where it ends. */
export interface Scalar {
  readonly value: unknown;
  readonly end: number;
}

export function skipSpace(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] === SPACE || bytes[end] === TAB || bytes[end] === RETURN) end += 1;
  return end;
}

/**
 * Where a plain text ends: one that is its own JSON, and has nothing in it that a terminal would
 * obey. Such are printable ASCII, and Latin letters with accents (U+00C0 to U+023F).
 *
 * @param from behind the opening quote
 * @returns the place of the closing quote; -1 for any other text
 */
export function plainEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at;
    if (byte < SPACE || byte === BACKSLASH || byte === DELETE) return -1;
    if (byte < DELETE) continue;
    // Any byte that continues makes a letter of such a first one.
    if (byte < FIRST_ACCENTED || byte > LAST_ACCENTED) return -1;
    at += 1;
    if (((bytes[at] as number) & CONTINUES) !== 0x80) return -1;
  }
}

/** Whether all of it, which is UTF-8, is such a plain text, and without a certain sign. */
export function isPlain(bytes: Uint8Array, from: number, to: number, without: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte < SPACE || byte === QUOTE || byte === BACKSLASH || byte === DELETE) return false;
    if (byte === without) return false;
    if (byte < DELETE) continue;
    if (byte < FIRST_ACCENTED || byte > LAST_ACCENTED) return false;
    at += 1;
  }
  return true;
}

/** The value there, as JSON has it; null for an object, a list, and what is no JSON. */
export function readScalar(bytes: Uint8Array, at: number): Scalar | null {
  const end = bytes[at] === QUOTE ? textEnd(bytes, at + 1) : wordEnd(bytes, at);
  try {
    return { value: JSON.parse(textOf(bytes.subarray(at, end))), end };
  } catch {
    return null;
  }
}

/** Where a null ends; -1 for any other value. */
export function nullEnd(bytes: Uint8Array, at: number): number {
  const scalar = readScalar(bytes, at);
  return scalar?.value === null ? scalar.end : -1;
}

// --- internal ---

const TAB = 0x09;
const RETURN = 0x0d;
const BACKSLASH = 0x5c;
const DELETE = 0x7f;
const CLOSING_LIST = 0x5d;
const FIRST_ACCENTED = 0xc3;
const LAST_ACCENTED = 0xc8;
const CONTINUES = 0xc0;

/** Behind the closing quote, or wherever it is clear that there is none. */
function textEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at + 1;
    if (byte < SPACE) return at;
    if (byte === BACKSLASH && (bytes[at + 1] as number) >= SPACE) at += 1;
  }
}

/** Of a number, `true`, `false` or `null`; of what is none of them, before its first closing sign. */
function wordEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at += 1) {
    const byte = bytes[at] as number;
    if (byte <= SPACE || byte === COMMA || byte === CLOSING || byte === CLOSING_LIST) return at;
  }
}
