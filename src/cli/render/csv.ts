import { startsFormula } from '../../domain/formula.ts';

/** What a cell of a table can hold; null is an empty one. */
export type Cell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180: CRLF, quotes where they are needed), with a byte-order mark, without which
 * Excel does not take it for UTF-8. No text can begin a formula.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rawCsvText(rows.map((row) => row.map(withoutFormula)))}`;
}

/** The same, with every cell as it is and without a byte-order mark. */
export function rawCsvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

// --- internal ---

function withoutFormula(cell: Cell): Cell {
  return typeof cell === 'string' && startsFormula(cell) ? `'${cell}` : cell;
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
