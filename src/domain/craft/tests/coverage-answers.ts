import { type Answer, DK, NA } from '../../audit/answers.ts';
import type { NumberQuestion, Question } from '../../rubric/rubric.ts';

/** A point, `yes`, `no`, an option, `na`, `dk`, or where a number lies beside its ideal band. */
export type AnswerSpot = number | string;

/** Where a number can lie: outside its ideal band, on an edge of it, between the edges. */
const NUMBER_SPOTS = ['under', 'from', 'inside', 'to', 'over'] as const;

/** Every answer that a test should give once; none that this question does not take. */
export function answerSpots(question: Question): readonly AnswerSpot[] {
  const others = [...(question.na === undefined ? [] : [NA]), DK];
  switch (question.kind) {
    case 'scale':
      return [...Array.from({ length: question.points }, (_, index) => index + 1), ...others];
    case 'yes-no':
      return ['yes', 'no', ...others];
    case 'choice':
      return [...question.options.map(({ id }) => id), ...others];
    case 'number':
      return [...NUMBER_SPOTS.filter((spot) => isPossible(question, spot)), ...others];
    case 'text':
      return [];
  }
}

/** Which of them a given answer is; null for text. */
export function spotOf(question: Question, answer: Answer): AnswerSpot | null {
  if (question.kind === 'text') return null;
  if (question.kind !== 'number') return answer;
  const [from, to] = question.best;
  const value = Number(answer);
  if (value === from) return 'from';
  if (value === to) return 'to';
  if (value < from) return 'under';
  return value > to ? 'over' : 'inside';
}

/** Answers that between them bring out everything a question can. */
export function everyAnswer(question: Question): readonly Answer[] {
  if (question.kind !== 'number') return answerSpots(question).filter(isNoExcuse);
  const { min, max, best, flag } = question;
  const middle = (best[0] + best[1]) / 2;
  const edges = [flag?.['at-most'], flag?.['at-least']].flatMap((edge) => edge ?? []);
  return [min, max, ...best, middle, ...edges];
}

// --- internal ---

function isNoExcuse(answer: Answer): boolean {
  return answer !== NA && answer !== DK;
}

function isPossible(
  { min, max, best: [from, to] }: NumberQuestion,
  spot: (typeof NUMBER_SPOTS)[number],
): boolean {
  switch (spot) {
    case 'under':
      return min < from;
    case 'over':
      return max > to;
    case 'inside':
    case 'to':
      return from < to;
    case 'from':
      return true;
  }
}
