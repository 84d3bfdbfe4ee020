import { Command } from 'commander';
import type { DateOrder } from '../../../domain/dates/sense.ts';
import { PROMISE_ENDS } from '../../../domain/journal/records/record.ts';
import { asDateOrder } from '../../options/date-order.ts';
import type { CommonOptions } from '../../shell/world.ts';

export interface SettleOptions extends CommonOptions {
  readonly due?: string;
  readonly dates?: DateOrder;
  readonly json?: boolean;
}

export function promiseSettleCommand(): Command {
  return new Command('settle')
    .description('say what became of a promise, or move it to another day')
    .argument('<promise>', 'its id in `promise list`, or as much of it as no other has')
    .argument('[end]', PROMISE_ENDS.join(', '))
    .option('--due <day>', 'the new day it is due, such as "next Friday" or 2026-12-03')
    .option('--dates <order>', 'how 3/12 is meant in it: day-first or month-first', asDateOrder)
    .option('--json', 'print the record that was kept, for scripts')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall promise settle kqrtv kept\n  aftercall promise settle kqrtv --due "next Friday"',
    );
}
