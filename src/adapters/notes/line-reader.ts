import { isAscii, isUtf8 } from 'node:buffer';
import { problem } from '../../domain/problem.ts';
import type { Line, LineChunk, LineReader, LineWriter } from '../../use-cases/lines-port.ts';
import type { WrittenNote } from '../../use-cases/ports.ts';
import { LONGEST_LINE, splitLines } from '../files/read-lines.ts';
import { readJsonNote } from './read-json-notes.ts';
import { unreadable } from './written-notes.ts';

/** Lines of JSON, one note each. */
export const lineReader: LineReader = { lines, note, writer };

// --- internal ---

function* lines({ bytes, tooLong }: LineChunk): Generator<Line> {
  if (tooLong) {
    yield { tooLong: true };
    return;
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isAscii(buffer)) yield* linesOf(buffer.toString('latin1'));
  else if (isUtf8(buffer)) yield* linesOf(buffer.toString('utf8'));
  else for (const line of splitLines(buffer)) yield isUtf8(line) ? line.toString('utf8') : NOT_TEXT;
}

const NOT_TEXT = { notText: true } as const;

function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
    yield text.slice(from, at);
    from = at + 1;
  }
  if (from < text.length) yield text.slice(from);
}

function note(line: Line, file: string, linesAbove = 0): WrittenNote {
  if (typeof line === 'string') return readJsonNote({ file, text: line, linesAbove });
  const found =
    'notText' in line
      ? problem('not-text', [], {})
      : problem('line-too-long', [], { limit: LONGEST_LINE });
  const at = { line: 1, column: 1 };
  return unreadable([{ problem: found, at }], { file, text: '', linesAbove });
}

/** Most of what is written lies here until it is handed over. */
let space = Buffer.allocUnsafeSlow(1 << 19);
/** Bytes of UTF-8 for one UTF-16 half, at most. */
const WIDEST = 3;

function writer(): LineWriter {
  let size = 0;
  return {
    add: (text) => {
      const needed = size + text.length * WIDEST;
      if (needed > space.length) space = Buffer.concat([space], 2 * needed);
      size += space.write(text, size);
    },
    bytes: () => new Uint8Array(space.subarray(0, size)),
  };
}
