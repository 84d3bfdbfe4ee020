import { kindOfQuestion } from '../rubric/kinds/all-kinds.ts';
import type { Question } from '../rubric/rubric.ts';
import type { Answer } from './answers.ts';

/** What one given answer earns, 0 to 100. Null for a question that is never scored. */
export function pointsOf(question: Question, answer: Answer): number | null {
  return kindOfQuestion(question).points(question, answer);
}

/** Which way an answer lies from what is best: the part of the story that points leave out. */
export type Side = 'best' | 'under' | 'over' | 'short';

/** `under` and `over` for an ideal point or band; `short` of a best that is at one end. */
export function sideOf(question: Question, answer: Answer): Side | null {
  const points = pointsOf(question, answer);
  if (points === null) return null;
  if (points === 100) return 'best';
  const kind = kindOfQuestion(question);
  const line = kind.isIdeal(question) ? kind.line(question) : null;
  if (line === null) return 'short';
  return Number(answer) < line.from ? 'under' : 'over';
}

/**
 * An answer as a number, for the thresholds of flags and of `when`: yes is 1 and no is 0, an
 * option counts as the points it earns, text as nothing.
 */
export function numberOf(question: Question, answer: Answer): number | null {
  return kindOfQuestion(question).number(question, answer);
}

/**
 * Where an answer on a scale stands, from -100 below the customer over 0 beside to +100 above; not
 * folded, unlike points. Null for what is no scale.
 */
export function postureOf(question: Question, answer: Answer): number | null {
  if (question.kind !== 'scale') return null;
  const middle = (1 + question.points) / 2;
  return (200 * (Number(answer) - middle)) / (question.points - 1);
}

/** Whether best lies inside the scale, so that an answer can miss it on either side. */
export function isIdealKind(question: Question): boolean {
  return kindOfQuestion(question).isIdeal(question);
}
