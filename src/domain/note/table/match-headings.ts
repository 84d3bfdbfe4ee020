import { headingKey } from '../../heading-key.ts';
import { type Problem, problem, warning } from '../../problem.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { isOneSlipAway } from '../../rubric/rules/one-slip-away.ts';
import { type Column, columnNames, type KnownColumns, knownColumns, nameOf } from './column.ts';
import type { ColumnMap } from './column-map.ts';
import { answersInside, columnsNamed } from './heading-parts.ts';
import { headingRows } from './heading-rows.ts';

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
  const written = Array.from({ length: width }, (_, index) =>
    headings.map((row) => row[index] ?? ''),
  );
  const columns = matchedBy(written, known, map).map((matched, index) => {
    if (matched === null) return null;
    if (matched.length === 1) return matched[0] ?? null;
    const row = Math.max(0, written[index]?.findIndex((one) => one.trim() !== '') ?? 0);
    const column = written[index]?.[row]?.trim() ?? '';
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

/** What each column may be; null for one to pass over without a word. */
function matchedBy(
  columns: readonly (readonly string[])[],
  known: KnownColumns,
  map: ColumnMap,
): readonly (readonly Column[] | null)[] {
  const exact = columns.map((written) => exactlyNamed(written, known, map));
  const found = new Set(exact.flatMap((one) => one ?? []));
  const headings = new Set(columns.flat());
  return exact.map((one, index) => {
    if (one === null || one.length > 0) return one;
    const own = columns[index]?.filter((heading) => !isAboutAnother(heading, headings)) ?? [];
    const meant = own.map((heading) => answersInside(heading, known));
    return meant.find((all) => all.length > 0 && !all.some((column) => found.has(column))) ?? [];
  });
}

/** "Points - " before the whole heading of a question makes no row of a grid. */
function isAboutAnother(heading: string, headings: ReadonlySet<string>): boolean {
  const dashes = [...heading.matchAll(/\s[-–]\s/g)];
  return dashes.some(({ index }) => headings.has(heading.slice(index + 3)));
}

function exactlyNamed(
  written: readonly string[],
  known: KnownColumns,
  map: ColumnMap,
): readonly Column[] | null {
  for (const heading of written) {
    const mapped = map.get(headingKey(heading));
    if (mapped !== undefined) return mapped.column === null ? null : [mapped.column];
  }
  return (
    written.map((heading) => columnsNamed(heading, known)).find(({ length }) => length > 0) ?? []
  );
}

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
