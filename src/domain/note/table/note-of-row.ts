import { type Path, type Problem, problem } from '../../problem.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { type Column, pathOf } from './column.ts';
import { answerCell, type CellReader, factCell } from './read-cell.ts';
import type { DateOrder } from './read-when.ts';

/** A row as a call note, plain as JSON would hold it, not yet checked. */
export interface RowNote {
  readonly value: { readonly answers: object };
  /** What no note can say: of these, the path is the place in a note that is disputed. */
  readonly problems: readonly Problem[];
}

/** Makes a function that turns the cells of one row after the other into call notes. */
export function noteOfCells(
  columns: readonly (Column | null)[],
  rubrics: readonly Rubric[],
  order: DateOrder | null,
): (cells: readonly string[]) => RowNote {
  const readers = columns.flatMap((column, index) =>
    column === null
      ? []
      : [{ index, path: pathOf(column), read: readerOf(column, rubrics, order) }],
  );
  const width = columns.length;
  return (cells) => {
    const value: Value = { answers: {} };
    let problems: Problem[] | null = null;
    for (const { index, path, read } of readers) {
      const cell = cells[index];
      if (cell === undefined || cell === '') continue;
      const said = read(cell);
      if (said === undefined || put(value, path, said)) continue;
      problems ??= [];
      problems.push(problem('answered-twice', path, {}));
    }
    if (cells.length > width && cells.some((cell, index) => index >= width && cell.trim() !== '')) {
      problems ??= [];
      problems.push(problem('too-many-cells', [], { got: cells.length, of: width }));
    }
    return { value, problems: problems ?? NONE };
  };
}

// --- internal ---

const NONE: readonly Problem[] = [];
type Value = { answers: Record<string, Record<string, unknown>> } & Record<string, unknown>;
/** Of what a column says; texts that differ in each row are not worth keeping. */
const MOST_KEPT = 256;
const LONGEST_KEPT = 200;

/** Reads each spelling of what is often said again once. */
function readerOf(column: Column, rubrics: readonly Rubric[], order: DateOrder | null): CellReader {
  if (column.kind === 'fact') {
    const read = factCell(column.path, order);
    return SELDOM_AGAIN.has(column.path.at(-1) ?? '') ? read : remembering(read);
  }
  const rubric = rubrics.find(({ id }) => id === column.rubric);
  const question = rubric?.questions.find(({ id }) => id === column.question);
  if (question === undefined) throw new Error(`no question ${column.rubric}.${column.question}`);
  return remembering(answerCell(question));
}

const SELDOM_AGAIN: ReadonlySet<string> = new Set([
  'id',
  'account',
  'contact',
  'sentence',
  'moment',
  'text',
]);

function remembering(read: CellReader): CellReader {
  const known = new Map<string, ReturnType<CellReader>>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const said = read(cell);
    if (known.size < MOST_KEPT && cell.length < LONGEST_KEPT) known.set(cell, said);
    return said;
  };
}

/** False where something else stands there already. Ids are no reserved keys: they are checked. */
function put(value: Value, path: Path, said: unknown): boolean {
  const [first, second, third] = path as readonly string[];
  let place: Record<string, unknown> = value;
  if (second !== undefined) {
    place[first as string] ??= {};
    place = place[first as string] as Record<string, unknown>;
  }
  if (third !== undefined) {
    place[second as string] ??= {};
    place = place[second as string] as Record<string, unknown>;
  }
  const key = (third ?? second ?? first) as string;
  if (place[key] !== undefined) return place[key] === said;
  place[key] = said;
  return true;
}
