import { type Command, InvalidArgumentError } from 'commander';
import type { DateOrder } from '../../domain/dates/sense.ts';
import type { CommonOptions } from '../shell/world.ts';
import { asDateOrder } from './date-order.ts';

/** Which calls are looked for, and how they are shown: the same for `journal list` and `search`. */
export interface FilterOptions extends CommonOptions {
  readonly account?: string;
  readonly contact?: string;
  readonly type?: string;
  readonly when?: string;
  readonly dates?: DateOrder;
  readonly rubric?: string;
  readonly band?: string;
  readonly limit: number;
  readonly json?: boolean;
  readonly pager: boolean;
}

/** Adds the options to a command. */
export function withFilterOptions(command: Command): Command {
  return command
    .option('--account <name>', 'whose account has this in its name', asName)
    .option('--contact <name>', 'whose contact has this in the name', asName)
    .option('--type <type>', 'whose type of call has this in its name', asName)
    .option('--when <days>', `when they were held: ${EXAMPLES}`)
    .option('--dates <order>', 'how 3/12 is meant in it: day-first or month-first', asDateOrder)
    .option('--rubric <id>', 'on which this was answered: listening …')
    .option('--band <name>', 'with a score in this band; with --rubric, its score')
    .option('-n, --limit <number>', 'how many at most, or all', asLimit, 20)
    .option('--json', 'print JSON, for scripts')
    .option('--no-pager', 'never through $PAGER, however long it is');
}

// --- internal ---

const EXAMPLES = '2026-11, "last week", "since 1 Oct"';

function asName(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.');
  return text;
}

function asLimit(text: string): number {
  if (text === 'all') return Number.POSITIVE_INFINITY;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit < 1) throw new InvalidArgumentError('It takes a number from 1, or "all".');
  return limit;
}
