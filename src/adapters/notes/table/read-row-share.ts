import { noteOfCells, type RowNote } from '../../../domain/note/table/note-of-row.ts';
import type { PlacedProblem, Problem } from '../../../domain/problem.ts';
import { problem, warning } from '../../../domain/problem.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import type { NoteInput, RowShare, WrittenNote } from '../../../use-cases/ports/notes-port.ts';
import { LONGEST_ROW } from './row-cutter.ts';
import { RowPlaces } from './row-places.ts';
import { rowEnd, splitRow } from './split-rows.ts';
import { textOfRows } from './table-text.ts';

/**
 * Makes a function that reads the rows of one share after the other as call notes; empty rows, and
 * headings that come again, are left out. The first row of a share with too few cells is told.
 */
export function rowShareReader(
  rubrics: readonly Rubric[],
): (share: RowShare) => Iterable<NoteInput> {
  return function* rows(share) {
    if (share.fault !== undefined) {
      yield damagedRow(share);
      return;
    }
    const { table } = share;
    const read = noteOfCells(table.columns, rubrics, table.dates);
    const text = textOfRows(share.bytes);
    let above = share.linesAbove;
    let isToldShort = false;
    const width = widthOf(table.headings);
    for (let from = 0; from < text.length; ) {
      const end = rowEnd(text, from, table.delimiter);
      const row = text.slice(from, end);
      const cells = splitRow(row, table.delimiter);
      if (!isEmpty(cells) && !isHeadings(cells, table.headings)) {
        const places = new RowPlaces(row, above, table);
        if (cells.length < width && !isToldShort) {
          const found = warning('row-too-short', [], { got: cells.length, of: width });
          yield { kind: 'notice', problems: [places.place(found)] };
          isToldShort = true;
        }
        yield noteOf(read(cells), places);
      }
      above += 1 + newlinesIn(row);
      from = end + 1;
    }
  };
}

// --- internal ---

function noteOf({ value, problems }: RowNote, places: RowPlaces): WrittenNote {
  const place = (one: Problem) => places.place(one);
  const { source } = places;
  if (problems.length === 0) return { kind: 'note', read: { ok: true, value }, place, source };
  return { kind: 'note', read: { ok: false, problems: problems.map(place) }, place, source };
}

function isEmpty(cells: readonly string[]): boolean {
  return cells[0]?.trim() === '' && cells.every((cell) => cell.trim() === '');
}

function isHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  if (cells[0] !== headings[0] || cells.length !== headings.length) return false;
  return cells.every((cell, index) => cell === headings[index]);
}

/** Columns up to the last that has a name. */
function widthOf(headings: readonly string[]): number {
  return headings.findLastIndex((heading) => heading.trim() !== '') + 1;
}

function newlinesIn(row: string): number {
  let count = 0;
  for (let at = row.indexOf('\n'); at !== -1; at = row.indexOf('\n', at + 1)) count += 1;
  return count;
}

function damagedRow({ bytes, linesAbove, fault, table: { file } }: RowShare): WrittenNote {
  const [sourceLine = ''] = textOfRows(bytes).split('\n');
  const { code = 'unclosed-cell', column = 1 } = fault ?? {};
  const found =
    code === 'row-too-long'
      ? problem('line-too-long', [], { limit: LONGEST_ROW })
      : problem(code, [], {});
  const at = { line: linesAbove + 1, column };
  const place = (one: Problem): PlacedProblem => ({ problem: one, at, file, sourceLine });
  const source = { file, line: at.line };
  return { kind: 'note', read: { ok: false, problems: [place(found)] }, place, source };
}
