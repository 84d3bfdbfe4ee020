import { numberOf } from '../../audit/points.ts';
import { warning } from '../../problem.ts';
import type { Flag, Question } from '../rubric.ts';
import { answerRange } from './answer-range.ts';
import type { RubricRule } from './rule.ts';

/** A flag is raised by some answers and not by others. */
export const flagTellsAnswersApart: RubricRule = ({ questions }) =>
  questions.flatMap((question, index) => {
    const { flag } = question;
    if (flag === undefined || !everyAnswerRaises(question, flag)) return [];
    return [warning('flag-always', ['questions', index, 'flag'], {})];
  });

// --- internal ---

function everyAnswerRaises(question: Question, flag: Flag): boolean {
  const most = flag['at-most'] ?? Number.NEGATIVE_INFINITY;
  const least = flag['at-least'] ?? Number.POSITIVE_INFINITY;
  if (question.kind === 'number') {
    const { min, max } = question;
    return most >= max || least <= min || (most >= least && most >= min && least <= max);
  }
  const values = valuesOf(question);
  return values.length > 0 && values.every((value) => value <= most || value >= least);
}

function valuesOf(question: Question): readonly number[] {
  if (question.kind === 'choice') {
    return question.options.flatMap(({ id }) => numberOf(question, id) ?? []);
  }
  const [min, max] = answerRange(question) ?? [0, -1];
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}
