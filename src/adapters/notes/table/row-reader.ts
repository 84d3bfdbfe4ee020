import { pathOf } from '../../../domain/note/table/column.ts';
import { noteOfCells } from '../../../domain/note/table/note-of-row.ts';
import type { PlacedProblem, Problem } from '../../../domain/problem.ts';
import { problem } from '../../../domain/problem.ts';
import type { WrittenNote } from '../../../use-cases/ports/ports.ts';
import type { RowChunk, RowReader, Rows } from '../../../use-cases/ports/rows-port.ts';
import { LONGEST_ROW } from './row-cutter.ts';
import { pathKey, RowPlaces } from './row-places.ts';
import { rowEnd, splitRow } from './split-rows.ts';
import { textOfChunk, utf8Rows } from './table-text.ts';

/** The rows of a table as call notes; empty ones, and headings that come again, are left out. */
export const rowReader: RowReader = (plan, rubrics) => {
  const read = noteOfCells(plan.columns, rubrics, plan.dates);
  const wanted = plan.columns.map((column) => (column === null ? null : pathKey(pathOf(column))));
  return (chunk) => {
    if (chunk.fault !== undefined) return damagedRow(chunk, plan.file);
    const bytes = utf8Rows(chunk.bytes);
    const lines = new LineCount(bytes, chunk.linesAbove);
    const row = (at: number) => {
      const end = rowEnd(bytes, at, plan.delimiter);
      const text = textOfChunk(bytes.subarray(at, end));
      const cells = splitRow(text, plan.delimiter);
      if (isEmpty(cells) || isHeadings(cells, plan.headings)) return { note: null, end };
      const places = new RowPlaces(text, lines.above(at), plan, wanted);
      const place = (one: Problem) => places.place(one);
      const { value, problems } = read(cells);
      const isRight = problems.length === 0;
      const outcome = isRight
        ? ({ ok: true, value } as const)
        : ({ ok: false, problems: problems.map(place) } as const);
      return { note: { kind: 'note', read: outcome, place } as const, end };
    };
    return { bytes, isDamaged: false, row };
  };
};

// --- internal ---

function isEmpty(cells: readonly string[]): boolean {
  return cells[0]?.trim() === '' && cells.every((cell) => cell.trim() === '');
}

function isHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  if (cells[0] !== headings[0] || cells.length !== headings.length) return false;
  return cells.every((cell, index) => cell === headings[index]);
}

function damagedRow(chunk: RowChunk, file: string): Rows {
  const { bytes } = chunk;
  const row = () => ({ note: damaged(chunk, file), end: bytes.length });
  return { bytes, isDamaged: true, row };
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

/** Counts the lines above one row after the other. */
class LineCount {
  readonly #bytes: Uint8Array;
  #at = 0;
  #above: number;

  constructor(bytes: Uint8Array, above: number) {
    this.#bytes = bytes;
    this.#above = above;
  }

  above(at: number): number {
    for (;;) {
      const newline = this.#bytes.indexOf(NEWLINE, this.#at);
      if (newline === -1 || newline >= at) return this.#above;
      this.#above += 1;
      this.#at = newline + 1;
    }
  }
}

const NEWLINE = 0x0a;
