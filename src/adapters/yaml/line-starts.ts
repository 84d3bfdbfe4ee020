import type { Position } from '../../domain/problem.ts';

/** Where each line of a text starts; a line ends at a line feed. */
export class LineStarts {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    this.#starts = starts;
  }

  /** The position of an offset; one beyond the end is on the last line. */
  positionOf(offset: number): Position {
    const within = Math.min(offset, this.#text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (this.#starts[low] ?? 0) + 1 };
  }

  /** The offset at which a line starts; lines are counted from 1. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** A line without its line end; lines are counted from 1. */
  lineAt(line: number): string {
    const start = this.startOf(line);
    const next = this.#starts[line];
    const whole = this.#text.slice(start, next === undefined ? undefined : next - 1);
    return whole.endsWith('\r') ? whole.slice(0, -1) : whole;
  }
}
