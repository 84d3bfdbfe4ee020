/** Gathers bytes in one piece of memory that grows as needed and is used again and again. */
export class ByteWriter {
  #bytes = new Uint8Array(FIRST_ROOM);
  #size = 0;

  put(text: Uint8Array): void {
    const { length } = text;
    this.#makeRoom(length);
    this.#bytes.set(text, this.#size);
    this.#size += length;
  }

  /** What stands in `bytes` from one place to another: a loop, for what is short. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    this.#makeRoom(to - from);
    const [own, size] = [this.#bytes, this.#size - from];
    for (let i = from; i < to; i += 1) own[size + i] = bytes[i] as number;
    this.#size += to - from;
  }

  /**
   * All that was put in, in memory of its own, so that it can be handed over; begins anew.
   *
   * @param spare memory that nobody needs any more, to be used if it is large enough
   */
  take(spare?: ArrayBuffer): Uint8Array<ArrayBuffer> {
    const size = this.#size;
    this.#size = 0;
    if (spare === undefined || spare.byteLength < size) return this.#bytes.slice(0, size);
    const taken = new Uint8Array(spare, 0, size);
    taken.set(this.#bytes.subarray(0, size));
    return taken;
  }

  // --- internal ---

  #makeRoom(more: number): void {
    const needed = this.#size + more;
    if (needed <= this.#bytes.length) return;
    const bytes = new Uint8Array(2 * needed);
    bytes.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = bytes;
  }
}

/** What a chunk mostly comes to. */
const FIRST_ROOM = 1 << 19;
