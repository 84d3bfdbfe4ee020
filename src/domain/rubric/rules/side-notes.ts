import { isIdealKind } from '../../audit/points.ts';
import { problem } from '../../problem.ts';
import type { Question } from '../rubric.ts';
import type { QuestionRule } from './rule.ts';

/** An answer can miss an ideal point on either side, and each side needs its own note. */
export const idealHasSideNotes: QuestionRule = (question, path) => {
  const { notes } = question;
  return sidesOf(question)
    .filter((side) => notes[side] === undefined)
    .map((side) => problem('missing-side-note', [...path, 'notes'], { side }));
};

/** Where best is at one end, no answer lies under or over it. */
export const onlyIdealHasSideNotes: QuestionRule = (question, path) => {
  if (isIdealKind(question)) return [];
  return (['under', 'over'] as const)
    .filter((side) => question.notes[side] !== undefined)
    .map((side) => problem('side-note-without-ideal', [...path, 'notes', side], { side }));
};

/** Beside an ideal point, low and high would not say which side was missed. */
export const idealHasNoLowHighNotes: QuestionRule = (question, path) => {
  if (!isIdealKind(question)) return [];
  return (['low', 'high'] as const)
    .filter((side) => question.notes[side] !== undefined)
    .map((side) => problem('low-high-note-on-ideal', [...path, 'notes', side], { side }));
};

// --- internal ---

/** The sides on which an answer can miss what is ideal; none if best is at one end. */
function sidesOf(question: Question): readonly ('under' | 'over')[] {
  const [min, from, to, max] = idealOf(question);
  const sides: ('under' | 'over')[] = [];
  if (from > min) sides.push('under');
  if (to < max) sides.push('over');
  return sides;
}

function idealOf(question: Question): readonly [number, number, number, number] {
  if (question.kind === 'number') return [question.min, ...question.best, question.max];
  if (question.kind === 'scale' && typeof question.best === 'number') {
    return [1, question.best, question.best, question.points];
  }
  return [0, 0, 0, 0];
}
