import { kindOfQuestion } from '../../rubric/kinds/all-kinds.ts';
import type { Question, Rubric } from '../../rubric/rubric.ts';
import { whenInWords, whenOfWords } from '../../rubric/when-words.ts';
import { isSameValue } from '../../same-value.ts';
import { COLUMNS, RUBRIC_ROW, USUAL_COLUMNS } from './sheet.ts';

/** A cell that is written: a number is no text that could begin a formula. */
type WrittenCell = string | number | null;

/** A rubric as rows of a spreadsheet, the header first; or the questions that no row can hold. */
export function sheetOfRubric(
  rubric: Rubric,
):
  | { readonly rows: readonly (readonly WrittenCell[])[] }
  | { readonly tooMuch: readonly string[] } {
  const tooMuch = rubric.questions.filter((question) => !isPlain(question)).map(({ id }) => id);
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

/** What is written in words must say the same when it is read again. */
function isPlain({ when }: Question): boolean {
  return when === undefined || isSameValue(whenOfWords(whenInWords(when)), when);
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
  const kind = kindOfQuestion(question);
  const { id, ask, weight, short, na, axis, signal, help, notes, practice } = question;
  return {
    id,
    question: ask,
    ...kind.cells(question),
    best: kind.best(question),
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
    when: question.when && whenInWords(question.when),
    kind: question.kind === 'scale' ? undefined : question.kind,
  };
}

function noteCells(notes: Question['notes']): Row {
  const says = Object.entries(notes).map(([side, say]) => [`${side} note`, say]);
  return Object.fromEntries(says);
}
