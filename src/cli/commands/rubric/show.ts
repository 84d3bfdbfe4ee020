import { Command, Option } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface ShowOptions extends CommonOptions {
  readonly format?: 'text' | 'csv' | 'yaml';
  readonly json?: boolean;
}

export function rubricShowCommand(): Command {
  return new Command('show')
    .description('one rubric in full: questions, scales, notes, bands, hash')
    .argument('<rubric>', 'which: its name (listening …), or a file')
    .addOption(
      new Option(
        '-f, --format <format>',
        'text, csv for a spreadsheet (one row a question), yaml for the file itself',
      ).choices(['text', 'csv', 'yaml']),
    )
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Examples:
  aftercall rubric show listening
  aftercall rubric show listening --format csv > listening.csv
  aftercall rubric new --from-csv listening.csv    the way back`,
    );
}
