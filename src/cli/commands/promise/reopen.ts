import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface ReopenOptions extends CommonOptions {
  readonly json?: boolean;
}

export function promiseReopenCommand(): Command {
  return new Command('reopen')
    .description('take back what was said to have become of a promise')
    .argument('<promise>', 'its id in `promise list --settled`, or as much of it as no other has')
    .option('--json', 'print the record that was kept, for scripts')
    .addHelpText('after', '\nExamples:\n  aftercall promise reopen kqrtv');
}
