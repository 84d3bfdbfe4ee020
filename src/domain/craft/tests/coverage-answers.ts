import { type Answer, DK, NA } from '../../audit/answers.ts';
import { kindOfQuestion } from '../../rubric/kinds/all-kinds.ts';
import type { Question } from '../../rubric/rubric.ts';

/** A point, `yes`, `no`, an option, `na`, `dk`, or where a number lies beside its ideal band. */
export type AnswerSpot = number | string;

/** Every answer that a test should give once; none that this question does not take. */
export function answerSpots(question: Question): readonly AnswerSpot[] {
  const kind = kindOfQuestion(question);
  if (!kind.isScored) return [];
  const own = kind.answers(question) ?? kind.spots?.all(question) ?? [];
  return [...own, ...(question.na === undefined ? [] : [NA]), DK];
}

/** Which of them a given answer is; null for text. */
export function spotOf(question: Question, answer: Answer): AnswerSpot | null {
  const { isScored, spots } = kindOfQuestion(question);
  if (!isScored) return null;
  return spots?.of(question, answer) ?? answer;
}

/** Answers that between them bring out everything a question can; of equally good ones the usual first. */
export function everyAnswer(question: Question): readonly Answer[] {
  const kind = kindOfQuestion(question);
  return kind.answers(question) ?? kind.spots?.samples(question) ?? [];
}
