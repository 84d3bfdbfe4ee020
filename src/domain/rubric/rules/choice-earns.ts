import { warning } from '../../problem.ts';
import type { RubricRule } from './rule.ts';

/** Of a choice, one option at least earns something, or it pulls every score down. */
export const choiceEarnsSomething: RubricRule = ({ questions }) =>
  questions.flatMap((question, index) =>
    question.kind === 'choice' && question.options.every(({ points }) => points === 0)
      ? [warning('earns-nothing', ['questions', index, 'options'], {})]
      : [],
  );
