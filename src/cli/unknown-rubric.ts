import { UsageError } from './exit-codes.ts';
import { nearest } from './render/did-you-mean.ts';
import { visible } from './render/visible.ts';

/** That there is no such rubric, and which was probably meant. */
export function unknownRubric(id: string, known: readonly string[]): UsageError {
  const near = nearest(id, known);
  const hint = near === undefined ? `There are: ${known.join(', ')}.` : `Did you mean ${near}?`;
  return new UsageError(`there is no rubric "${visible(id)}". ${hint}`);
}
