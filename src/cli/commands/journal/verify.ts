import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface VerifyOptions extends CommonOptions {
  readonly json?: boolean;
}

export function journalVerifyCommand(): Command {
  return new Command('verify')
    .description('check every line and compute every score anew')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      '\nExits with 1 when anything is not as it was kept, with 5 when a file cannot be read.\n\nExamples:\n  aftercall journal verify',
    );
}
