import { isUtf8 } from 'node:buffer';

/** What Excel and LibreOffice save by themselves: zip archives, and the older container. */
export function isWorkbook(content: Uint8Array): boolean {
  const start = Buffer.from(content.subarray(0, 4)).toString('hex');
  return start === '504b0304' || start === 'd0cf11e0';
}

/** The text of a sheet in UTF-8, UTF-16 with its mark, or else Windows-1252. */
export function textOf(content: Uint8Array): string {
  const bytes = Buffer.from(content);
  const encoding = utf16Of(bytes);
  if (encoding === null && !isUtf8(content)) return fromWindows(bytes);
  return new TextDecoder(encoding ?? 'utf-8').decode(content); // leaves out the byte order mark
}

/** The kind of UTF-16 that a byte order mark tells; null for none. */
export function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const mark = bytes.subarray(0, 2).toString('hex');
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : null;
}

/** A text in Windows-1252, which any bytes are. */
export function fromWindows(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
}

// --- internal ---

/** Windows-1252 from 0x80 to 0x9f; the rest is Latin-1. Node 20 has no decoder that tells them apart. */
const WINDOWS =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';
