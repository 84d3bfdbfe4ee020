/**
 * What a stream gives, in larger pieces where its reader is slower than it: whatever has come since
 * the reader asked last, at once if anything has. The stream is held up while more than `most` bytes
 * wait.
 */
export async function* gathered(
  stream: AsyncIterable<Uint8Array | string>,
  most: number,
): AsyncGenerator<Uint8Array> {
  const store = new Store(most);
  const filling = fill(store, stream);
  filling.catch(() => {}); // thrown below, after what came before it
  for (;;) {
    const piece = await store.take();
    if (piece === null) break;
    yield piece;
  }
  await filling;
}

// --- internal ---

async function fill(store: Store, stream: AsyncIterable<Uint8Array | string>): Promise<void> {
  try {
    for await (const piece of stream) {
      await store.put(typeof piece === 'string' ? Buffer.from(piece) : piece);
    }
  } finally {
    store.end();
  }
}

class Store {
  readonly #most: number;
  #pieces: Uint8Array[] = [];
  #size = 0;
  #isOver = false;
  #changed = signal();

  constructor(most: number) {
    this.#most = most;
  }

  async put(piece: Uint8Array): Promise<void> {
    this.#pieces.push(piece);
    this.#size += piece.length;
    this.#tell();
    while (this.#size >= this.#most) await this.#changed.promise;
  }

  end(): void {
    this.#isOver = true;
    this.#tell();
  }

  async take(): Promise<Uint8Array | null> {
    while (this.#size === 0 && !this.#isOver) await this.#changed.promise;
    if (this.#size === 0) return null;
    const [only] = this.#pieces;
    const whole = this.#pieces.length === 1 && only ? only : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#size = 0;
    this.#tell();
    return whole;
  }

  #tell(): void {
    const { resolve } = this.#changed;
    this.#changed = signal();
    resolve();
  }
}

function signal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((told) => {
    resolve = told;
  });
  return { promise, resolve };
}
