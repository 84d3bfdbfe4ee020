import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface ListOptions extends CommonOptions {
  readonly account?: string;
  readonly due?: boolean;
  readonly settled?: boolean;
  readonly json?: boolean;
}

export function promiseListCommand(): Command {
  return new Command('list')
    .description('what is still open, on either side, in order of the day due')
    .option('--due', 'only what is due today, or was before')
    .option('--settled', 'what was settled, and how, instead of what is open')
    .option('--account <name>', 'only what was said on calls with this account')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall promise list --due\n  aftercall promise list --account Acme --settled',
    );
}
