import { isGiven } from '../audit/answers.ts';
import type { Answered } from './events.ts';

const FEWEST_TO_JUDGE = 4;
const QUICK_MS = 2000;

/**
 * Whether answers look as if nobody had read the questions: all the same, or more than half given
 * in under two seconds. It is a reason to ask, never to discard.
 */
export function looksCareless(answered: readonly Answered[]): boolean {
  if (answered.length < FEWEST_TO_JUDGE) return false;
  const quick = answered.filter(({ ms }) => ms < QUICK_MS).length;
  return quick * 2 > answered.length || areAllTheSame(answered);
}

// --- internal ---

function areAllTheSame(answered: readonly Answered[]): boolean {
  const given = answered.map(({ answer }) => answer);
  return given.every((answer) => isGiven(answer) && answer === given[0]);
}
