import { Command } from 'commander';
import { type FilterOptions, withFilterOptions } from '../../options/filter-options.ts';

export type ListOptions = FilterOptions;

export function journalListCommand(): Command {
  return withFilterOptions(new Command('list'))
    .description('the calls that are kept, the latest first')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall journal list --account acme --when "this month"\n  aftercall journal list --rubric listening --band "in places"\n  aftercall journal list --limit all --json',
    );
}
