/** What was once made: numbers take long to write, and the same few come again and again. */
export class Memo<K, V> {
  readonly #make: (key: K) => V;
  readonly #most: number;
  readonly #made = new Map<K, V>();

  /** @param most so many are held at a time */
  constructor(most: number, make: (key: K) => V) {
    this.#most = most;
    this.#make = make;
  }

  of(key: K): V {
    const before = this.#made.get(key);
    if (before !== undefined) return before;
    if (this.#made.size >= this.#most) this.#made.clear();
    const made = this.#make(key);
    this.#made.set(key, made);
    return made;
  }
}
