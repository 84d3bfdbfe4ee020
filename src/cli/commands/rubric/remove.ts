import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface RemoveOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export function rubricRemoveCommand(): Command {
  return new Command('remove')
    .description('take an installed pack away again')
    .argument('<name>', 'the name of the pack')
    .option('--dry-run', 'only show what would go')
    .option('-y, --yes', 'do not ask')
    .addHelpText(
      'after',
      `
What past calls were measured with is kept beside the journal, and stays.

Examples:
  aftercall rubric remove renewals`,
    );
}
