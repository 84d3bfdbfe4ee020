import { problem } from '../../problem.ts';
import { isScored } from '../rubric.ts';
import type { RubricRule } from './rule.ts';

/** A rubric that could never have a score would only look like one. */
export const somethingIsScored: RubricRule = ({ questions }) =>
  questions.some(isScored) ? [] : [problem('nothing-to-score', ['questions'], {})];

/** A score needs half of the questions, so a smaller short form could never have one. */
export const shortFormIsHalf: RubricRule = ({ questions }) => {
  const scored = questions.filter(isScored);
  const short = scored.filter((question) => question.short).length;
  if (short * 2 >= scored.length) return [];
  return [problem('short-too-few', ['questions'], { short, of: scored.length })];
};
