import type { Question } from '../rubric/rubric.ts';
import type { Answer } from './answers.ts';

/**
 * What one given answer earns, 0 to 100: its percent of the maximum possible (POMP; Cohen, Cohen,
 * Aiken & West 1999). Null for a question that is never scored.
 */
export function pointsOf(question: Question, answer: Answer): number | null {
  switch (question.kind) {
    case 'scale':
      return scalePoints(Number(answer), question.points, question.best);
    case 'yes-no':
      return (answer === 'yes') === (question.best === 'high') ? 100 : 0;
    case 'choice':
      return question.options.find((option) => option.id === answer)?.points ?? null;
    case 'number':
      return bandPoints(Number(answer), question.min, question.max, question.best);
    case 'text':
      return null;
  }
}

/** Which way an answer lies from what is best: the part of the story that points leave out. */
export type Side = 'best' | 'under' | 'over' | 'short';

/** `under` and `over` for an ideal point or band; `short` of a best that is at one end. */
export function sideOf(question: Question, answer: Answer): Side | null {
  const points = pointsOf(question, answer);
  if (points === null) return null;
  if (points === 100) return 'best';
  const ideal = idealOf(question);
  if (ideal === null) return 'short';
  return Number(answer) < ideal ? 'under' : 'over';
}

/**
 * An answer as a number, for the thresholds of flags and of `when`: yes is 1 and no is 0, an
 * option counts as the points it earns, text as nothing.
 */
export function numberOf(question: Question, answer: Answer): number | null {
  if (question.kind === 'scale' || question.kind === 'number') return Number(answer);
  if (question.kind === 'yes-no') return answer === 'yes' ? 1 : 0;
  return pointsOf(question, answer);
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
  return idealOf(question) !== null;
}

// --- internal ---

function scalePoints(x: number, max: number, best: 'high' | 'low' | number): number {
  if (best === 'low') return (100 * (max - x)) / (max - 1);
  if (best === 'high') return (100 * (x - 1)) / (max - 1);
  return bandPoints(x, 1, max, [best, best]);
}

/** 100 inside the band, falling to 0 at both ends; each side is stretched on its own. */
function bandPoints(x: number, min: number, max: number, [from, to]: readonly [number, number]) {
  if (x < from) return Math.max(0, (100 * (x - min)) / (from - min));
  if (x > to) return Math.max(0, (100 * (max - x)) / (max - to));
  return 100;
}

function idealOf(question: Question): number | null {
  if (question.kind === 'scale' && typeof question.best === 'number') return question.best;
  if (question.kind === 'number') return question.best[0];
  return null;
}
