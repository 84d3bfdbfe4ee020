import { answerTo, type RubricAnswers } from '../audit/answers.ts';
import type { Question, Rubric } from '../rubric/rubric.ts';

/**
 * Whether an answer that counts may have gone with the words of an exported entry: to a choice
 * whose options were not at hand then, or to an open question that decides whether another is asked.
 */
export function lacksAnswers(rubric: Rubric, answers: RubricAnswers): boolean {
  const deciding = new Set(rubric.questions.flatMap(({ when }) => questionsIn(when)));
  const counts = ({ id, kind }: Question) =>
    kind === 'choice' || (kind === 'text' && deciding.has(id));
  return rubric.questions.some(
    (question) => counts(question) && answerTo(answers, question.id) === undefined,
  );
}

// --- internal ---

function questionsIn(when: Question['when']): readonly string[] {
  return when !== undefined && 'question' in when ? [when.question] : [];
}
