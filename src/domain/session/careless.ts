import { isGiven } from '../audit/answers.ts';
import type { Answered } from './events.ts';

/** What makes answers look as if nobody had read the questions. */
export type Careless = 'same' | 'fast' | 'both';

const FEWEST_ALIKE = 4;
/** Four questions that a rep knows are soon answered: only more of them tell of haste. */
const FEWEST_FAST = 6;
const QUICK_MS = 2000;

/**
 * Whether answers look careless: all the same, or more than half given in under two seconds. It is a
 * reason to ask, never to discard.
 */
export function looksCareless(answered: readonly Answered[]): Careless | null {
  const quick = answered.filter(({ ms }) => ms < QUICK_MS).length;
  const isFast = answered.length >= FEWEST_FAST && quick * 2 > answered.length;
  const isSame = answered.length >= FEWEST_ALIKE && areAllTheSame(answered);
  if (isFast && isSame) return 'both';
  if (isFast) return 'fast';
  return isSame ? 'same' : null;
}

// --- internal ---

function areAllTheSame(answered: readonly Answered[]): boolean {
  const given = answered.map(({ answer }) => answer);
  return given.every((answer) => isGiven(answer) && answer === given[0]);
}
