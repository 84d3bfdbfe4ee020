import { parse } from 'csv-parse/sync';
import { matchHeadings } from '../../../domain/note/table/match-headings.ts';
import {
  inFile,
  type PlacedProblem,
  type Problem,
  problem,
  type Result,
} from '../../../domain/problem.ts';
import type { NoteReading, NoteTable, RowShare } from '../../../use-cases/ports/notes-port.ts';
import { Peeked } from '../../files/peeked.ts';
import { isWorkbook } from '../../sheets/sheet-bytes.ts';
import { LineStarts } from '../../yaml/line-starts.ts';
import { delimiterOf, hasOldLineEnds, inUtf8, tableBytes, textOfHead } from './dialect.ts';
import { rowShares } from './row-cutter.ts';
import { cellStarts, textOfRows } from './table-text.ts';

/** What stands under the headings of a table. */
export interface OpenedTable {
  readonly shares: AsyncIterable<RowShare>;
  readonly warnings: readonly PlacedProblem[];
}

/**
 * Reads the headings of a table of call notes, whatever program wrote it.
 *
 * @returns why no row can be read, or the table without its headings; null for an empty one
 */
export async function openTable(
  file: string,
  content: Peeked,
  reading: NoteReading,
): Promise<Result<OpenedTable | null, PlacedProblem>> {
  const head = await content.head(HEAD);
  const refused = (one: Problem) => ({ ok: false, problems: [inFile(file, one)] }) as const;
  if (isWorkbook(head)) return refused(problem('not-csv', [], {}));
  const written = textOfHead(head);
  if (written.replaceAll('\0', '').trim() === '') return { ok: true, value: null };
  const bytes = new Peeked(inUtf8(content.pieces(), tableBytes(head), hasOldLineEnds(written)));
  const text = textOfRows(await bytes.head(HEAD));
  const delimiter = reading.input === 'tsv' ? '\t' : delimiterOf(text);
  const top = topOf(text, delimiter);
  if (top.isUnclosed) {
    const lines = new LineStarts(text);
    const at = lines.positionOf(top.starts[0] ?? 0);
    const found = problem('unclosed-cell', [], {});
    return {
      ok: false,
      problems: [{ problem: found, at, file, sourceLine: lines.lineAt(at.line) }],
    };
  }
  const matched = matchHeadings(top.rows, reading.rubrics, reading.map ?? new Map());
  const lines = new LineStarts(text);
  const place = (one: Problem): PlacedProblem => {
    const [row = 0, column = 0] = one.path as readonly number[];
    const at = lines.positionOf(top.places[row]?.[column] ?? 0);
    return { problem: one, at, file, sourceLine: lines.lineAt(at.line) };
  };
  if (matched.problems.length > 0) {
    return { ok: false, problems: [...matched.problems, ...matched.warnings].map(place) };
  }
  const end = (top.places[matched.rows - 1]?.at(-1) ?? 0) + 1;
  const above = lines.positionOf(end).line - (end >= text.length && !text.endsWith('\n') ? 0 : 1);
  const table: NoteTable = {
    file,
    delimiter,
    columns: matched.columns,
    headings: top.rows[0] ?? [],
    dates: reading.dates ?? null,
  };
  const shares = rowShares(below(bytes.pieces(), above), table, above);
  return { ok: true, value: { shares, warnings: matched.warnings.map(place) } };
}

// --- internal ---

/** Bytes to look at: more than the headings of any form. */
const HEAD = 1 << 18;
/** The first of them may be empty, and three may be headings. */
const TOP_ROWS = 3;

interface Top {
  readonly rows: readonly (readonly string[])[];
  /** Where each cell of these rows begins, and where the row ends. */
  readonly places: readonly (readonly number[])[];
  readonly starts: readonly number[];
  readonly isUnclosed: boolean;
}

/** The first rows that are not empty, without the line that names the separating sign. */
function topOf(text: string, delimiter: string): Top {
  const from = /^sep=.\n/i.exec(text)?.[0].length ?? 0;
  const all = cellStarts(text.slice(from, from + HEAD), delimiter);
  const rows: (readonly string[])[] = [];
  const places: (readonly number[])[] = [];
  for (const starts of all) {
    if (rows.length === TOP_ROWS) break;
    const [start = 0, end = 0] = [starts[0], starts.at(-1)];
    const line = text.slice(from + start, from + end);
    if (line.split(delimiter).every((cell) => cell.replaceAll('"', '').trim() === '')) continue;
    const [row] = safeRows(line, delimiter);
    if (row === undefined)
      return { rows, places, starts: [from + start], isUnclosed: rows.length === 0 };
    rows.push(row);
    places.push(starts.map((one) => from + one));
  }
  return { rows, places, starts: [0], isUnclosed: false };
}

function safeRows(line: string, delimiter: string): readonly (readonly string[])[] {
  const options = { record_delimiter: '\n', relax_column_count: true, relax_quotes: true };
  try {
    return parse(line, { delimiter, ...options }) as unknown as readonly (readonly string[])[];
  } catch {
    return []; // a quote is never closed
  }
}

/** What comes after so many lines. */
async function* below(
  pieces: AsyncIterable<Uint8Array>,
  lines: number,
): AsyncGenerator<Uint8Array> {
  let left = lines;
  for await (const piece of pieces) {
    let from = 0;
    while (left > 0) {
      const newline = piece.indexOf(NEWLINE, from);
      if (newline === -1) break;
      from = newline + 1;
      left -= 1;
    }
    if (left === 0) yield piece.subarray(from);
  }
}

const NEWLINE = 0x0a;
