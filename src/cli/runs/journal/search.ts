import type { SearchOptions } from '../../commands/journal/search.ts';
import { type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';
import { showCalls } from './show-calls.ts';

export function run(
  world: World,
  options: SearchOptions,
  words: readonly string[],
): Promise<ExitCode> {
  const { account, contact, type, when, rubric, band } = options;
  const filters = [account, contact, type, when, rubric, band];
  const hasWords = words.some((word) => word.trim() !== '');
  if (!hasWords && filters.every((filter) => filter === undefined)) {
    throw new UsageError(
      'there is nothing to look for. Say some words, such as `aftercall journal search budget`; `aftercall journal list` lists all calls.',
    );
  }
  return showCalls(words, options, world);
}
