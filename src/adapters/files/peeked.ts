/** A stream of bytes whose beginning can be looked at before it is read. */
export class Peeked {
  readonly #source: AsyncIterator<Uint8Array>;
  #seen: Buffer = Buffer.alloc(0);
  #isOver = false;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#source = pieces[Symbol.asyncIterator]();
  }

  /** The first bytes: all that is asked for, unless there are fewer; it may be more. */
  async head(least: number): Promise<Buffer> {
    while (this.#seen.length < least && !this.#isOver) {
      const next = await this.#source.next();
      if (next.done === true) this.#isOver = true;
      else this.#seen = joined(this.#seen, next.value);
    }
    return this.#seen;
  }

  /** The first bytes, taken away: so many; null where there are fewer. */
  async take(count: number): Promise<Buffer | null> {
    const taken = (await this.head(count)).subarray(0, count);
    if (taken.length < count) return null;
    this.#seen = this.#seen.subarray(count);
    return taken;
  }

  /** The next piece, taken away, as large as it comes; null at the end. */
  async next(): Promise<Buffer | null> {
    const piece = await this.head(1);
    this.#seen = Buffer.alloc(0);
    return piece.length === 0 ? null : piece;
  }

  /** What was taken last and is to come again. */
  giveBack(bytes: Buffer): void {
    this.#seen = Buffer.concat([bytes, this.#seen]);
  }

  /** Everything, from the first byte on; once. */
  async *pieces(): AsyncGenerator<Uint8Array> {
    try {
      for (let piece = await this.next(); piece !== null; piece = await this.next()) yield piece;
    } finally {
      await this.close();
    }
  }

  /** Everything; null as soon as it is more than `most` bytes, of which the rest is not read. */
  async whole(most: number): Promise<Buffer | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const piece of this.pieces()) {
      length += piece.length;
      if (length > most) return null;
      parts.push(piece);
    }
    return parts.length === 1 ? Buffer.from(parts[0] as Uint8Array) : Buffer.concat(parts);
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}

// --- internal ---

function joined(before: Buffer, piece: Uint8Array): Buffer {
  if (before.length > 0) return Buffer.concat([before, piece]);
  return Buffer.from(piece.buffer, piece.byteOffset, piece.length);
}
