import { linesIn, notesIn, numberIn, sentenceIn, yesOrNo } from '../../cells.ts';
import { idFrom } from '../../id-from.ts';
import { type Problem, problem } from '../../problem.ts';
import { KINDS, type KindName } from '../../rubric/kinds/all-kinds.ts';
import { ANSWER_COLUMNS, type RowReader } from '../../rubric/kinds/kind.ts';
import type { When } from '../../rubric/shapes/any-question.ts';
import { whenOfWords } from '../../rubric/when-words.ts';
import type { ColumnIndex } from './read-header.ts';
import type { SheetRow } from './sheet.ts';

/** A question as far as its row says one, in the shape of a rubric file, and what is unclear. */
export interface QuestionRow {
  readonly question: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** @param taken the ids of the questions before it */
export function questionOfRow(
  row: SheetRow,
  columns: ColumnIndex,
  taken: readonly string[],
): QuestionRow {
  const problems: Problem[] = [];
  const at = (column: string) => [row.row, columns.get(column) ?? 0];
  const cell = (column: string) => row.cells[columns.get(column) ?? -1] ?? '';
  const text = (column: string) => sentenceIn(cell(column)) || undefined;
  const unclear: RowReader['unclear'] = (column, code, args) => {
    problems.push(problem(code, at(column), args));
    return undefined;
  };
  const number = (column: string, min: number, max: number) => {
    const said = text(column);
    if (said === undefined) return undefined;
    const value = numberIn(said);
    if (value === null && max <= 9) {
      const known = ANSWER_COLUMNS.slice(Math.max(0, min - 1), max);
      return unclear(column, 'not-one-of', { got: said, known });
    }
    if (value === null) return unclear(column, 'wrong-type', { wanted: 'a number', got: said });
    if (value >= min && value <= max) return value;
    return unclear(column, 'out-of-range', { got: value, min, max });
  };
  const isYes = (column: string) => {
    const said = yesOrNo(cell(column));
    if (said !== null) return said || undefined;
    return unclear(column, 'not-one-of', { got: text(column) ?? '', known: ['yes', 'no'] });
  };

  const ask = text('question');
  if (ask === undefined) {
    const wanted = 'write the question that this row is about';
    unclear('question', 'empty-cell', { column: 'question', wanted });
  }
  const notes = notesOf();
  const hasNote = (side: 'under' | 'over') => notes?.[side] !== undefined;
  const flag = flagOf();
  const formerly = linesIn(cell('formerly'));
  const kind = kindIn();
  const has = (column: string) => columns.has(column);
  const question = {
    id: text('id') ?? idFrom(ask ?? '', 'question', taken),
    ...(kind !== 'scale' && { kind }),
    ask,
    ...KINDS[kind].ofRow({ text, number, has, hasNote, unclear }),
    weight: number('weight', 1, 3),
    short: isYes('short'),
    na: text('na'),
    axis: text('axis'),
    signal: text('signal'),
    help: text('help'),
    notes,
    practice: text('practice'),
    flag,
    formerly: formerly.length > 0 ? formerly : undefined,
    source: text('source'),
    when: whenIn(),
  };
  return { question: defined(question), problems };

  function kindIn(): KindName {
    const said = (text('kind') ?? 'scale').toLowerCase();
    if (Object.hasOwn(KINDS, said)) return said as KindName;
    unclear('kind', 'not-one-of', { got: said, known: Object.keys(KINDS) });
    return 'scale';
  }

  function whenIn(): When | undefined {
    const said = text('when');
    if (said === undefined) return undefined;
    return whenOfWords(said) ?? unclear('when', 'when-unclear', { got: said });
  }

  function notesOf() {
    const together = notesIn(cell('notes'));
    if (together === null) unclear('notes', 'note-without-side', {});
    const own = SIDES.map((side) => [side, text(`${side} note`)] as const);
    const notes = {
      ...together,
      ...Object.fromEntries(own.filter(([, say]) => say !== undefined)),
    };
    return Object.keys(notes).length > 0 ? notes : undefined;
  }

  function flagOf() {
    const flag = {
      'at-most': number('flag at most', ...ANY),
      'at-least': number('flag at least', ...ANY),
      say: text('flag'),
    };
    return Object.values(flag).some((one) => one !== undefined) ? defined(flag) : undefined;
  }
}

// --- internal ---

const ANY = [-Number.MAX_VALUE, Number.MAX_VALUE] as const;
const SIDES = ['low', 'high', 'under', 'over'] as const;

function defined(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
