import { UsageError } from './exit-codes.ts';
import { nearest } from './render/did-you-mean.ts';
import { visible } from './render/visible.ts';

/**
 * That there is no such command, and which was probably meant.
 * @param noun what stands before the word, such as `journal`; empty for the program itself
 */
export function unknownCommand(noun: string, word: string, known: readonly string[]): UsageError {
  const before = noun === '' ? '' : `${noun} `;
  const near = nearest(word, known);
  const hint =
    near === undefined ? `aftercall ${before}--help lists them.` : `Did you mean ${before}${near}?`;
  return new UsageError(`there is no command "${before}${visible(word)}". ${hint}`);
}
