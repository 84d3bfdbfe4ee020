import { Command } from 'commander';
import { type FilterOptions, withFilterOptions } from '../../options/filter-options.ts';

export type SearchOptions = FilterOptions;

export function journalSearchCommand(): Command {
  return withFilterOptions(new Command('search'))
    .description('calls by the words in them: names, their sentence, notes, promises, plans')
    .argument('[words...]', 'all of which must be there; quoted, as one phrase')
    .addHelpText(
      'after',
      '\nCapitals and accents make no difference.\n\nExamples:\n  aftercall journal search budget\n  aftercall journal search "two days" --account acme\n  aftercall journal search draft --when "last month"',
    );
}
