import { headingKey } from '../../heading-key.ts';
import { kindOf } from '../../kind-of.ts';
import { type Problem, problem, type Result } from '../../problem.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { type Column, columnNames, type KnownColumns, knownColumns } from './column.ts';

/** What a person said that columns are, by heading key; null for one to pass over. */
export type ColumnMap = ReadonlyMap<string, MappedColumn>;

export interface MappedColumn {
  readonly heading: string;
  readonly column: Column | null;
}

/** Checks a map of columns: headings with what each is, or with nothing to pass it over. */
export function checkColumnMap(value: unknown, rubrics: readonly Rubric[]): Result<ColumnMap> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = problem('wrong-type', [], { wanted: 'keys with values', got: kindOf(value) });
    return { ok: false, problems: [found] };
  }
  const known = knownColumns(rubrics);
  const map = new Map<string, MappedColumn>();
  const problems: Problem[] = [];
  for (const [heading, written] of Object.entries(value)) {
    const key = headingKey(heading);
    if (map.has(key)) problems.push(problem('duplicate-key', [], { key: heading }));
    const column = columnOf(written, heading, known, rubrics);
    if (column !== null && 'code' in column) problems.push(column);
    else map.set(key, { heading, column });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: map };
}

// --- internal ---

function columnOf(
  written: unknown,
  heading: string,
  known: KnownColumns,
  rubrics: readonly Rubric[],
): Column | null | Problem {
  if (written === null) return null;
  const path = [heading];
  if (typeof written !== 'string') {
    return problem('wrong-type', path, { wanted: 'the name of a column', got: kindOf(written) });
  }
  const [column, ...others] = known.get(headingKey(written)) ?? [];
  if (column === undefined) {
    return problem('not-one-of', path, { got: written, known: columnNames(rubrics) });
  }
  if (others.length === 0) return column;
  return problem('ambiguous-column', path, {
    column: written,
    names: namesOf([column, ...others]),
  });
}

function namesOf(columns: readonly Column[]): readonly string[] {
  return columns.flatMap((one) => (one.kind === 'answer' ? [`${one.rubric}.${one.question}`] : []));
}
