import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface ImportOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function journalImportCommand(): Command {
  return new Command('import')
    .description("take in another journal's export, or its files")
    .argument('[file...]', 'JSON lines as `journal export` writes them, or - for standard input')
    .option('--dry-run', 'only show what would come in, and what would go')
    .option('-y, --yes', 'do not ask before what was forgotten there is erased here')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Nothing of yours is changed or replaced, and twice is as good as once. What was
forgotten here stays forgotten; what was forgotten there is erased here, too,
once you have seen what that is and said yes.

Examples:
  aftercall journal import journal.jsonl
  aftercall journal import journal.jsonl --dry-run
  ssh office aftercall journal export --with-words | aftercall journal import -`,
    );
}
