import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface ShowOptions extends CommonOptions {
  readonly json?: boolean;
}

export function planShowCommand(): Command {
  return new Command('show')
    .description('the plan to hold in mind on the next call')
    .option('--json', 'print JSON, for scripts');
}
