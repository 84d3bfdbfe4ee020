import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface NewOptions extends CommonOptions {
  readonly title?: string;
  readonly about?: string;
  readonly id?: string;
  readonly question: readonly string[];
  readonly practice?: string;
  readonly example?: boolean;
  readonly from?: string;
  readonly fromCsv?: string;
  readonly output?: string;
  readonly force?: boolean;
}

export function rubricNewCommand(): Command {
  return new Command('new')
    .description('write a rubric: asked in the terminal, or from a spreadsheet')
    .option('--from-csv <file>', 'from a spreadsheet saved as CSV: one row a question')
    .option('--from <rubric>', 'start from another rubric, and change only what you want')
    .option('-t, --title <name>', 'what it is called: "Renewal calls"')
    .option('-a, --about <question>', 'what it should tell: "Do they stay for a reason?"')
    .option(
      '--question <text>',
      'ask nothing, take this one; several times for several: "How clear was it? | 1 | 3 | 5"',
      (text, before: readonly string[]) => [...before, text],
      [],
    )
    .option('--practice <sentence>', 'where a plan can start: "If …, then I …"')
    .option('--example', 'ask nothing, begin with three questions to write over')
    .option('--id <id>', 'the name reps and scripts use: renewal-calls (made from the title)')
    .option('-o, --output <file>', 'where to write it, or - for standard output')
    .option('--force', 'write over a file that is there already')
    .addHelpText(
      'after',
      `
A spreadsheet has the columns question, 1 to 5 (what an answer looks like), best (high, low or the
ideal point), and, where you want them, weight, short, na, practice, low note, high note, under note
and over note. A column kind takes scale (where it is empty), yes-no, choice, number and text; when
says when a question is asked. aftercall rubric show NAME --format csv writes such a one.

Examples:
  aftercall rubric new                               asks you for a few questions
  aftercall rubric new --from-csv renewal.csv
  aftercall rubric new --from listening -o ours.yaml
  aftercall rubric new --title "Renewal calls" --question "Who named the reasons? | Me | Both | They"`,
    );
}
