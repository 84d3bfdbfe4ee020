import { fstatSync, readSync } from 'node:fs';

const NEWLINE = 0x0a;
const CHUNK = 1 << 20;

/** No line of ours comes near this; one that does is damage, and is not gathered in memory. */
export const LONGEST_LINE = 64 << 20;

/** A line and where in its file it stands. */
interface LineSpan {
  /** Without its newline; null for one longer than 64 MiB. Valid only until the next is asked for. */
  readonly bytes: Buffer | null;
  /** Its first byte, and the one after its newline or after the end of the file. */
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of an open file as bytes, without their newlines, a last one that has none included;
 * null for one longer than 64 MiB. Bytes are valid only until the next line is asked for.
 */
export function* readLines(fd: number): Generator<Buffer | null> {
  for (const { bytes } of readLineSpans(fd)) yield bytes;
}

/** The same lines with their places. @param first where to begin: the first byte of a line */
export function* readLineSpans(fd: number, first = 0): Generator<LineSpan> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let pending = new PendingLine();
  let start = first;
  for (let at = first; ; ) {
    const filled = chunk.subarray(0, readSync(fd, chunk, 0, CHUNK, at));
    if (filled.length === 0) break;
    at += filled.length;
    let from = 0;
    for (let end = filled.indexOf(NEWLINE); end !== -1; end = filled.indexOf(NEWLINE, from)) {
      const to = start + pending.length + end - from + 1;
      yield { bytes: pending.end(filled.subarray(from, end)), from: start, to };
      start = to;
      if (!pending.isEmpty) pending = new PendingLine();
      from = end + 1;
    }
    pending.add(filled.subarray(from));
  }
  const to = start + pending.length;
  if (!pending.isEmpty) yield { bytes: pending.end(Buffer.alloc(0)), from: start, to };
}

/**
 * The lines in the last `most` bytes of an open file, oldest first. Unless the whole file fits, the
 * first, probably cut, is left out.
 */
export function readTail(fd: number, most: number): { lines: Buffer[]; isWhole: boolean } {
  const { size } = fstatSync(fd);
  const from = Math.max(0, size - most);
  const bytes = Buffer.allocUnsafe(size - from);
  const tail = bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, from));
  const lines = splitLines(tail);
  return { lines: from === 0 ? lines : lines.slice(1), isWhole: from === 0 };
}

/** Bytes cut at their newlines; nothing after the last newline is no line. */
export function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  if (from < bytes.length) lines.push(bytes.subarray(from));
  return lines;
}

/** How many lines end in these bytes. */
export function countNewlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

// --- internal ---

/** A line that began in an earlier chunk. */
class PendingLine {
  readonly #parts: Buffer[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > LONGEST_LINE) this.#parts.length = 0;
    else if (part.length > 0) this.#parts.push(Buffer.from(part)); // the chunk will be overwritten
  }

  end(part: Buffer): Buffer | null {
    if (this.#length + part.length > LONGEST_LINE) return null;
    return this.isEmpty ? part : Buffer.concat([...this.#parts, part]);
  }
}
