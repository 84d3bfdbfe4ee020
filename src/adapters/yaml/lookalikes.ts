import { isUtf8 } from 'node:buffer';
import type { Lookalike } from '../../domain/problem.ts';

/** What a file is by its bytes, where it cannot be YAML: an office file, a picture, a program. */
export function lookalikeOfBytes(bytes: Buffer): Lookalike | null {
  if (startsWith(bytes, 'PK\x03\x04')) return inZip(bytes);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    return bytes.includes('Workbook', 0, 'utf16le') ? 'spreadsheet' : 'Word document';
  }
  if (startsWith(bytes, '%PDF-')) return 'PDF';
  if (PICTURES.some((start) => startsWith(bytes, start))) return 'image';
  if (isUtf16(bytes)) return 'UTF-16 text';
  return !isUtf8(bytes) && bytes.includes(0) ? 'binary' : null;
}

/** What a text is, where it is another kind of text than YAML. */
export function lookalikeOfText(text: string): Lookalike | null {
  if (text.startsWith('%PDF-')) return 'PDF';
  if (text.startsWith('{\\rtf')) return 'rich text';
  const start = text.slice(0, 1024);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<svg\b/i.test(start)) return 'image';
  if (WEB_PAGE.test(start)) return 'web page';
  return isJson(text) ? 'JSON' : null;
}

/** Whether a text is rows of a spreadsheet: a line of names, and as many cells in the next one. */
export function isCsv(text: string): boolean {
  const [names = '', row] = text
    .slice(0, 4096)
    .replace(/^\u{feff}/u, '')
    .split(/\r?\n/);
  if (/:(?:\s|$)|^\s*[-#{["]?$/.test(names)) return false;
  const separator = [',', ';', '\t'].find((one) => names.split(one).length > 2);
  return separator !== undefined && (row === undefined || row === '' || row.includes(separator));
}

// --- internal ---

const WEB_PAGE = /^\s*<(?:!doctype\s+html|html|head|body|\?xml|!--)/i;
/** PNG, GIF, JPEG, WebP. */
const PICTURES = ['\x89PNG', 'GIF8', '\xff\xd8\xff', 'RIFF'];

function startsWith(bytes: Buffer, start: string): boolean {
  return bytes.subarray(0, start.length).toString('latin1') === start;
}

/** Newer office files are zip archives; OpenDocument says what it is in its first entry. */
function inZip(bytes: Buffer): Lookalike {
  if (bytes.includes('opendocument.spreadsheet') || bytes.includes('xl/')) return 'spreadsheet';
  if (bytes.includes('opendocument')) return 'text document';
  return bytes.includes('word/') ? 'Word document' : 'zip archive';
}

/** With its byte order mark, or without it by the zero beside each of the first letters. */
function isUtf16(bytes: Buffer): boolean {
  if (startsWith(bytes, '\xff\xfe') || startsWith(bytes, '\xfe\xff')) return true;
  const [a, b, c, d] = bytes;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  return (a !== 0 && b === 0 && c !== 0 && d === 0) || (a === 0 && b !== 0 && c === 0 && d !== 0);
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
