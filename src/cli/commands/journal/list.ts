import { Command } from 'commander';
import { type FilterOptions, withFilterOptions } from '../../arguments/filter-options.ts';
import type { ExitCode } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { World } from '../../shell/world.ts';

type ListOptions = FilterOptions;

export function journalListCommand(shell: Shell): Command {
  return withFilterOptions(new Command('list'))
    .description('the calls that are kept, the latest first')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall journal list --account acme --when "this month"\n  aftercall journal list --rubric listening --band "in places"\n  aftercall journal list --limit all --json',
    )
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      shell.exit(await runList(options, await shell.wire(options)));
    });
}

async function runList(options: ListOptions, world: World): Promise<ExitCode> {
  const { showCalls } = await import('./show-calls.ts');
  return showCalls([], options, world);
}
