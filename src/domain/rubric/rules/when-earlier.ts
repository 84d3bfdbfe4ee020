import { problem } from '../../problem.ts';
import type { RubricRule } from './rule.ts';

/** Whether a question is shown can depend only on what was asked before it. */
export const whenPointsEarlier: RubricRule = ({ questions }) =>
  questions.flatMap(({ when }, index) => {
    if (when === undefined || !('question' in when)) return [];
    const known = questions.slice(0, index).map((question) => question.id);
    if (known.includes(when.question)) return [];
    const path = ['questions', index, 'when', 'question'];
    return [problem('when-not-earlier', path, { question: when.question, known })];
  });
