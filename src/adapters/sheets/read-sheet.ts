import { type Info, parse } from 'csv-parse/sync';
import { columnNamed } from '../../domain/craft/sheet/sheet.ts';
import {
  inFile,
  type PlacedProblem,
  type Position,
  type Problem,
  problem,
  type Result,
} from '../../domain/problem.ts';
import type { ReadSheet } from '../../use-cases/ports/coach-files-port.ts';
import { LineStarts } from '../yaml/line-starts.ts';
import { isWorkbook, textOf } from './sheet-bytes.ts';

/**
 * Reads a spreadsheet of questions that was saved as CSV, by whichever program: with commas,
 * semicolons or tabs, in UTF-8, UTF-16 or Windows-1252.
 *
 * @param file as the person named it
 */
export function readSheet(file: string, content: Uint8Array): Result<ReadSheet, PlacedProblem> {
  const refused = (code: 'not-csv' | 'empty') => {
    const found = code === 'empty' ? problem(code, [], { what: 'file' }) : problem(code, [], {});
    return { ok: false, problems: [inFile(file, found)] } as const;
  };
  if (isWorkbook(content)) return refused('not-csv');
  const text = textOf(content).replace(/\r\n?/g, '\n');
  if (text.includes('\0')) return refused('not-csv');
  if (text.trim() === '') return refused('empty');
  const [, rule = '', separator] = /^(sep=(.)\n)?/i.exec(text) ?? [];
  const lines = new LineStarts(text);
  const at = (offset: number) => placeIn(lines, offset);
  const delimiter = separator ?? delimiterOf(text.slice(rule.length));
  const table = tableOf(text, rule.length, delimiter);
  if ('unclosed' in table) {
    const found = problem('unclosed-cell', [], {});
    return { ok: false, problems: [{ problem: found, file, ...at(table.unclosed) }] };
  }
  const [header, ...rows] = table.rows.filter(({ cells }) =>
    cells.some((one) => one.trim() !== ''),
  );
  const place = (found: Problem): PlacedProblem => {
    const [row, column] = found.path as readonly (number | undefined)[];
    if (row === undefined) return inFile(file, found);
    const from = row === 0 ? header : rows[row - 1];
    const start = from?.starts[column ?? 0] ?? from?.end ?? text.length;
    return { problem: found, file, ...at(start) };
  };
  const sheet = {
    header: header?.cells ?? [],
    rows: rows.map(({ cells }, i) => ({ row: i + 1, cells })),
  };
  return { ok: true, value: { sheet, place } };
}

// --- internal ---

interface Row {
  readonly cells: readonly string[];
  /** Where each cell starts in the text, and where the row ends. */
  readonly starts: readonly number[];
  readonly end: number;
}

function tableOf(
  text: string,
  from: number,
  delimiter: string,
): { readonly rows: readonly Row[] } | { readonly unclosed: number } {
  try {
    const read = parse(text.slice(from), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      raw: true,
    }) as unknown as readonly { record: string[]; raw: string; info: Info }[];
    let offset = from;
    const rows = read.map(({ record, raw }) => {
      const starts = walk(raw, delimiter).starts.map((start) => offset + start);
      offset += raw.length;
      return { cells: record, starts, end: offset - 1 };
    });
    return { rows };
  } catch (error) {
    if ((error as { code?: string }).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return { unclosed: from + (walk(text.slice(from), delimiter).open ?? 0) };
  }
}

/** Where cells start, and where the quote stands that is open at the end of the text. */
function walk(text: string, delimiter: string): { starts: readonly number[]; open: number | null } {
  const starts = [0];
  let open: number | null = null;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (open !== null) {
      if (char !== '"') continue;
      if (text.charAt(i + 1) === '"') i += 1;
      else open = null;
    } else if (char === '"' && starts.at(-1) === i) open = i;
    else if (char === delimiter || char === '\n') starts.push(i + 1);
  }
  return { starts, open };
}

/** The sign that parts the most cells of the first row, outside quotes. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n');
  const bare = first.replace(/"[^"]*"/g, 'x');
  const counted = [',', ';', '\t'].map((sign) => ({ sign, cells: bare.split(sign) }));
  const named = counted.filter(({ cells }) => cells.some((one) => columnNamed(one) === 'question'));
  const most = (named.length > 0 ? named : counted).toSorted(
    (a, b) => b.cells.length - a.cells.length,
  );
  return most[0]?.sign ?? ',';
}

function placeIn(lines: LineStarts, offset: number): { at: Position; sourceLine: string } {
  const at = lines.positionOf(offset);
  return { at, sourceLine: lines.lineAt(at.line) };
}
