import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface ForgetOptions extends CommonOptions {
  readonly account?: string;
  readonly before?: string;
  readonly forgotten?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function journalForgetCommand(): Command {
  return new Command('forget')
    .description('erase calls, and all that hangs on them, from the disk')
    .argument(
      '[id]',
      'a call: its id, or as much of it as no other has; or last, the one entered last',
    )
    .option('-a, --account <name>', 'every call with that account')
    .option('--before <day>', 'every call held before that day, as in 2026-01-31')
    .option('--forgotten', 'only what was forgotten before, here or elsewhere, and is still here')
    .option('--dry-run', 'only show what would go')
    .option('-y, --yes', 'do not ask')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Capitals, accents and spaces make no difference to a name. Damaged lines that
name the account or the call go too, and so does what editors and sync tools
left of the journal and of unfinished sessions. Other files in the same folders
that name it are told and not touched; the exit code is 5 then. Only ids are
left, so that a sync cannot bring anything back. What was forgotten on another
computer, and came here with its files, is shown here no more; every forgetting
and every import erases it, and --forgotten nothing else.

Examples:
  aftercall journal forget --account Acme --dry-run
  aftercall journal forget --before 2024-01-01 --yes`,
    );
}
