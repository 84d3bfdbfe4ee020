import { nearest } from '../render/text/did-you-mean.ts';
import { visible } from '../render/text/visible.ts';
import { UsageError } from '../shell/exit-codes.ts';

/** That there is no such rubric, and which was probably meant. */
export function unknownRubric(id: string, known: readonly string[]): UsageError {
  return unknown('rubric', id, known);
}

/** That no rubric has such a band, and which was probably meant. */
export function unknownBand(name: string, known: readonly string[]): UsageError {
  return unknown('band', name, known);
}

// --- internal ---

function unknown(what: string, name: string, names: readonly string[]): UsageError {
  const known = [...new Set(names)].map(visible);
  const near = nearest(name, known);
  const hint = near === undefined ? `There are: ${known.join(', ')}.` : `Did you mean ${near}?`;
  return new UsageError(`there is no ${what} "${visible(name)}". ${hint}`);
}
