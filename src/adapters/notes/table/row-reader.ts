import { pathOf } from '../../../domain/note/table/column.ts';
import { rowReader as notesOfRows, type RowNote } from '../../../domain/note/table/note-of-row.ts';
import type { Path, PlacedProblem, Position, Problem } from '../../../domain/problem.ts';
import { problem } from '../../../domain/problem.ts';
import type { WrittenNote } from '../../../use-cases/ports.ts';
import type { Row, RowChunk, RowReader, TablePlan } from '../../../use-cases/rows-port.ts';
import { LineStarts } from '../../yaml/line-starts.ts';
import { LONGEST_ROW } from './row-cutter.ts';
import { cellStarts, textOfChunk } from './rows-of-chunk.ts';
import { splitRows } from './split-rows.ts';

/** The rows of a table as call notes; empty ones, and headings that come again, are left out. */
export const rowReader: RowReader = (plan, rubrics) => {
  const read = notesOfRows(plan.columns, rubrics, plan.dates);
  const wanted = plan.columns.map((column) => (column === null ? null : keyOf(pathOf(column))));
  return function* rows(chunk) {
    if (chunk.fault !== undefined) {
      yield { value: null, note: () => damaged(chunk, plan.file) };
      return;
    }
    const text = textOfChunk(chunk.bytes);
    const places = new ChunkPlaces(text, chunk.linesAbove, plan, wanted);
    let index = -1;
    for (const cells of splitRows(text, plan.delimiter)) {
      index += 1;
      if (isEmpty(cells) || isHeadings(cells, plan.headings)) continue;
      yield rowOf(read(cells), index, places);
    }
  };
};

// --- internal ---

function rowOf(found: RowNote, index: number, places: ChunkPlaces): Row {
  const place = (one: Problem) => places.place(one, index);
  const { value, problems } = found;
  if (problems.length === 0) {
    return { value, note: () => ({ kind: 'note', read: { ok: true, value }, place }) };
  }
  const read = { ok: false, problems: problems.map(place) } as const;
  return { value: null, note: () => ({ kind: 'note', read, place }) };
}

function isEmpty(cells: readonly string[]): boolean {
  return cells[0]?.trim() === '' && cells.every((cell) => cell.trim() === '');
}

function isHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  if (cells[0] !== headings[0] || cells.length !== headings.length) return false;
  return cells.every((cell, index) => cell === headings[index]);
}

function damaged({ bytes, linesAbove, fault }: RowChunk, file: string): WrittenNote {
  const [sourceLine = ''] = textOfChunk(bytes).split('\n');
  const { code = 'unclosed-cell', column = 1 } = fault ?? {};
  const found =
    code === 'row-too-long'
      ? problem('line-too-long', [], { limit: LONGEST_ROW })
      : problem(code, [], {});
  const at = { line: linesAbove + 1, column };
  const place = (one: Problem): PlacedProblem => ({ problem: one, at, file, sourceLine });
  return { kind: 'note', read: { ok: false, problems: [place(found)] }, place };
}

function keyOf(path: Path): string {
  return path.join('\n');
}

/** Where the cells of a chunk stand; looked for only once something is wrong. */
class ChunkPlaces {
  #starts: readonly (readonly number[])[] | null = null;
  #lines: LineStarts | null = null;
  readonly #text: string;
  readonly #linesAbove: number;
  readonly #plan: TablePlan;
  readonly #wanted: readonly (string | null)[];

  constructor(text: string, above: number, plan: TablePlan, wanted: readonly (string | null)[]) {
    this.#text = text;
    this.#linesAbove = above;
    this.#plan = plan;
    this.#wanted = wanted;
  }

  place(found: Problem, row: number): PlacedProblem {
    this.#starts ??= cellStarts(this.#text, this.#plan.delimiter);
    this.#lines ??= new LineStarts(this.#text);
    const starts = this.#starts[row] ?? [0, 0];
    const column =
      found.code === 'too-many-cells' ? this.#wanted.length : this.#columnOf(found.path, starts);
    const { line, column: inLine } = this.#lines.positionOf(starts[column] ?? 0);
    const at: Position = { line: line + this.#linesAbove, column: inLine };
    const sourceLine = this.#lines.lineAt(line);
    return { problem: found, at, file: this.#plan.file, sourceLine };
  }

  /** Of several columns that say the same thing, the last that says anything. */
  #columnOf(path: Path, starts: readonly number[]): number {
    const wanted = keyOf(path);
    const all = this.#wanted.flatMap((one, index) => (one === wanted ? [index] : []));
    const filled = all.filter((index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0) > 1);
    return filled.at(-1) ?? all[0] ?? 0;
  }
}
