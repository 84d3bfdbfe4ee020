import type { LineShare } from '../../use-cases/ports/notes-port.ts';
import { countNewlines, LONGEST_LINE } from '../files/read-lines.ts';

/**
 * Cuts what comes from a file after its last newline, so that every share has whole lines, handed
 * out as soon as they are there. Memory: a piece, and a line that is not yet whole.
 */
export async function* lineShares(
  file: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<LineShare> {
  let rest = new Rest();
  let linesAbove = 0;
  const share = ({ bytes, tooLong }: Lines): LineShare => {
    const one: LineShare = { kind: 'lines', file, bytes, linesAbove, ...(tooLong && { tooLong }) };
    linesAbove += tooLong ? 1 : countNewlines(bytes);
    return one;
  };
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      for (const lines of rest.joinedWith(piece.subarray(0, end))) yield share(lines);
      rest = new Rest();
    }
    rest.add(piece.subarray(end));
  }
  if (rest.length > 0) for (const lines of rest.joinedWith(NOTHING)) yield share(lines);
}

// --- internal ---

const NEWLINE = 0x0a;
const NOTHING = new Uint8Array(0);

type Lines = Pick<LineShare, 'bytes' | 'tooLong'>;

/** The beginning of a line whose end has not come. */
class Rest {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.length += part.length;
    if (this.length > LONGEST_LINE) this.#parts.length = 0;
    else this.#parts.push(new Uint8Array(part)); // a copy: what it was cut from is used again
  }

  /** What it is with what follows: always in memory of its own, so that it can be handed over. */
  joinedWith(more: Uint8Array): readonly Lines[] {
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
