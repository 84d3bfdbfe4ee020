import type { Path, PlacedProblem, Position, Problem } from '../../../domain/problem.ts';
import type { TablePlan } from '../../../use-cases/ports/rows-port.ts';
import { LineStarts } from '../../yaml/line-starts.ts';
import { cellStarts } from './table-text.ts';

/** The path of a problem, to compare it by. */
export function pathKey(path: Path): string {
  return path.join('\n');
}

/** Where the cells of a row stand; looked for only once something is wrong. */
export class RowPlaces {
  #starts: readonly number[] | null = null;
  #lines: LineStarts | null = null;
  readonly #text: string;
  readonly #linesAbove: number;
  readonly #plan: TablePlan;
  readonly #wanted: readonly (string | null)[];

  /**
   * @param linesAbove lines of the file above the row
   * @param wanted by column, the key of the path that it is about
   */
  constructor(
    text: string,
    linesAbove: number,
    plan: TablePlan,
    wanted: readonly (string | null)[],
  ) {
    this.#text = text;
    this.#linesAbove = linesAbove;
    this.#plan = plan;
    this.#wanted = wanted;
  }

  place(found: Problem): PlacedProblem {
    this.#starts ??= cellStarts(this.#text, this.#plan.delimiter)[0] ?? [0, 0];
    this.#lines ??= new LineStarts(this.#text);
    const starts = this.#starts;
    const column =
      found.code === 'too-many-cells' ? this.#wanted.length : this.#columnOf(found.path, starts);
    const { line, column: inLine } = this.#lines.positionOf(starts[column] ?? 0);
    const at: Position = { line: line + this.#linesAbove, column: inLine };
    const sourceLine = this.#lines.lineAt(line);
    return { problem: found, at, file: this.#plan.file, sourceLine };
  }

  // --- internal ---

  /** Of several columns that say the same thing, the last that says anything. */
  #columnOf(path: Path, starts: readonly number[]): number {
    const wanted = pathKey(path);
    const all = this.#wanted.flatMap((one, index) => (one === wanted ? [index] : []));
    const filled = all.filter((index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0) > 1);
    return filled.at(-1) ?? all[0] ?? 0;
  }
}
