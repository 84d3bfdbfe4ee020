import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface CheckOptions extends CommonOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly fix?: boolean;
  readonly watch?: boolean;
}

export function rubricCheckCommand(): Command {
  return new Command('check')
    .description(
      'every problem of your rubrics at once, each with its line and what would be right',
    )
    .argument('[path...]', 'files, folders, packs, ids, or - for standard input')
    .option('--fix', 'put right tabs, special spaces and curly quotes, then check')
    .option('-w, --watch', 'check again at each save, until Ctrl-C')
    .option('--strict', 'let warnings fail too')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Exit code 3 where there is an error, or with --strict a warning. --fix writes into the files,
and prints what it made of standard input.

Examples:
  aftercall rubric check renewal.yaml
  aftercall rubric check --watch our-rubrics/
  aftercall rubric check --fix - < pasted.yaml > renewal.yaml`,
    );
}
