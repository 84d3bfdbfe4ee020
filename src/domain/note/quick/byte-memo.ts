import { isText, textOf } from './byte-text.ts';

/** What was once made of short texts, found again by their bytes, so that no text is made of them. */
export class ByteMemo<V> {
  readonly #make: (text: string) => V;
  readonly #made = new Map<number, Made<V>>();

  constructor(make: (text: string) => V) {
    this.#make = make;
  }

  /** @param to behind the last byte of the text, which is UTF-8 */
  of(bytes: Uint8Array, from: number, to: number): V {
    let sum = to - from;
    for (let at = from; at < to; at += 1) sum = (Math.imul(sum, 31) + (bytes[at] as number)) | 0;
    const before = this.#made.get(sum);
    if (before !== undefined && isText(before.text, bytes, from, to)) return before.value;
    const text = bytes.slice(from, to);
    const value = this.#make(textOf(text));
    if (to - from > LONGEST) return value;
    if (this.#made.size >= MOST) this.#made.clear();
    this.#made.set(sum, { text, value });
    return value;
  }
}

// --- internal ---

interface Made<V> {
  readonly text: Uint8Array;
  readonly value: V;
}

const MOST = 256;
const LONGEST = 200;
