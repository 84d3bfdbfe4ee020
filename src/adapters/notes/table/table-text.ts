import { isAscii, isUtf8 } from 'node:buffer';
import { splitLines } from '../../files/read-lines.ts';
import { fromWindows } from '../../sheets/sheet-bytes.ts';

/**
 * Bytes as text with plain line ends: UTF-8, and Windows-1252 for each line that is no UTF-8, so
 * that a line says the same wherever it stands.
 */
export function textOfRows(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isAscii(buffer)) return plainEnds(buffer.toString('latin1'));
  const text = isUtf8(buffer)
    ? buffer.toString('utf8')
    : splitLines(buffer).map(lineText).join('\n');
  return plainEnds(text);
}

/** Where each row and each of its cells begin; one offset more tells where the row ends. */
export function cellStarts(text: string, delimiter: string): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let row = [0];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else isQuoted = false;
    } else if (sign === '"' && row.at(-1) === at) isQuoted = true;
    else if (sign === delimiter) row.push(at + 1);
    else if (sign === '\n') {
      rows.push([...row, at]);
      row = [at + 1];
    }
  }
  if ((row[0] ?? 0) < text.length) rows.push([...row, text.length]);
  return rows;
}

// --- internal ---

function plainEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

function lineText(line: Buffer): string {
  return isUtf8(line) ? line.toString('utf8') : fromWindows(line);
}
