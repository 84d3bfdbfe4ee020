import { Command, Option } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface ShowOptions extends CommonOptions {
  readonly copy?: boolean;
  readonly forCrm?: boolean;
  readonly json?: boolean;
}

export function journalShowCommand(): Command {
  return new Command('show')
    .description('one call in full, as it was kept')
    .argument(
      '[id]',
      'its id, or as much of it as no other has; or last, the one entered last',
      'last',
    )
    .addOption(new Option('--json', 'print the record itself, for scripts').conflicts('forCrm'))
    .option(
      '--for-crm',
      'facts, their sentence and what was promised, nothing else, ready to paste',
    )
    .option('--copy', 'with --for-crm: put it on the clipboard')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall journal show\n  aftercall journal show 019a8c3e-51b2\n  aftercall journal show last --for-crm --copy',
    );
}
