import { Command } from 'commander';
import { OUTCOMES } from '../../../domain/journal/records/record.ts';
import type { CommonOptions } from '../../shell/world.ts';

export interface SettleOptions extends CommonOptions {
  readonly json?: boolean;
}

export function planSettleCommand(): Command {
  return new Command('settle')
    .description('say what became of the plan')
    .argument('[outcome]', `${OUTCOMES.join(', ')}; asked for at a terminal`)
    .option('--json', 'print the record that was kept, for scripts')
    .addHelpText('after', '\nExamples:\n  aftercall plan settle kept');
}
