import { problem } from '../../problem.ts';
import { kindOfQuestion } from '../kinds/all-kinds.ts';
import type { QuestionRule } from './rule.ts';

/** A flag says at which answers it is raised. */
export const flagHasThreshold: QuestionRule = ({ flag }, path) => {
  if (flag === undefined) return [];
  if (flag['at-most'] !== undefined || flag['at-least'] !== undefined) return [];
  return [problem('flag-without-threshold', [...path, 'flag'], {})];
};

/** A threshold is a value that an answer can have. */
export const flagOnScale: QuestionRule = (question, path) => {
  const { flag } = question;
  const range = kindOfQuestion(question).range(question);
  if (flag === undefined || range === null) return [];
  const [min, max] = range;
  return (['at-most', 'at-least'] as const).flatMap((key) => {
    const at = flag[key];
    if (at === undefined || (at >= min && at <= max)) return [];
    return [problem('flag-off-scale', [...path, 'flag', key], { at, min, max })];
  });
};
