import { Command } from 'commander';
import type { DateOrder } from '../../../domain/dates/sense.ts';
import { asDateOrder } from '../../options/date-order.ts';
import type { CommonOptions } from '../../shell/world.ts';

export interface AddOptions extends CommonOptions {
  readonly call?: string;
  readonly account?: string;
  readonly dates?: DateOrder;
  readonly json?: boolean;
}

export function promiseAddCommand(): Command {
  return new Command('add')
    .description('add a promise to a call that is kept')
    .argument('<promise...>', 'as in: me: send the draft by Tuesday')
    .option('--call <id>', 'which call: its id, or as much of it as no other has; else the last')
    .option('--account <name>', 'the last call with this account')
    .option('--dates <order>', 'how 3/12 is meant in it: day-first or month-first', asDateOrder)
    .option('--json', 'print the record that was kept, for scripts')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall promise add "me: send the draft by Tuesday"\n  aftercall promise add "Jo will ask finance, 3 Dec" --account Acme',
    );
}
