import { isUtf8 } from 'node:buffer';
import { utf16Of } from '../../sheets/sheet-bytes.ts';

/** How the bytes of a table are written. */
export type TableBytes = 'as-they-are' | 'utf-16le' | 'utf-16be';

/** UTF-16 is known by its mark, or by a zero in every other byte. */
export function tableBytes(head: Buffer): TableBytes {
  const marked = utf16Of(head);
  if (marked !== null) return marked;
  const sample = head.subarray(0, 1000);
  const zeros = (from: number) => sample.filter((byte, at) => byte === 0 && at % 2 === from).length;
  const most = sample.length * 0.3;
  if (sample.length < 8) return 'as-they-are';
  return zeros(1) > most ? 'utf-16le' : zeros(0) > most ? 'utf-16be' : 'as-they-are';
}

/** The bytes of a table in UTF-8 where they were UTF-16, without a byte order mark, lines ended by a line feed. */
export async function* inUtf8(
  pieces: AsyncIterable<Uint8Array>,
  kind: TableBytes,
  hasOldLineEnds: boolean,
): AsyncGenerator<Buffer> {
  const decoder = kind === 'as-they-are' ? null : new TextDecoder(kind);
  let isTop = true;
  for await (const piece of pieces) {
    let bytes =
      decoder === null ? asBuffer(piece) : Buffer.from(decoder.decode(piece, { stream: true }));
    if (isTop && hasMark(bytes)) bytes = bytes.subarray(3);
    isTop = false;
    if (hasOldLineEnds)
      bytes = Buffer.from(bytes.map((byte) => (byte === RETURN ? NEWLINE : byte)));
    yield bytes;
  }
  const last = decoder?.decode() ?? '';
  if (last !== '') yield Buffer.from(last);
}

/** Whether lines end as they did on the first Macintosh: by a return alone. */
export function hasOldLineEnds(text: string): boolean {
  return text.includes('\r') && !text.includes('\n');
}

/** The sign that parts the most cells of the first line, outside quotes, and what a `sep=` line says. */
export function delimiterOf(text: string): string {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const bare = text.trimStart().replace(/"(?:[^"]|"")*"/g, 'x');
  const [first = ''] = bare.split('\n');
  const counted = [',', ';', '\t', '|'].map((sign) => ({ sign, cells: first.split(sign).length }));
  return counted.toSorted((a, b) => b.cells - a.cells)[0]?.sign ?? ',';
}

/** Enough of a text to see what it is, whatever it was written in. */
export function textOfHead(head: Buffer): string {
  const kind = tableBytes(head);
  if (kind !== 'as-they-are') return new TextDecoder(kind).decode(head);
  return (isUtf8(head) ? head.toString('utf8') : head.toString('latin1')).replace(
    /^(?:\u{feff}|ï»¿)/u,
    '',
  );
}

// --- internal ---

const RETURN = 0x0d;
const NEWLINE = 0x0a;

function asBuffer(piece: Uint8Array): Buffer {
  return Buffer.from(piece.buffer, piece.byteOffset, piece.length);
}

function hasMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
