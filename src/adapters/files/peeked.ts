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
      else this.#seen = Buffer.concat([this.#seen, next.value]);
    }
    return this.#seen;
  }

  /** Everything, from the first byte on; once. */
  async *pieces(): AsyncGenerator<Uint8Array> {
    const seen = this.#seen;
    this.#seen = Buffer.alloc(0);
    try {
      if (seen.length > 0) yield seen;
      while (!this.#isOver) {
        const next = await this.#source.next();
        if (next.done === true) this.#isOver = true;
        else yield next.value;
      }
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
