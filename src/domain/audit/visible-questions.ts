import type { Question, Rubric, WhenAnswered, WhenCall } from '../rubric/rubric.ts';
import { answerTo, type CallContext, isGiven, type RubricAnswers } from './answers.ts';
import { numberOf } from './points.ts';

/**
 * The questions that count for this call. A hidden question leaves every count; its answer, if it
 * has one, counts again as soon as the question is visible again.
 */
export function visibleQuestions(
  rubric: Rubric,
  answers: RubricAnswers,
  call: CallContext,
): readonly Question[] {
  const visible = new Map<string, Question>();
  for (const question of rubric.questions) {
    if (isVisible(question, visible, answers, call)) visible.set(question.id, question);
  }
  return [...visible.values()];
}

// --- internal ---

function isVisible(
  question: Question,
  earlier: ReadonlyMap<string, Question>,
  answers: RubricAnswers,
  call: CallContext,
): boolean {
  const { when } = question;
  if (when === undefined) return true;
  return 'question' in when ? isAnswered(when, earlier, answers) : isSuchACall(when, call);
}

function isAnswered(
  when: WhenAnswered,
  earlier: ReadonlyMap<string, Question>,
  answers: RubricAnswers,
): boolean {
  const question = earlier.get(when.question);
  const answer = answerTo(answers, when.question);
  if (question === undefined || !isGiven(answer)) return false;
  if (when.is !== undefined && !when.is.includes(answer)) return false;
  const value = numberOf(question, answer);
  if (when['at-most'] !== undefined && !(value !== null && value <= when['at-most'])) return false;
  return when['at-least'] === undefined || (value !== null && value >= when['at-least']);
}

function isSuchACall(when: WhenCall, call: CallContext): boolean {
  const types = when['call.type'];
  const contacts = when['call.first-contact'];
  if (types !== undefined && !(call.type !== undefined && types.includes(call.type))) return false;
  const first = call['first-contact'];
  return contacts === undefined || (first !== undefined && contacts.includes(first));
}
