import { problem } from '../../problem.ts';
import type { QuestionRule } from './rule.ts';

/** A number's smallest value is below its largest, and its ideal band is between them. */
export const idealBandInside: QuestionRule = (question, path) => {
  if (question.kind !== 'number') return [];
  const { min, max, best } = question;
  if (min >= max) return [problem('min-not-below-max', [...path, 'min'], { min, max })];
  const [from, to] = best;
  if (min <= from && from <= to && to <= max) return [];
  return [problem('ideal-outside', [...path, 'best'], { min, max })];
};
