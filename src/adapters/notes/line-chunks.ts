import type { LineChunk } from '../../use-cases/lines-port.ts';
import { LONGEST_LINE } from '../files/read-lines.ts';

/**
 * Cuts what comes from a file after its last newline, so that every piece gives whole lines, handed
 * out as soon as they are there. A byte-order mark at the top is left out. Memory: a piece, and a
 * line that is not yet whole.
 */
export async function* lineChunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<LineChunk> {
  let rest = new Rest();
  let isTop = true;
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      const whole = rest.joinedWith(piece.subarray(0, end));
      for (const chunk of whole) yield isTop ? withoutByteOrderMark(chunk) : chunk;
      isTop = false;
      rest = new Rest();
    }
    rest.add(piece.subarray(end));
  }
  if (rest.length === 0) return;
  for (const chunk of rest.joinedWith(NOTHING)) {
    yield isTop ? withoutByteOrderMark(chunk) : chunk;
    isTop = false;
  }
}

// --- internal ---

const NEWLINE = 0x0a;
const NOTHING = new Uint8Array(0);

/** The beginning of a line whose end has not come. */
class Rest {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.length += part.length;
    if (this.length > LONGEST_LINE) this.#parts.length = 0;
    else this.#parts.push(part.slice()); // what it was cut from may be large, or used again
  }

  /** What it is with what follows: always in memory of its own, so that it can be handed over. */
  joinedWith(more: Uint8Array): readonly LineChunk[] {
    const first = more.indexOf(NEWLINE);
    const length = this.length + (first === -1 ? more.length : first);
    if (length <= LONGEST_LINE) return [{ bytes: joined([...this.#parts, more]) }];
    const after = first === -1 ? NOTHING : more.subarray(first + 1);
    const cut = { bytes: new Uint8Array(0), tooLong: true as const };
    return after.length === 0 ? [cut] : [cut, { bytes: joined([after]) }];
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function withoutByteOrderMark(chunk: LineChunk): LineChunk {
  const { bytes } = chunk;
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? { ...chunk, bytes: bytes.slice(3) } : chunk;
}
