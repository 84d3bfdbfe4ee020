import type { NoteTable, RowFault, RowShare } from '../../../use-cases/ports/notes-port.ts';
import { countNewlines } from '../../files/read-lines.ts';

/** A row longer than this is damage, and is not gathered in memory. */
export const LONGEST_ROW = 8 << 20;
/** In bytes: a cell that goes on for longer was never closed. */
const LONGEST_QUOTE = 1 << 20;

/**
 * Cuts what comes from a table between its rows, never inside quotes. A row with a quote that cannot
 * be right costs the line it begins on, no more: what follows is cut anew from the line below.
 *
 * @param linesAbove lines of the file above the first byte
 */
export async function* rowShares(
  pieces: AsyncIterable<Uint8Array>,
  table: NoteTable,
  linesAbove: number,
): AsyncGenerator<RowShare> {
  const cutter = new RowCutter(table, linesAbove);
  for await (const piece of pieces) yield* cutter.cut(piece, false);
  yield* cutter.cut(new Uint8Array(0), true);
}

// --- internal ---

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

interface Scan {
  /** The first byte after the last whole row. */
  readonly end: number;
  /** The row after it is damaged; `next` is the first byte to go on from. */
  readonly fault?: { readonly code: RowFault['code']; readonly at: number; readonly next: number };
}

class RowCutter {
  readonly #table: NoteTable;
  readonly #delimiter: number;
  #lines: number;
  #rest: Buffer = Buffer.alloc(0);
  #isDropping = false;

  constructor(table: NoteTable, linesAbove: number) {
    this.#table = table;
    this.#delimiter = table.delimiter.charCodeAt(0); // one byte
    this.#lines = linesAbove;
  }

  *cut(piece: Uint8Array, isEnd: boolean): Generator<RowShare> {
    let bytes = Buffer.concat([this.#rest, this.#kept(piece)]);
    while (bytes.length > 0) {
      const { end, fault } = this.#scan(bytes, isEnd);
      if (end > 0) yield this.#share(bytes.subarray(0, end));
      if (fault === undefined) {
        bytes = bytes.subarray(end);
        break;
      }
      const { code, at, next } = fault;
      const line = bytes.subarray(end, Math.min(next, end + 4096));
      const column = textLength(bytes.subarray(end, at)) + 1;
      yield {
        ...this.#share(bytes.subarray(end, next)),
        bytes: own(line),
        fault: { code, column },
      };
      bytes = bytes.subarray(next);
    }
    if (bytes.length > LONGEST_ROW && !this.#isDropping) {
      yield { ...this.#share(bytes), bytes: own(bytes.subarray(0, 200)), fault: TOO_LONG };
      this.#lines += 1;
      this.#isDropping = true;
      bytes = bytes.subarray(bytes.length);
    }
    this.#rest = Buffer.from(bytes); // of its own: the rest may be small, and its piece large
  }

  /** Of a row too long to be held nothing is kept. */
  #kept(piece: Uint8Array): Uint8Array {
    if (!this.#isDropping) return piece;
    const end = piece.indexOf(NEWLINE);
    if (end === -1) return new Uint8Array(0);
    this.#isDropping = false;
    return piece.subarray(end + 1);
  }

  #share(bytes: Buffer): RowShare {
    const linesAbove = this.#lines;
    this.#lines += countNewlines(bytes);
    return { kind: 'rows', table: this.#table, bytes: own(bytes), linesAbove };
  }

  #scan(bytes: Buffer, isEnd: boolean): Scan {
    let end = 0;
    for (let at = 0; ; ) {
      const quote = bytes.indexOf(QUOTE, at);
      const newline = bytes.lastIndexOf(NEWLINE, quote === -1 ? bytes.length : quote);
      if (newline >= at) end = newline + 1;
      if (quote === -1) return { end: isEnd ? bytes.length : end };
      if (!this.#opens(bytes, quote)) {
        at = quote + 1;
        continue;
      }
      const close = this.#closing(bytes, quote, isEnd);
      if (close === null) return { end };
      if (typeof close !== 'number') {
        const next = bytes.indexOf(NEWLINE, quote) + 1;
        if (next === 0 && !isEnd) return { end };
        return { end, fault: { ...close, next: next === 0 ? bytes.length : next } };
      }
      at = close + 1;
    }
  }

  #opens(bytes: Buffer, quote: number): boolean {
    const before = bytes[quote - 1];
    return before === undefined || before === this.#delimiter || before === NEWLINE;
  }

  /** The quote that closes a cell; null while it cannot be known, or what is wrong. */
  #closing(
    bytes: Buffer,
    quote: number,
    isEnd: boolean,
  ): number | null | { readonly code: RowFault['code']; readonly at: number } {
    for (let at = quote + 1; ; ) {
      const close = bytes.indexOf(QUOTE, at);
      if (close === -1) {
        const isOver = isEnd || bytes.length - quote > LONGEST_QUOTE;
        return isOver ? { code: 'unclosed-cell', at: quote } : null;
      }
      const next = bytes[close + 1];
      if (next === undefined && !isEnd) return null;
      if (next === QUOTE) {
        at = close + 2;
        continue;
      }
      if (next === undefined || next === NEWLINE || next === RETURN || next === this.#delimiter) {
        return close;
      }
      const isFurtherDown = bytes.subarray(quote, close).includes(NEWLINE);
      return isFurtherDown
        ? { code: 'unclosed-cell', at: quote }
        : { code: 'quote-in-cell', at: close };
    }
  }
}

const TOO_LONG: RowFault = { code: 'row-too-long', column: 1 };

function textLength(bytes: Buffer): number {
  return bytes.toString('utf8').length;
}

/** In memory of its own, so that it can be handed over. */
function own(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
