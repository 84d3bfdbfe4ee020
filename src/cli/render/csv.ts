/** What a cell of a table can hold; null is an empty one. */
export type Cell = string | number | boolean | null;

/** What stands between cells, and how numbers go with it. */
export type Separator = 'comma' | 'semicolon';

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
  return `\ufeff${rawCsvText(
    rows.map((row) => row.map(withoutFormula)),
    separator,
  )}`;
}

/** The same, with every cell as it is and without a byte-order mark. */
export function rawCsvText(
  rows: readonly (readonly Cell[])[],
  separator: Separator = 'comma',
): string {
  const { between, written } = SEPARATORS[separator];
  const line = (row: readonly Cell[]) => row.map((cell) => quoted(written(cell))).join(between);
  return rows.map((row) => `${line(row)}\r\n`).join('');
}

// --- internal ---

interface Writing {
  readonly between: string;
  readonly written: (cell: Cell) => string;
}

const SEPARATORS: Readonly<Record<Separator, Writing>> = {
  comma: { between: ',', written: asText },
  semicolon: {
    between: ';',
    written: (cell) => (typeof cell === 'number' ? asText(cell).replace('.', ',') : asText(cell)),
  },
};

/**
 * What spreadsheet programs take for the start of a formula, in full width too, also behind space
 * or characters that are not seen. And behind a semicolon or a tab: some begin a new cell there.
 */
const FORMULA = /(^|[;\t])(?=[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

function withoutFormula(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(FORMULA, "$1'") : cell;
}

function asText(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

/** LibreOffice Calc cuts at commas, semicolons and tabs alike unless told otherwise. */
function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
