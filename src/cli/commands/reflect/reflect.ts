import { Command, Option } from 'commander';
import { SESSION_MODES, type SessionMode } from '../../../domain/session/setup.ts';
import type { CommonOptions } from '../../shell/world.ts';

export interface ReflectOptions extends CommonOptions {
  readonly mode?: SessionMode;
  readonly rubric?: string;
  readonly with: readonly string[];
  readonly account?: string;
  readonly type?: string;
  readonly resume?: boolean;
  readonly answers?: string;
  readonly json?: boolean;
}

export function reflectCommand(): Command {
  return new Command('reflect')
    .description('look back at a call: a few questions, a card, one plan (this is the default)')
    .addOption(new Option('-m, --mode <mode>', 'how much is asked').choices([...SESSION_MODES]))
    .option('-r, --rubric <id>', 'one rubric in full: its name, or its file')
    .option('-w, --with <id...>', 'one more rubric in full, beside the others', [])
    .option('-a, --account <name>', 'whose call it was')
    .option('-t, --type <type>', 'what kind of call: discovery, review …')
    .option('--resume', 'go on with the unfinished session without asking')
    .option(
      '--answers <file>',
      'ask nothing: keep the call note in this file, or - for standard input',
    )
    .option('--json', 'with --answers: print the entry instead of the card')
    .addHelpText(
      'after',
      `
Examples:
  aftercall                             the usual session: twelve or thirteen questions
  aftercall reflect --mode brief        the four heaviest questions, no scores
  aftercall reflect --rubric empathy    one rubric in full
  aftercall reflect --answers acme.md   keeps a call note, asks nothing`,
    );
}
