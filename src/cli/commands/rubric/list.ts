import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface ListOptions extends CommonOptions {
  readonly json?: boolean;
}

export function rubricListCommand(): Command {
  return new Command('list')
    .description('the rubrics there are, and what a session asks of them')
    .option('--json', 'print JSON, for scripts');
}
