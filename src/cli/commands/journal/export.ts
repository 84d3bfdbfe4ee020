import { Command, Option } from 'commander';
import { SEPARATORS, type Separator } from '../../render/csv/csv.ts';
import type { CommonOptions } from '../../shell/world.ts';

const FORMATS = ['jsonl', 'csv', 'markdown'] as const;

export interface ExportOptions extends CommonOptions {
  readonly format: (typeof FORMATS)[number];
  readonly to?: string;
  readonly withWords?: boolean;
  readonly raw?: boolean;
  readonly separator?: Separator;
  readonly force?: boolean;
}

export function journalExportCommand(): Command {
  return new Command('export')
    .description('the journal for other programs: JSON lines, a table, or a folder of notes')
    .addOption(
      new Option('-f, --format <format>', 'how it is written')
        .choices(FORMATS)
        .default('jsonl', 'jsonl'),
    )
    .option('-t, --to <path>', 'a file, or a folder for markdown; - for standard output')
    .option('--with-words', 'with what was said, noted, promised and planned')
    .option('--raw', 'csv as it is: nothing against formulas, no byte-order mark')
    .addOption(
      new Option('--separator <sign>', 'between the cells of csv; comma unless given').choices(
        SEPARATORS,
      ),
    )
    .option('--force', 'replace the file if it is there')
    .addHelpText(
      'after',
      `
jsonl      everything; with words, line for line what the journal holds, for import
csv        a row a call, for a spreadsheet; --separator semicolon for Excel where
           numbers are written 1,5, which they then are
markdown   a note a call and a note an account, for Obsidian and its like; again
           into the same folder brings its notes up to date

Examples:
  aftercall journal export --with-words --to journal.jsonl
  aftercall journal export --format csv --to calls.csv
  aftercall journal export --format markdown --to notes --with-words`,
    );
}
