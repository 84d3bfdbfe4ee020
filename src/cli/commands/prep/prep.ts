import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface PrepOptions extends CommonOptions {
  readonly json?: boolean;
}

export function prepCommand(): Command {
  return new Command('prep')
    .description('before a call: your plan, their words, what is promised, your last call')
    .argument('[account]', 'whom you will call, or the beginning of the name; without: today')
    .option('--json', 'print JSON, for scripts')
    .addHelpText('after', '\nExamples:\n  aftercall prep\n  aftercall prep Acme');
}
