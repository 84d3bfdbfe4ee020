import type { Question } from '../rubric.ts';

/** Lowest and highest answer as a number, as `numberOf` in audit/points.ts counts them. */
export function answerRange(question: Question): readonly [number, number] | null {
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
