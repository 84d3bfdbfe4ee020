import { isIdealKind } from '../../audit/points.ts';
import { problem } from '../../problem.ts';
import { kindOfQuestion } from '../kinds/all-kinds.ts';
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
  const kind = kindOfQuestion(question);
  const line = kind.isIdeal(question) ? kind.line(question) : null;
  if (line === null) return [];
  const { min, from, to, max } = line;
  return [...(from > min ? (['under'] as const) : []), ...(to < max ? (['over'] as const) : [])];
}
