/** Texts once made: numbers take long to write, and the same few come again and again. */
export class Memo<K, V> {
  readonly #make: (key: K) => V;
  readonly #made = new Map<K, V>();

  constructor(make: (key: K) => V) {
    this.#make = make;
  }

  of(key: K): V {
    const before = this.#made.get(key);
    if (before !== undefined) return before;
    if (this.#made.size >= MOST_MADE) this.#made.clear();
    const made = this.#make(key);
    this.#made.set(key, made);
    return made;
  }
}

// --- internal ---

const MOST_MADE = 2048;
