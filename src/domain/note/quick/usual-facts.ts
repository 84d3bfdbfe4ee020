import { CLOSING, COMMA, isPlain, SPACE } from './scan-value.ts';

// What the facts of a call mostly look like, told from their bytes: none of these takes what the
// long way would refuse or spell in another way. What they leave is not wrong, but read more slowly.

export function isUsualId(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to || to - from > LONGEST_ID) return false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (isDigit(byte) || isLetter(byte)) continue;
    if (at === from || !ID_SIGNS.has(byte)) return false;
  }
  return true;
}

/** In lower case, without space around it. */
export function isUsualType(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to || bytes[from] === SPACE || bytes[to - 1] === SPACE) return false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a)) return false;
  }
  return true;
}

/** A cell of a table that says what its bytes say: without space around it or a spreadsheet's mark. */
export function isUsualCell(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to || bytes[from] === SPACE || bytes[to - 1] === SPACE) return false;
  return isPlain(bytes, from, to, APOSTROPHE);
}

/** `2026-11-21T18:04:00+01:00`, or as much of it as ends before the `T` or the offset. */
export function isUsualWhen(bytes: Uint8Array, from: number, to: number): boolean {
  const length = to - from;
  if (length !== 10 && length !== 19 && length !== 25) return false;
  for (let i = 0; i < length; i += 1) {
    const sign = WHEN_SIGNS[i] as number;
    const byte = bytes[from + i] as number;
    if (sign === ANY_DIGIT ? !isDigit(byte) : byte !== sign) return false;
  }
  const month = twoDigits(bytes, from + 5);
  const day = twoDigits(bytes, from + 8);
  // Every month has a 28th.
  if (month < 1 || month > 12 || day < 1 || day > 28) return false;
  if (length > 10 && !isClock(bytes, from + 11, 23)) return false;
  if (length > 10 && twoDigits(bytes, from + 17) > 59) return false;
  return length < 25 || isClock(bytes, from + 20, 14);
}

/** Up to three digits, behind which something ends. @returns where they end; -1 for anything else */
export function usualMinutesEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + 3 && isDigit(bytes[at] as number)) at += 1;
  if (at === from || (at > from + 1 && bytes[from] === ZERO)) return -1;
  const byte = bytes[at];
  return byte === COMMA || byte === CLOSING || byte === SPACE ? at : -1;
}

// --- internal ---

const ZERO = 0x30;
const APOSTROPHE = 0x27;
const LONGEST_ID = 128;
const ID_SIGNS = new Set([0x2e, 0x5f, 0x3a, 0x2d]); // . _ : -
const ANY_DIGIT = ZERO;
const WHEN_SIGNS = Uint8Array.from('0000-00-00T00:00:00+00:00', (sign) => sign.charCodeAt(0));

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= 0x39;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function twoDigits(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) - ZERO) * 10 + (bytes[at + 1] as number) - ZERO;
}

/** `18:04`, at most so many hours. */
function isClock(bytes: Uint8Array, at: number, mostHours: number): boolean {
  return twoDigits(bytes, at) <= mostHours && twoDigits(bytes, at + 3) <= 59;
}
