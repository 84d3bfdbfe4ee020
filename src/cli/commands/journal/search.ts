import { Command } from 'commander';
import { type FilterOptions, withFilterOptions } from '../../arguments/filter-options.ts';
import { type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { World } from '../../shell/world.ts';

type SearchOptions = FilterOptions;

export function journalSearchCommand(shell: Shell): Command {
  return withFilterOptions(new Command('search'))
    .description('calls by the words in them: names, their sentence, notes, promises, plans')
    .argument('[words...]', 'all of which must be there; quoted, as one phrase')
    .addHelpText(
      'after',
      '\nCapitals and accents make no difference.\n\nExamples:\n  aftercall journal search budget\n  aftercall journal search "two days" --account acme\n  aftercall journal search draft --when "last month"',
    )
    .action(async (words: readonly string[], _options, command: Command) => {
      const options = command.optsWithGlobals<SearchOptions>();
      shell.exit(await runSearch(words, options, await shell.wire(options)));
    });
}

async function runSearch(
  words: readonly string[],
  options: SearchOptions,
  world: World,
): Promise<ExitCode> {
  const { account, contact, type, when, rubric, band } = options;
  const filters = [account, contact, type, when, rubric, band];
  const hasWords = words.some((word) => word.trim() !== '');
  if (!hasWords && filters.every((filter) => filter === undefined)) {
    throw new UsageError(
      'there is nothing to look for. Say some words, such as `aftercall journal search budget`; `aftercall journal list` lists all calls.',
    );
  }
  const { showCalls } = await import('./show-calls.ts');
  return showCalls(words, options, world);
}
