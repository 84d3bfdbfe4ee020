import { pathOf } from '../../../domain/note/table/column.ts';
import type { Path, PlacedProblem, Position, Problem } from '../../../domain/problem.ts';
import type { NoteTable } from '../../../use-cases/ports/notes-port.ts';
import { LineStarts } from '../../yaml/line-starts.ts';
import { cellStarts } from './table-text.ts';

/** Where the cells of a row stand; looked for only once something is wrong. */
export class RowPlaces {
  #starts: readonly number[] | null = null;
  #lines: LineStarts | null = null;
  readonly #text: string;
  readonly #linesAbove: number;
  readonly #table: NoteTable;

  /** @param linesAbove lines of the file above the row */
  constructor(text: string, linesAbove: number, table: NoteTable) {
    this.#text = text;
    this.#linesAbove = linesAbove;
    this.#table = table;
  }

  /** Where the row begins. */
  get source() {
    return { file: this.#table.file, line: this.#linesAbove + 1 };
  }

  place(found: Problem): PlacedProblem {
    this.#starts ??= cellStarts(this.#text, this.#table.delimiter)[0] ?? [0, 0];
    this.#lines ??= new LineStarts(this.#text);
    const starts = this.#starts;
    const column =
      found.code === 'too-many-cells'
        ? this.#table.columns.length
        : this.#columnOf(found.path, starts);
    const { line, column: inLine } = this.#lines.positionOf(starts[column] ?? 0);
    const at: Position = { line: line + this.#linesAbove, column: inLine };
    const sourceLine = this.#lines.lineAt(line);
    return { problem: found, at, file: this.#table.file, sourceLine };
  }

  // --- internal ---

  /** Of several columns that say the same thing, the last that says anything. */
  #columnOf(path: Path, starts: readonly number[]): number {
    const wanted = path.join('\n');
    const all = this.#table.columns.flatMap((column, index) =>
      column !== null && pathOf(column).join('\n') === wanted ? [index] : [],
    );
    const filled = all.filter((index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0) > 1);
    return filled.at(-1) ?? all[0] ?? 0;
  }
}
