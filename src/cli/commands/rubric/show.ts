import { Command, Option } from 'commander';
import type { ArgumentRubric } from '../../arguments/rubric-argument.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface ShowOptions extends CommonOptions {
  readonly format?: 'text' | 'csv' | 'yaml';
  readonly json?: boolean;
}

export function rubricShowCommand(shell: Shell): Command {
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
    )
    .action(async (rubric: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ShowOptions>();
      shell.exit(await runShow(rubric, options, await shell.wire(options)));
    });
}

async function runShow(
  argument: string,
  { format = 'text', json, quiet = false }: ShowOptions,
  world: World,
): Promise<ExitCode> {
  if (json && format !== 'text') throw new UsageError('choose either --json or --format.');
  const { readRubricArgument } = await import('../../arguments/rubric-argument.ts');
  const loaded = await readRubricArgument(argument, world);
  if (loaded === null) return EXIT.rubricProblem;
  const [{ renderRubricSheet, rubricView }, { jsonText }] = await Promise.all([
    import('../../render/screen/rubric/rubric-sheet.ts'),
    import('../../render/json/json.ts'),
  ]);
  const { write, paper } = world.out;
  if (json) write(jsonText(rubricView(loaded), 2));
  else if (format === 'csv') await writeCsv(loaded, world, quiet);
  else if (format === 'yaml') write(await sourceOf(loaded, world));
  else write(`${renderRubricSheet(loaded, paper)}\n`);
  return EXIT.done;
}

/** A terminal gets no control characters, a file every byte. */
async function sourceOf(loaded: ArgumentRubric, { out }: World): Promise<string> {
  const { visibleLines } = await import('../../render/text/visible.ts');
  return out.isTerminal ? visibleLines(loaded.source()) : loaded.source();
}

async function writeCsv(
  { rubric }: ArgumentRubric,
  { out, err }: World,
  quiet: boolean,
): Promise<void> {
  const [{ sheetOfRubric }, { csvText }, { notInTheSheet, tooMuchForASheet }] = await Promise.all([
    import('../../../domain/craft/sheet/sheet-of-rubric.ts'),
    import('../../render/csv/csv.ts'),
    import('../../render/screen/rubric/sheet-limits.ts'),
  ]);
  const sheet = sheetOfRubric(rubric);
  if ('tooMuch' in sheet) throw new UsageError(tooMuchForASheet(sheet.tooMuch));
  out.write(csvText(sheet.rows));
  const left = notInTheSheet(rubric);
  if (left !== null && !quiet) err.write(`${left}\n`);
}
