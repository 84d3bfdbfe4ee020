import type { Question, Rubric } from '../../rubric/rubric.ts';
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
    id,
    question: about,
    ...noteCells(notes),
    practice,
    kind: RUBRIC_ROW,
    title,
  };
}

function questionRow(question: Question, isAllShort: boolean): Row {
  const { id, ask, weight, short, na, axis, signal, help, notes, practice } = question;
  return {
    id,
    question: ask,
    ...scaleCells(question),
    weight,
    short: short && !isAllShort ? 'yes' : undefined,
    na,
    ...noteCells(notes),
    practice,
    help,
    axis,
    signal,
    'flag at most': question.flag?.['at-most'],
    'flag at least': question.flag?.['at-least'],
    flag: question.flag?.say,
    formerly: question.formerly?.join('\n'),
    source: question.source,
    kind: question.kind === 'scale' ? undefined : question.kind,
  };
}

function scaleCells(question: Question): Row {
  if (question.kind === 'yes-no') return { best: question.best === 'high' ? 'yes' : 'no' };
  if (question.kind !== 'scale') return {};
  const { points, best, anchors } = question;
  return { ...anchors, ...(points !== 5 && { points }), best };
}

function noteCells(notes: Question['notes']): Row {
  const says = Object.entries(notes).map(([side, say]) => [`${side} note`, say]);
  return Object.fromEntries(says);
}
