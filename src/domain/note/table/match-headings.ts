import { type Problem, problem, warning } from '../../problem.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { isOneSlipAway } from '../../rubric/rules/one-slip-away.ts';
import { type Column, columnNames, type KnownColumns, knownColumns, nameOf } from './column.ts';
import type { ColumnMap } from './column-map.ts';
import { headingKey } from './heading-key.ts';

/** What the headings of a table say. A path is its row, from 0, and its column. */
export interface MatchedHeadings {
  /** By place; null for what is passed over. */
  readonly columns: readonly (Column | null)[];
  /** How many of the rows handed in are headings. */
  readonly rows: number;
  /** Why no row of the table can be read. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Finds out what each column of a table is. Survey tools write up to three rows of headings: ids,
 * wordings, and what each answer is.
 *
 * @param rows the first ones of the table; the very first is always one of headings
 * @param map what a person said of columns, which goes before what their headings say
 */
export function matchHeadings(
  rows: readonly (readonly string[])[],
  rubrics: readonly Rubric[],
  map: ColumnMap,
): MatchedHeadings {
  const known = knownColumns(rubrics);
  const headings = rows.slice(0, headingRows(rows, known, map));
  const problems: Problem[] = [];
  const ignored: string[] = [];
  const width = Math.max(0, ...headings.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => {
    const written = headings.map((row) => row[index] ?? '');
    const matched = matchedBy(written, known, map);
    if (matched === null) return null;
    if (matched.length === 1) return matched[0] ?? null;
    const row = Math.max(
      0,
      written.findIndex((one) => one.trim() !== ''),
    );
    const column = written[row]?.trim() ?? '';
    if (matched.length > 1) {
      const names = matched.map(nameOf);
      problems.push(problem('ambiguous-column', [row, index], { column, names }));
    } else if (column !== '') {
      const meant = slipOf(headingKey(column), known);
      if (meant === null) ignored.push(column);
      else problems.push(problem('misspelt-column', [row, index], { column, meant }));
    }
    return null;
  });
  if (problems.length === 0 && !columns.some((one) => one?.kind === 'answer')) {
    problems.push(problem('no-answer-column', [0, 0], {}));
  }
  const seen = new Set(headings.flat().map(headingKey));
  const warnings = [
    ...passedOver(ignored, rubrics),
    ...[...map].flatMap(([key, { heading }]) =>
      seen.has(key) ? [] : [warning('no-such-column', [0, 0], headed(heading, headings))],
    ),
  ];
  return { columns, rows: headings.length, problems, warnings };
}

// --- internal ---

const MOST_HEADING_ROWS = 3;

/** Null for a column to pass over without a word. */
function matchedBy(
  written: readonly string[],
  known: KnownColumns,
  map: ColumnMap,
): readonly Column[] | null {
  const keys = written.map(headingKey).filter((key) => key !== '');
  for (const key of keys) {
    const mapped = map.get(key);
    if (mapped !== undefined) return mapped.column === null ? null : [mapped.column];
  }
  return keys.map((key) => known.get(key)).find((one) => one !== undefined) ?? [];
}

function headingRows(
  rows: readonly (readonly string[])[],
  known: KnownColumns,
  map: ColumnMap,
): number {
  let count = 1;
  const first = rows[0] ?? [];
  while (count < MOST_HEADING_ROWS && isHeading(rows[count] ?? [], first, known, map)) count += 1;
  return count;
}

/**
 * Whether a row below the first is one of headings too: it holds the codes of a survey tool, says
 * what each answer is, or names questions in their own words.
 */
function isHeading(
  row: readonly string[],
  first: readonly string[],
  known: KnownColumns,
  map: ColumnMap,
): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  if (filled.some((cell) => IMPORT_ID.test(cell))) return true;
  if (filled.some((cell) => ANSWER_KIND.test(cell.trim())) && (row[0] ?? '').trim() === '') {
    return true;
  }
  const named = row.filter((cell, index) => {
    const key = headingKey(cell);
    const names = known.get(key) ?? map.get(key);
    // One that an answer can be as well, such as a type, is no proof.
    return names !== undefined && (key.includes(' ') || headingKey(first[index] ?? '') === key);
  });
  return named.length >= 2;
}

const IMPORT_ID = /^\s*\{\s*['"]?ImportId['"]?\s*:/;
const ANSWER_KIND = /^(?:open-ended response|response)$/i;

/** The answer column that a heading misses by one letter. A short word is near too many others. */
function slipOf(key: string, known: KnownColumns): string | null {
  if (key.length < 5) return null;
  for (const [name, [column]] of known) {
    if (column?.kind === 'answer' && isOneSlipAway(key, name)) return nameOf(column);
  }
  return null;
}

function passedOver(columns: readonly string[], rubrics: readonly Rubric[]): readonly Problem[] {
  if (columns.length === 0) return [];
  return [warning('columns-passed-over', [0, 0], { columns, known: columnNames(rubrics) })];
}

function headed(column: string, rows: readonly (readonly string[])[]) {
  const known = rows.flat().filter((cell) => cell.trim() !== '');
  return { column, known };
}
