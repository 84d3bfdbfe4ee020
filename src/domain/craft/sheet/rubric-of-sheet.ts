import { notesIn, sentenceIn } from '../../cells.ts';
import { type Path, type Problem, problem, type Result } from '../../problem.ts';
import type { WrittenRubric } from '../../rubric/written-rubric.ts';
import { newRubric, type RubricHead } from '../write/new-rubric.ts';
import { questionOfRow } from './question-of-row.ts';
import { type ColumnIndex, readHeader } from './read-header.ts';
import { columnNamed, RUBRIC_ROW, type Sheet, type SheetRow } from './sheet.ts';

/**
 * The rubric that a sheet of questions says, one a row, checked, with tests whose numbers are
 * computed. The path of a problem is the row and the column of a cell, both from 0; one without a
 * path is about what was given beside the sheet.
 *
 * @param given what is known of the rubric beside the sheet; a row for the whole rubric adds to it
 * @param usualTitle where neither says one
 */
export function rubricOfSheet(
  sheet: Sheet,
  given: Partial<RubricHead>,
  usualTitle: string,
): Result<WrittenRubric> {
  const { columns, problems } = readHeader(sheet);
  if (!columns.has('question')) return { ok: false, problems: problems.slice(0, MOST_AT_ONCE) };
  const rubricRows = sheet.rows.filter((row) => isRubricRow(row, columns));
  const rows = sheet.rows.filter((row) => !rubricRows.includes(row));
  const questions: Readonly<Record<string, unknown>>[] = [];
  const found = [...problems];
  for (const row of rows) {
    const read = questionOfRow(
      row,
      columns,
      questions.map(({ id }) => String(id)),
    );
    questions.push(read.question);
    found.push(...read.problems);
  }
  found.push(...rubricRows.slice(1).map(({ row }) => problem('second-rubric-row', [row, 0], {})));
  if (questions.length === 0) {
    const wanted = 'write one question a row, below this one';
    found.push(problem('empty-cell', [1, 0], { column: 'question', wanted }));
  }
  const own = rubricRows[0] === undefined ? {} : headOfRow(rubricRows[0], columns);
  const made = newRubric({ title: usualTitle, ...own, ...given }, questions);
  const placing = { columns, rows, rubricRow: rubricRows[0]?.row };
  const placed = (one: Problem): Problem => ({ ...one, path: cellOf(one, placing) });
  if (made.ok && found.length === 0) {
    return { ...made, warnings: (made.warnings ?? []).map(placed) };
  }
  const checked = (made.ok ? [] : made.problems).map(placed);
  const ownProblems = found.filter((one) => !isOfMeantColumn(one, problems));
  const others = checked.filter((one) => !isTold(one, found) && !isOfMeantColumn(one, problems));
  return { ok: false, problems: [...ownProblems, ...others] };
}

// --- internal ---

const MOST_AT_ONCE = 20;

interface Placing {
  readonly columns: ColumnIndex;
  readonly rows: readonly SheetRow[];
  readonly rubricRow: number | undefined;
}

function isRubricRow({ cells }: SheetRow, columns: ColumnIndex): boolean {
  return sentenceIn(cells[columns.get('kind') ?? -1] ?? '').toLowerCase() === RUBRIC_ROW;
}

/** The question of its row is the one behind the questions. */
function headOfRow({ cells }: SheetRow, columns: ColumnIndex): Partial<RubricHead> {
  const text = (column: string) => sentenceIn(cells[columns.get(column) ?? -1] ?? '') || undefined;
  const together = notesIn(cells[columns.get('notes') ?? -1] ?? '') ?? {};
  const [low, high] = [text('low note') ?? together.low, text('high note') ?? together.high];
  const head = {
    id: text('id'),
    title: text('title'),
    about: text('question'),
    notes:
      low === undefined && high === undefined
        ? undefined
        : { ...(low && { low }), ...(high && { high }) },
    practice: text('practice'),
  };
  return Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));
}

/** Nobody needs to hear twice of one cell, nor of the notes that its best point needs. */
function isTold({ code, path: [row, column] }: Problem, found: readonly Problem[]): boolean {
  return found.some(
    (one) =>
      one.path[0] === row &&
      (one.path[1] === column ||
        (code === 'missing-side-note' && one.code === 'ideal-needs-notes')),
  );
}

/** Of a column that has only another name, no cell is empty. */
function isOfMeantColumn({ code, args }: Problem, problems: readonly Problem[]): boolean {
  const meant = problems.flatMap((one) => (one.code === 'unknown-column' ? one.args.meant : []));
  if (code === 'empty-cell') return meant.includes(args.column);
  if (code === 'missing-key') return meant.includes(args.key);
  return code === 'missing-anchor' && meant.includes(String(args.point));
}

/** Which cell a problem of the rubric comes from. */
function cellOf({ path, code, args }: Problem, { columns, rows, rubricRow }: Placing): Path {
  const [top, index, ...rest] = path;
  const key = code === 'missing-key' || code === 'unknown-key' ? args.key : undefined;
  if (top !== 'questions') {
    const column = top === 'notes' ? `${index} note` : top === 'about' ? 'question' : String(top);
    return rubricRow === undefined ? [] : [rubricRow, columns.get(column) ?? 0];
  }
  if (typeof index !== 'number') return [0, columns.get('short') ?? columns.get('question') ?? 0];
  const row = rows[index]?.row ?? 0;
  const inside = key === undefined ? rest : [...rest, key];
  if (code === 'missing-anchor') inside.push(String(args.point));
  if (code === 'missing-side-note') inside.push(args.side);
  return [row, columnOf(inside, columns)];
}

function columnOf([key, inside]: Path, columns: ColumnIndex): number {
  const names = {
    anchors: [String(inside)],
    notes: [`${inside} note`, 'notes'],
    options: [String(Number(inside ?? 0) + 1)],
    flag: [`flag ${String(inside).replace('-', ' ')}`, 'flag'],
  }[String(key)] ?? [columnNamed(String(key))];
  const name = names.find((one) => columns.has(one)) ?? 'question';
  return columns.get(name) ?? 0;
}
