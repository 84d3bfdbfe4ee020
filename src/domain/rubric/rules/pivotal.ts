import { warning } from '../../problem.ts';
import { pivotalQuestion } from '../rubric.ts';
import type { RubricRule } from './rule.ts';

/** One question is the heaviest. Where no weight is written, the first one is meant to be it. */
export const onePivotalQuestion: RubricRule = (rubric) => {
  const pivotal = pivotalQuestion(rubric);
  if (pivotal === undefined || pivotal.weight === 1) return [];
  const { weight, id: first } = pivotal;
  return rubric.questions.flatMap((question, index) =>
    question.kind !== 'text' && question.weight === weight && question.id !== first
      ? [warning('pivotal-tie', ['questions', index, 'weight'], { weight, first })]
      : [],
  );
};
