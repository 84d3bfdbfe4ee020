import { Command, Option } from 'commander';
import type { DateOrder } from '../../../domain/note/table/read-when.ts';
import { isMet } from '../../../domain/note/tally.ts';
import type { InputKind, LoadedPack, NoteReading } from '../../../use-cases/ports/ports.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';
import { gather, readJobs, readLimits, SCORE_FORMATS, type ScoreFormat } from './score-options.ts';

const INPUTS: readonly InputKind[] = ['csv', 'tsv', 'json', 'jsonl', 'yaml', 'markdown'];
const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

interface ScoreOptions extends CommonOptions {
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
}

export function scoreCommand(shell: Shell): Command {
  return new Command('score')
    .description('score call notes: Markdown, YAML, JSON, JSON lines, or a table (CSV, TSV)')
    .argument('[file...]', 'call notes, folders or patterns of them, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how it is printed').choices(SCORE_FORMATS))
    .option('--json', 'the same as --format json')
    .option('-r, --rubric <id>', 'score this rubric only: its name, or its file')
    .option('--explain', 'show the arithmetic, question by question')
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

csv is for spreadsheets: a row a note, the same columns every time. markdown is to be pasted.

Examples:
  aftercall score acme.md
  aftercall score --explain --rubric listening acme.md
  aftercall score --format jsonl - < calls.jsonl | jq .overall
  aftercall score --format csv week.jsonl > week.csv
  aftercall score calls
  aftercall score --map columns.yaml --dates month-first form-export.csv
  aftercall score --fail-under 60 --fail-under listening=50 week.jsonl`,
    )
    .action(async (files: readonly string[], _options, command: Command) => {
      const options = command.optsWithGlobals<ScoreOptions>();
      shell.exit(await runScore(files, options, await shell.wire(options)));
    });
}

async function runScore(
  files: readonly string[],
  options: ScoreOptions,
  world: World,
): Promise<ExitCode> {
  const format = formatOf(options);
  if (files.length === 0) {
    throw new UsageError(
      'score needs a call note: aftercall score call.md, or - for standard input. Its formats and flags: aftercall score --help',
    );
  }
  const asked = await askedRubric(options, world);
  if (asked === null) return EXIT.rubricProblem;
  const { shelf, rubric } = asked;
  const limits = readLimits(options.failUnder ?? [], shelf);
  const reading = await readingOf(options, shelf, world);
  if (reading === null) return EXIT.inputProblem;
  const { runScoring } = await import('./run-scoring.ts');
  const { tally, lacksFile } = await runScoring(world, {
    ...{ files, format, shelf, limits, reading },
    ...(rubric !== undefined && { rubric }),
    explain: options.explain === true,
    jobs: options.jobs ?? null,
    isQuiet: options.quiet === true,
    keep: options.keep === true,
  });
  if (lacksFile || (tally.refused > 0 && !options.allowProblems)) return EXIT.inputProblem;
  return isMet(tally) ? EXIT.done : EXIT.notMet;
}

function formatOf({ format, json }: ScoreOptions): ScoreFormat {
  if (!json) return format ?? 'table';
  if (format === undefined || format === 'json') return 'json';
  throw new UsageError(`--json and --format ${format} cannot go together: give one of them.`);
}

/** Null once the problems of the map were told. */
async function readingOf(
  { input, map, dates }: ScoreOptions,
  shelf: LoadedPack,
  world: World,
): Promise<NoteReading | null> {
  const rubrics = shelf.rubrics.map(({ rubric }) => rubric);
  const reading = { rubrics, ...(input && { input }), ...(dates && { dates }) };
  if (map === undefined) return reading;
  const read = await world.columnMap(map, rubrics);
  if (read.ok) return { ...reading, map: read.value };
  const { problemList } = await import('../../render/screen/problem-list.ts');
  world.err.write(problemList(read.problems, world.err.paper));
  return null;
}

/** Null once the problems of a rubric that was given as a file were told. */
async function askedRubric({ rubric }: ScoreOptions, world: World) {
  const shelf = await world.rubrics();
  if (rubric === undefined) return { shelf, rubric };
  const { withRubricFile } = await import('../../arguments/with-rubric-file.ts');
  const named = await withRubricFile(rubric, shelf, world);
  return named && { shelf: named.shelf, rubric: named.id };
}
