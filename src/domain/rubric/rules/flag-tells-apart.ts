import { warning } from '../../problem.ts';
import { kindOfQuestion } from '../kinds/all-kinds.ts';
import type { Flag, Question } from '../rubric.ts';
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
  const kind = kindOfQuestion(question);
  const answers = kind.answers(question);
  if (answers !== null) {
    const values = answers.flatMap((answer) => kind.number(question, answer) ?? []);
    return values.every((value) => value <= most || value >= least);
  }
  const range = kind.range(question);
  if (range === null) return false;
  const [min, max] = range;
  return most >= max || least <= min || (most >= least && most >= min && least <= max);
}
