import { type Path, type Problem, problem } from '../../problem.ts';
import { isEnglish } from '../rubric.ts';
import type { RubricRule } from './rule.ts';

/** A plan says when it is due and what is done then. Only English tells by its words. */
export const practicesAreIfThen: RubricRule = (rubric) => {
  if (!isEnglish(rubric)) return [];
  const own = rubric.questions.flatMap(({ practice }, index) =>
    unlessIfThen(practice, ['questions', index, 'practice']),
  );
  return [...own, ...unlessIfThen(rubric.practice, ['practice'])];
};

// --- internal ---

const IF_THEN = /^if\s.*\bthen\s/is;

function unlessIfThen(practice: string | undefined, path: Path): readonly Problem[] {
  if (practice === undefined || IF_THEN.test(practice)) return [];
  return [problem('practice-not-if-then', path, {})];
}
