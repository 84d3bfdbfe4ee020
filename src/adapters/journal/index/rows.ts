/** A table of numbers: what was read from the disk as it lies there, and rows added since. */
export class Rows {
  readonly #width: number;
  readonly #saved: Float64Array;
  readonly #added: number[] = [];

  constructor(width: number, saved: Float64Array = new Float64Array()) {
    this.#width = width;
    this.#saved = saved;
  }

  /** How many numbers it holds. */
  get size(): number {
    return this.#saved.length + this.#added.length;
  }

  add(...row: readonly number[]): void {
    for (const value of row) this.#added.push(value);
  }

  /** One column of all rows. */
  column(index: number): readonly number[] {
    const values: number[] = [];
    this.each((row, at) => values.push(row[at + index] as number));
    return values;
  }

  /** Goes through the rows: `row[at]` is the first number of each. */
  each(visit: (row: ArrayLike<number>, at: number) => void): void {
    const width = this.#width;
    for (let at = 0; at < this.#saved.length; at += width) visit(this.#saved, at);
    for (let at = 0; at < this.#added.length; at += width) visit(this.#added, at);
  }

  /** All its numbers, to be written. */
  numbers(): readonly Float64Array[] {
    return [this.#saved, Float64Array.from(this.#added)];
  }
}
