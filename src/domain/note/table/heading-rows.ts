import { headingKey } from '../../heading-key.ts';
import type { KnownColumns } from './column.ts';
import type { ColumnMap } from './column-map.ts';
import { answersInside } from './heading-parts.ts';

/** How many of the first rows of a table are headings: of a survey tool up to three. */
export function headingRows(
  rows: readonly (readonly string[])[],
  known: KnownColumns,
  map: ColumnMap,
): number {
  const codes = rows.slice(0, MOST_HEADING_ROWS).findIndex(holdsCodes);
  if (codes > 0) return codes + 1;
  const first = rows[0] ?? [];
  let count = 1;
  while (count < MOST_HEADING_ROWS && isHeading(rows[count] ?? [], first, known, map)) count += 1;
  return count;
}

// --- internal ---

const MOST_HEADING_ROWS = 3;
const IMPORT_ID = /^\s*\{\s*['"]?ImportId['"]?\s*:/;
const ANSWER_KIND = /^(?:open-ended response|response)$/i;
/** As a humanitarian data tag is: "#affected +f". */
const HASHTAG = /^\s*#[a-z][\w\s+#]*$/i;

/** Whether a row holds what its tool calls each column: the last row of headings there is. */
function holdsCodes(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  if (filled.some((cell) => IMPORT_ID.test(cell))) return true;
  return filled.length > 0 && filled.every((cell) => HASHTAG.test(cell));
}

/**
 * Whether a row below the first is one of headings too: it says what each answer is, or names
 * questions in their own words.
 */
function isHeading(
  row: readonly string[],
  first: readonly string[],
  known: KnownColumns,
  map: ColumnMap,
): boolean {
  if ((row[0] ?? '').trim() === '' && row.some((cell) => ANSWER_KIND.test(cell.trim()))) {
    return true;
  }
  const named = row.filter((cell, index) => {
    const key = headingKey(cell);
    // One that an answer can be as well, such as a type, is no proof.
    if (known.has(key) || map.has(key)) {
      return key.includes(' ') || headingKey(first[index] ?? '') === key;
    }
    return answersInside(cell, known).length > 0;
  });
  return named.length >= 2;
}
