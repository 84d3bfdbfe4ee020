import type { Question, Rubric } from '../rubric.ts';
import { textCell } from './cells.ts';
import { COLUMNS, RUBRIC_ROW, USUAL_COLUMNS } from './sheet.ts';

/** A cell that is written: a number is no text that could begin a formula. */
type WrittenCell = string | number | null;

/** A question that a row cannot hold, and what of it. */
export interface TooMuchForARow {
  readonly question: string;
  readonly what: 'choice' | 'number' | 'when';
}

/** A rubric as rows of a spreadsheet, the header first; or the questions that no row can hold. */
export function sheetOfRubric(
  rubric: Rubric,
):
  | { readonly rows: readonly (readonly WrittenCell[])[] }
  | { readonly tooMuch: readonly TooMuchForARow[] } {
  const tooMuch = rubric.questions.flatMap(tooMuchOf);
  if (tooMuch.length > 0) return { tooMuch };
  const isAllShort = rubric.questions.every(({ short }) => short);
  const rows = [
    ...rubric.questions.map((question) => questionRow(question, isAllShort)),
    rubricRow(rubric),
  ];
  const columns = COLUMNS.filter(
    (column) => USUAL_COLUMNS.includes(column) || rows.some((row) => row[column] !== undefined),
  );
  return { rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))] };
}

// --- internal ---

type Row = Readonly<Record<string, string | number | undefined>>;

function tooMuchOf({ id, kind, when }: Question): readonly TooMuchForARow[] {
  if (kind === 'choice' || kind === 'number') return [{ question: id, what: kind }];
  return when === undefined ? [] : [{ question: id, what: 'when' }];
}

/** What is said of the whole rubric. */
function rubricRow({ id, title, about, notes, practice }: Rubric): Row {
  return {
    id: textCell(id),
    question: textCell(about),
    ...noteCells(notes),
    practice: cellFor(practice),
    kind: RUBRIC_ROW,
    title: textCell(title),
  };
}

function questionRow(question: Question, isAllShort: boolean): Row {
  const { id, ask, weight, short, na, axis, signal, help, notes, practice } = question;
  return {
    id: textCell(id),
    question: textCell(ask),
    ...scaleCells(question),
    weight,
    short: short && !isAllShort ? 'yes' : undefined,
    na: cellFor(na),
    ...noteCells(notes),
    practice: cellFor(practice),
    help: cellFor(help),
    axis,
    signal,
    'flag at most': question.flag?.['at-most'],
    'flag at least': question.flag?.['at-least'],
    flag: cellFor(question.flag?.say),
    formerly: cellFor(question.formerly?.join('\n')),
    source: cellFor(question.source),
    kind: question.kind === 'scale' ? undefined : question.kind,
  };
}

function scaleCells(question: Question): Row {
  if (question.kind === 'yes-no') return { best: question.best === 'high' ? 'yes' : 'no' };
  if (question.kind !== 'scale') return {};
  const { points, best, anchors } = question;
  const says = Object.entries(anchors).map(([point, say]) => [point, textCell(say)]);
  return { ...Object.fromEntries(says), ...(points !== 5 && { points }), best };
}

function noteCells(notes: Question['notes']): Row {
  const says = Object.entries(notes).map(([side, say]) => [`${side} note`, cellFor(say)]);
  return Object.fromEntries(says);
}

function cellFor(text: string | undefined): string | undefined {
  return text === undefined ? undefined : textCell(text);
}
