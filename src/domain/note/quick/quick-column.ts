import type { Rubric } from '../../rubric/rubric.ts';
import { answerCell, factCell } from '../table/read-cell.ts';
import type { DateOrder } from '../table/read-when.ts';
import { ByteMemo } from './byte-memo.ts';
import { FACTS, type QuickHead } from './quick-head.ts';
import type { Worth } from './quick-question.ts';
import type { QuickRubric } from './quick-rubric.ts';

/** What is done with a cell that is not empty, from the bytes of its text. */
export type TakeCell = (bytes: Uint8Array, from: number, to: number) => CellTaken;

/** Whether the cell said something of the note, or nothing, or something to look at more closely. */
export type CellTaken = 'taken' | 'nothing' | 'unclear';

/** Of what is passed over, and of words, on which no score depends. */
export const takeNothing: TakeCell = () => 'nothing';
/** Of what is always looked at more closely. */
export const takeUnclear: TakeCell = () => 'unclear';

/** Takes a fact of the call, or the id of the note. */
export function factTaker(fact: number, head: QuickHead, order: DateOrder | null): TakeCell {
  const read = factCell([FACTS[fact] as string], order);
  const memo = new ByteMemo((text) => {
    const said = read(text);
    return said === undefined ? 'nothing' : (head.spell(fact, said) ?? 'unclear');
  });
  return (bytes, from, to) => {
    if (head.has(fact)) return 'unclear';
    if (head.takeBare(fact, bytes, from, to)) return 'taken';
    const spelled = memo.of(bytes, from, to);
    if (typeof spelled === 'string') return spelled;
    head.takeSpelled(fact, spelled);
    return 'taken';
  };
}

/** Takes answers to a question; those to a rubric that is not asked for are only looked at. */
export function answerTaker(
  rubric: QuickRubric,
  { questions }: Rubric,
  id: string,
  isAsked: boolean,
): TakeCell {
  const index = questions.findIndex((one) => one.id === id);
  const [question, quick] = [questions[index], rubric.questions[index]];
  if (question === undefined || quick === undefined) throw new Error(`no question ${id}`);
  const read = answerCell(question);
  const worthOf = (text: string): Worth | null => {
    const said = read(text);
    return said === undefined ? null : quick.worthOf(said);
  };
  const digits = Array.from({ length: 10 }, (_, digit) => worthOf(String(digit)));
  const memo = new ByteMemo(worthOf);
  return (bytes, from, to) => {
    const digit = to === from + 1 ? (bytes[from] as number) - ZERO : -1;
    const worth = digits[digit] ?? memo.of(bytes, from, to);
    if (worth === null) return 'nothing';
    if (!rubric.take(index, worth)) return 'unclear';
    rubric.isWanted = isAsked;
    return 'taken';
  };
}

// --- internal ---

const ZERO = 0x30;
