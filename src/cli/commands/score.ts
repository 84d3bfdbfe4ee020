import { Command, Option } from 'commander';
import type { NoteInput } from '../../use-cases/ports.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import type { Shell } from '../program.ts';
import type { ScoreFormat } from '../render/score-formats.ts';
import type { CommonOptions, World } from '../world.ts';

const FORMATS: readonly ScoreFormat[] = ['table', 'json', 'jsonl'];

interface ScoreOptions extends CommonOptions {
  readonly format?: ScoreFormat;
  readonly json?: boolean;
  readonly rubric?: string;
  readonly explain?: boolean;
}

export function scoreCommand(shell: Shell): Command {
  return new Command('score')
    .description('score call notes: Markdown, YAML, JSON, or JSON with one note a line')
    .argument('[file...]', 'call notes, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how it is printed').choices([...FORMATS]))
    .option('--json', 'the same as --format json')
    .option('-r, --rubric <id>', 'score this rubric only: its name, or its file')
    .option('--explain', 'show the arithmetic, question by question')
    .addHelpText(
      'after',
      `
Nothing is kept: aftercall reflect --answers FILE puts a note into the journal.

Examples:
  aftercall score acme.md
  aftercall score --explain --rubric listening acme.md
  aftercall score --format jsonl - < calls.jsonl | jq .overall`,
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
  const [{ scoreNotes }, { scorePrinter }, { problemList }, { problemSentence }] =
    await Promise.all([
      import('../../use-cases/score-notes.ts'),
      import('../render/score-formats.ts'),
      import('../render/problem-list.ts'),
      import('../render/problem-sentence.ts'),
    ]);
  const asked = await askedRubric(options, world);
  if (asked === null) return EXIT.rubricProblem;
  const { shelf, rubric } = asked;
  const wish = { ...(rubric !== undefined && { rubric }), explain: options.explain === true };
  const { out, err } = world;
  const printer = scorePrinter(format, { ...wish, pack: shelf.pack, ...out });
  let code: ExitCode = EXIT.done;
  for await (const result of scoreNotes(inputs(files, world), shelf, wish, problemSentence)) {
    if (result.problems.length > 0) code = EXIT.inputProblem;
    if (result.kind === 'note') out.write(printer.note(result));
    err.write(problemList(result.problems, err.style));
  }
  out.write(printer.end());
  return code;
}

async function* inputs(files: readonly string[], world: World): AsyncGenerator<NoteInput> {
  for (const file of files) yield* world.readNotes(file);
}

function formatOf({ format, json }: ScoreOptions): ScoreFormat {
  if (!json) return format ?? 'table';
  if (format === undefined || format === 'json') return 'json';
  throw new UsageError(`--json and --format ${format} cannot go together: give one of them.`);
}

/** Null once the problems of a rubric that was given as a file were told. */
async function askedRubric({ rubric }: ScoreOptions, world: World) {
  const shelf = await world.rubrics();
  if (rubric === undefined) return { shelf, rubric };
  const { withRubricFile } = await import('../with-rubric-file.ts');
  const named = await withRubricFile(rubric, shelf, world);
  return named && { shelf: named.shelf, rubric: named.id };
}
