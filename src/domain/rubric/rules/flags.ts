import { problem } from '../../problem.ts';
import type { Question } from '../rubric.ts';
import type { QuestionRule } from './all-rules.ts';

/** A flag says at which answers it is raised. */
export const flagHasThreshold: QuestionRule = ({ flag }, path) => {
  if (flag === undefined) return [];
  if (flag['at-most'] !== undefined || flag['at-least'] !== undefined) return [];
  return [problem('flag-without-threshold', [...path, 'flag'], {})];
};

/** A threshold is a value that an answer can have. */
export const flagOnScale: QuestionRule = (question, path) => {
  const { flag } = question;
  const range = answerRange(question);
  if (flag === undefined || range === null) return [];
  const [min, max] = range;
  return (['at-most', 'at-least'] as const).flatMap((key) => {
    const at = flag[key];
    if (at === undefined || (at >= min && at <= max)) return [];
    return [problem('flag-off-scale', [...path, 'flag', key], { at, min, max })];
  });
};

// --- internal ---

/** Lowest and highest answer as a number, as `numberOf` in audit/points.ts counts them. */
function answerRange(question: Question): readonly [number, number] | null {
  switch (question.kind) {
    case 'scale':
      return [1, question.points];
    case 'number':
      return [question.min, question.max];
    case 'yes-no':
      return [0, 1];
    case 'choice':
      return [0, 100];
    case 'text':
      return null;
  }
}
