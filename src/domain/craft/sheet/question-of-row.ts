import { type Problem, problem } from '../../problem.ts';
import { idFrom } from '../write/id-from.ts';
import { linesIn, notesIn, numberIn, sentenceIn, yesOrNo } from './cells.ts';
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
  const unclear = (one: Problem) => {
    problems.push(one);
    return undefined;
  };
  const number = (column: string, min: number, max: number) => {
    const said = text(column);
    if (said === undefined) return undefined;
    const value = numberIn(said);
    if (value !== null && value >= min && value <= max) return value;
    const known = POINTS.slice(Math.max(0, min - 1), max);
    const unclearNumber = problem('not-one-of', at(column), { got: said, known });
    const args = { got: value ?? 0, min, max };
    return unclear(value === null ? unclearNumber : problem('out-of-range', at(column), args));
  };
  const isYes = (column: string) => {
    const said = yesOrNo(cell(column));
    if (said !== null) return said || undefined;
    const args = { got: text(column) ?? '', known: ['yes', 'no'] };
    return unclear(problem('not-one-of', at(column), args));
  };

  const ask = text('question');
  if (ask === undefined) {
    const wanted = 'write the question that this row is about';
    unclear(problem('empty-cell', at('question'), { column: 'question', wanted }));
  }
  const kind = (text('kind') ?? 'scale').toLowerCase();
  if (kind !== 'scale' && kind !== 'yes-no' && kind !== 'text') {
    unclear(problem('not-in-a-row', at('kind'), { kind }));
  }
  const notes = notesOf();
  const points = kind === 'scale' ? pointsOf() : undefined;
  const flag = flagOf();
  const formerly = linesIn(cell('formerly'));
  const question = {
    id: text('id') ?? idFrom(ask ?? '', 'question', taken),
    ...(kind !== 'scale' && { kind }),
    ask,
    ...(points !== undefined && points !== 5 && { points }),
    ...(kind === 'scale' && { anchors: anchorsOf() }),
    ...(kind !== 'text' && { best: kind === 'scale' ? bestOf(points ?? 5) : bestOfTwo() }),
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
  };
  return { question: defined(question), problems };

  function anchorsOf() {
    const said = POINTS.map((point) => [point, text(point)] as const);
    return Object.fromEntries(said.filter(([, say]) => say !== undefined));
  }

  /** As its column says, or as far as the cells go beyond five, or as the sheet has columns. */
  function pointsOf(): number | undefined {
    if (text('points') !== undefined) return number('points', 2, 9);
    const last = (has: (point: string) => boolean) => Number(POINTS.findLast(has) ?? 5);
    return Math.max(
      last((point) => text(point) !== undefined),
      Math.min(
        5,
        last((point) => columns.has(point)),
      ),
    );
  }

  function bestOf(highest: number): string | number | undefined {
    const said = text('best')?.toLowerCase();
    if (said === 'high' || said === 'low') return said;
    if (said === undefined) {
      const wanted = `write high (${highest} is best), low (1 is best), or the point that is ideal`;
      return unclear(problem('empty-cell', at('best'), { column: 'best', wanted }));
    }
    const point = numberIn(said);
    if (point === null) {
      return unclear(problem('best-unclear', at('best'), { got: said, points: highest }));
    }
    const hasSides = notes?.under !== undefined || notes?.over !== undefined;
    const isInside = point > 1 && point < highest;
    if (isInside && (notes?.under === undefined || notes?.over === undefined)) {
      unclear(problem('ideal-needs-notes', at('best'), { best: point }));
    }
    if (point === highest && !hasSides) return 'high';
    return point === 1 && !hasSides ? 'low' : point;
  }

  function bestOfTwo(): 'high' | 'low' | undefined {
    const said = text('best')?.toLowerCase();
    if (said === 'yes' || said === 'high') return 'high';
    if (said === 'no' || said === 'low') return 'low';
    return unclear(problem('not-one-of', at('best'), { got: said ?? '', known: ['yes', 'no'] }));
  }

  function notesOf() {
    const together = notesIn(cell('notes'));
    if (together === null) unclear(problem('note-without-side', at('notes'), {}));
    const own = SIDES.map((side) => [side, text(`${side} note`)] as const);
    const notes = {
      ...together,
      ...Object.fromEntries(own.filter(([, say]) => say !== undefined)),
    };
    return Object.keys(notes).length > 0 ? notes : undefined;
  }

  function flagOf() {
    const flag = {
      'at-most': number('flag at most', 0, 9),
      'at-least': number('flag at least', 0, 9),
      say: text('flag'),
    };
    return Object.values(flag).some((one) => one !== undefined) ? defined(flag) : undefined;
  }
}

// --- internal ---

const POINTS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const SIDES = ['low', 'high', 'under', 'over'] as const;

function defined(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
