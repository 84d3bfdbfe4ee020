import type { ByteWriter } from './byte-writer.ts';

/**
 * Writes numbers, which takes long, from what was written before: of some thousand values the last
 * one that fell into its place. All of it lies in two pieces of memory, so that nothing is left
 * behind where many millions of values come.
 */
export class NumberTexts {
  readonly #values = new Float64Array(PLACES).fill(Number.NaN);
  /** Of each place the length of its text, and the text. */
  readonly #texts = new Uint8Array(PLACES * ROOM);

  /** @param value -100 to 100 */
  write(out: ByteWriter, value: number): void {
    const place = Math.trunc(Math.abs(value) * SPREAD) % PLACES;
    const at = place * ROOM;
    if (this.#values[place] !== value) {
      this.#values[place] = value;
      // `String` would hold on to its text, and a million of them fill the memory of a thread.
      this.#remember(at, JSON.stringify(value));
    }
    out.copy(this.#texts, at + 1, at + 1 + (this.#texts[at] as number));
  }

  // --- internal ---

  #remember(at: number, text: string): void {
    this.#texts[at] = text.length;
    for (let i = 0; i < text.length; i += 1) this.#texts[at + 1 + i] = text.charCodeAt(i);
  }
}

// --- internal ---

const PLACES = 4096;
/** No number that JavaScript writes is longer than 25 signs. */
const ROOM = 32;
/** Values that lie close together fall into different places. */
const SPREAD = 1_000_003;
