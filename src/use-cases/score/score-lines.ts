import { quickScorer } from '../../domain/note/quick/quick-scorer.ts';
import type { Line, LineChunk, LineReader } from '../ports/lines-port.ts';
import { type BatchTools, type BatchWish, ChunkScores, type ScoredChunk } from './score-chunk.ts';

/**
 * Makes a function that scores JSON lines, a chunk at a time; blank ones are left out. What a line
 * gives depends on that line alone: not on its place, its chunk, its file or the lines before it.
 */
export function lineScorer(
  wish: BatchWish,
  reader: LineReader,
  tools: BatchTools,
): (chunk: LineChunk, file: string, spare?: ArrayBuffer) => ScoredChunk {
  const scores = new ChunkScores(wish, tools, quickScorer);
  return (chunk, file, spare) => {
    const bytes = endedWithNewline(chunk.bytes);
    let lines = 0;
    const scoreSlowly = (line: Line) => {
      if (!isBlank(line)) scores.add(reader.note(line, file), lines);
    };
    for (let at = 0; at < bytes.length; lines += 1) {
      const end = scores.take(bytes, at);
      if (end === -1) {
        const newline = bytes.indexOf(NEWLINE, at);
        scoreSlowly(reader.line(bytes.subarray(at, newline)));
        at = newline + 1;
      } else at = end;
    }
    if (chunk.tooLong) {
      scoreSlowly({ tooLong: true });
      lines += 1;
    }
    return scores.end(lines, spare);
  };
}

// --- internal ---

const NEWLINE = 0x0a;

/** The last line of a file may lack it. */
function endedWithNewline(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes[bytes.length - 1] === NEWLINE) return bytes;
  const ended = new Uint8Array(bytes.length + 1);
  ended.set(bytes);
  ended[bytes.length] = NEWLINE;
  return ended;
}

function isBlank(line: Line): boolean {
  return typeof line === 'string' && line.trim() === '';
}
