import { bytesOf, standsAt } from './byte-text.ts';
import { CLOSING, COMMA, OPENING, skipSpace } from './scan-value.ts';

/**
 * Finds which of some keys stands at a place. The notes of a batch mostly have them in one order,
 * so that the key which came next the last time is tried first: what is found never depends on it.
 */
export class KeyOrder {
  readonly #keys: readonly Uint8Array[];
  /** What came after each key; after none of them, at the end. */
  readonly #next: number[];

  constructor(names: readonly string[]) {
    this.#keys = names.map((name) => bytesOf(`${JSON.stringify(name)}:`));
    this.#next = [...names.map((_, index) => (index + 1) % names.length), 0];
  }

  /**
   * @param before the key before it; -1 for none
   * @returns -1 if none stands there, in double quotes, without escapes, with a colon behind it
   */
  find(bytes: Uint8Array, at: number, before: number): number {
    const place = before === -1 ? this.#keys.length : before;
    const guess = this.#next[place] as number;
    if (guess < this.#keys.length && standsAt(bytes, at, this.#keys[guess] as Uint8Array)) {
      return guess;
    }
    const found = this.#keys.findIndex((key) => standsAt(bytes, at, key));
    if (found !== -1) this.#next[place] = found;
    return found;
  }

  /** Where its value begins. */
  valueAt(key: number, bytes: Uint8Array, at: number): number {
    return skipSpace(bytes, at + (this.#keys[key] as Uint8Array).length);
  }
}

/** Takes the value of a key in; returns where it ends, or -1 if it needs a closer look. */
export type TakeValue = (key: number, bytes: Uint8Array, at: number) => number;

/** An object that may have these keys and no others, each once. */
export class KnownObject {
  readonly #order: KeyOrder;
  readonly #take: TakeValue;
  readonly #isSeen: Uint8Array;

  constructor(keys: readonly string[], take: TakeValue) {
    this.#order = new KeyOrder(keys);
    this.#take = take;
    this.#isSeen = new Uint8Array(keys.length);
  }

  /** Takes its values in, each as it stands; returns where it ends, or -1 if it is no such object. */
  scan(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== OPENING) return -1;
    this.#isSeen.fill(0);
    let at = skipSpace(bytes, start + 1);
    if (bytes[at] === CLOSING) return at + 1;
    for (let key = -1; ; ) {
      key = this.#order.find(bytes, at, key);
      if (key === -1 || this.#isSeen[key] === 1) return -1;
      this.#isSeen[key] = 1;
      const end = this.#take(key, bytes, this.#order.valueAt(key, bytes, at));
      if (end === -1) return -1;
      at = skipSpace(bytes, end);
      if (bytes[at] === CLOSING) return at + 1;
      if (bytes[at] !== COMMA) return -1;
      at = skipSpace(bytes, at + 1);
    }
  }
}
