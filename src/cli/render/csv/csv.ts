import { guardFormulas } from '../../../domain/formula.ts';

/** What stands between cells, and how numbers go with it. */
export const SEPARATORS = ['comma', 'semicolon'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** What a cell of a table can hold; null is an empty one. */
export type Cell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180: CRLF, quotes where they are needed), with a byte-order mark, without which
 * Excel does not take it for UTF-8. No text can begin a formula, in whichever way it is opened.
 * @param separator `semicolon` is for Excel where numbers are written 1,5: it opens a table with
 * commas in one column there, and takes 1.5 for a day in May
 */
export function csvText(
  rows: readonly (readonly Cell[])[],
  separator: Separator = 'comma',
): string {
  return `\ufeff${csvRows(rows, separator)}`;
}

/** The same without the mark: what comes after the first rows. */
export function csvRows(
  rows: readonly (readonly Cell[])[],
  separator: Separator = 'comma',
): string {
  return rawCsvText(
    rows.map((row) => row.map(withoutFormula)),
    separator,
  );
}

/** The same, with every cell as it is and without a byte-order mark. */
export function rawCsvText(
  rows: readonly (readonly Cell[])[],
  separator: Separator = 'comma',
): string {
  const { between, written } = WRITING[separator];
  const line = (row: readonly Cell[]) => row.map((cell) => quoted(written(cell))).join(between);
  return rows.map((row) => `${line(row)}\r\n`).join('');
}

// --- internal ---

interface Writing {
  readonly between: string;
  readonly written: (cell: Cell) => string;
}

const WRITING: Readonly<Record<Separator, Writing>> = {
  comma: { between: ',', written: asText },
  semicolon: {
    between: ';',
    written: (cell) => (typeof cell === 'number' ? asText(cell).replace('.', ',') : asText(cell)),
  },
};

function withoutFormula(cell: Cell): Cell {
  return typeof cell === 'string' ? guardFormulas(cell) : cell;
}

function asText(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

/** LibreOffice Calc cuts at commas, semicolons and tabs alike unless told otherwise. */
function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
