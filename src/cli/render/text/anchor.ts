import { type Answer, DK, NA } from '../../../domain/audit/answers.ts';
import { kindOfQuestion } from '../../../domain/rubric/kinds/all-kinds.ts';
import type { Question } from '../../../domain/rubric/rubric.ts';
import { visible } from './visible.ts';

/** An answer in the very words the rep chose, with the digit it was given by. */
export function anchorInWords(question: Question, answer: Answer): string {
  const words = answerInWords(question, answer);
  return question.kind === 'scale' && typeof answer === 'number' ? `${answer}  ${words}` : words;
}

/** The same in words alone. */
export function answerInWords(question: Question, answer: Answer): string {
  if (answer === NA) return `does not apply: ${visible(question.na ?? '')}`;
  if (answer === DK) return 'cannot recall';
  return visible(kindOfQuestion(question).said(question, answer));
}
