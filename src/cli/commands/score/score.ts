import { Command, Option } from 'commander';
import type { DateOrder } from '../../../domain/note/table/read-when.ts';
import type { InputKind } from '../../../use-cases/ports/notes-port.ts';
import { SEPARATORS, type Separator } from '../../render/csv/csv.ts';
import { SCORE_FORMATS, type ScoreFormat } from '../../render/format-names.ts';
import type { CommonOptions } from '../../shell/world.ts';
import { gather, readJobs } from './score-options.ts';

const INPUTS: readonly InputKind[] = ['csv', 'tsv', 'json', 'jsonl', 'yaml', 'markdown'];
const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

export interface ScoreOptions extends CommonOptions {
  readonly format?: ScoreFormat;
  readonly json?: boolean;
  readonly rubric?: string;
  readonly explain?: boolean;
  readonly failUnder?: readonly string[];
  readonly allowProblems?: boolean;
  readonly jobs?: number;
  readonly keep?: boolean;
  readonly input?: InputKind;
  readonly map?: string;
  readonly dates?: DateOrder;
  readonly withSource?: boolean;
  readonly separator?: Separator;
  readonly raw?: boolean;
}

export function scoreCommand(): Command {
  return new Command('score')
    .description('score call notes: Markdown, YAML, JSON, JSON lines, or a table (CSV, TSV)')
    .argument('[file...]', 'call notes, folders or patterns of them, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how it is printed').choices(SCORE_FORMATS))
    .option('--json', 'the same as --format json')
    .option('-r, --rubric <id>', 'score this rubric only: its name, or its file')
    .option('--explain', 'show the arithmetic, question by question')
    .option('--with-source', 'json, jsonl, csv: the file and line of each note and problem')
    .addOption(
      new Option('--separator <sign>', 'between the cells of csv; comma unless given').choices(
        SEPARATORS,
      ),
    )
    .option('--raw', 'csv as it is: nothing against formulas, no byte-order mark')
    .option(
      '--fail-under <[rubric=]score>',
      'exit 1 if a score, overall or of a rubric, is under this, or there is none (repeatable)',
      gather,
    )
    .option('--allow-problems', 'exit 0 where notes have problems: they are told all the same')
    .option(
      '-j, --jobs <n>',
      'threads for jsonl, json and csv; unless said, all cores where that is faster',
      readJobs,
    )
    .option('--keep', 'put each note into the journal too; the same note twice changes nothing')
    .addOption(
      new Option('-i, --input <kind>', 'what the files are, whatever they look like').choices([
        ...INPUTS,
      ]),
    )
    .option('--map <file>', 'YAML that says what columns are: "Who was it with?": account')
    .addOption(
      new Option('--dates <order>', 'how dates such as 11/05/2026 are meant').choices([...ORDERS]),
    )
    .addHelpText(
      'after',
      `
With --format jsonl, JSON lines are scored as they come: one line out for each line in, in order,
that depends on that line alone. Blank lines are passed over; a line that cannot be scored becomes
one with "problems". Standard input is taken for JSON lines, unless it begins as another kind does.
Scores under --fail-under are compared before they are rounded.

A table has one call a row. Its headings name account, contact, when, type, minutes, first-contact,
id, rater, sentence, moment or text; answers by listening.gave-it-back, by a question's id, or by its
own words, as a form tool exports them. Other columns are passed over. Files may be packed (gzip).
Nothing is kept unless --keep says so: then each note without problems goes into the journal whole,
words too. aftercall reflect --answers FILE keeps one note and prints its card.

csv is for spreadsheets: a row a note, the same columns every time; --separator semicolon for Excel
where numbers are written 1,5, which they then are. markdown is to be pasted.

Examples:
  aftercall score acme.md
  aftercall score --explain --rubric listening acme.md
  aftercall score --format jsonl - < calls.jsonl | jq .overall
  aftercall score --format csv week.jsonl > week.csv
  aftercall score calls
  aftercall score --map columns.yaml --dates month-first form-export.csv
  aftercall score --fail-under 60 --fail-under listening=50 week.jsonl`,
    );
}
