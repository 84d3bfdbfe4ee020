import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface AmendOptions extends CommonOptions {
  readonly answers?: string;
  readonly json?: boolean;
}

export function journalAmendCommand(): Command {
  return new Command('amend')
    .description('correct a call: go through it once more with its answers in place')
    .argument(
      '[id]',
      'its id, or as much of it as no other has; or last, the one entered last',
      'last',
    )
    .option(
      '--answers <file>',
      'ask nothing: what this call note (or - for standard input) names takes the place of what stands',
    )
    .option('--json', 'with --answers: print the call as it then stands')
    .addHelpText(
      'after',
      `
Each screen shows what stands there, and Enter keeps it. Nothing is written before the end, and the
call as it was stays in the journal, underneath. In a call note, null takes out what stands there.

Examples:
  aftercall journal amend last
  aftercall journal amend 019a8c3e-51b2 --answers better.yaml`,
    );
}
