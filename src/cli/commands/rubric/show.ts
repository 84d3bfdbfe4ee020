import { Command } from 'commander';
import type { LoadedPack } from '../../../use-cases/ports.ts';
import { EXIT, type ExitCode, UsageError } from '../../exit-codes.ts';
import type { Shell } from '../../program.ts';
import type { CommonOptions, World } from '../../world.ts';

interface ShowOptions extends CommonOptions {
  readonly json?: boolean;
}

export function rubricShowCommand(shell: Shell): Command {
  return new Command('show')
    .description('one rubric in full: questions, scales, notes, bands, hash')
    .argument('<id>', 'which, by its id: listening …')
    .option('--json', 'print JSON, for scripts')
    .addHelpText('after', '\nExamples:\n  aftercall rubric show listening')
    .action(async (id: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ShowOptions>();
      shell.exit(await runShow(id, options, await shell.wire(options)));
    });
}

async function runShow(id: string, { json }: ShowOptions, world: World): Promise<ExitCode> {
  const pack = await world.rubrics();
  const loaded = pack.rubrics.find(({ rubric }) => rubric.id === id);
  if (loaded === undefined) throw await unknownRubric(id, pack);
  const [{ renderRubricSheet, rubricView }, { columnWidth }, { jsonText }] = await Promise.all([
    import('../../render/rubric-sheet.ts'),
    import('../../render/layout.ts'),
    import('../../render/json.ts'),
  ]);
  const { write, style, width } = world.out;
  if (json) write(jsonText(rubricView(loaded), 2));
  else write(`${renderRubricSheet(loaded, style, columnWidth(width))}\n`);
  return EXIT.done;
}

async function unknownRubric(id: string, { rubrics }: LoadedPack): Promise<UsageError> {
  const [{ nearest }, { visible }] = await Promise.all([
    import('../../render/did-you-mean.ts'),
    import('../../render/visible.ts'),
  ]);
  const known = rubrics.map(({ rubric }) => rubric.id);
  const near = nearest(id, known);
  const hint = near === undefined ? `There are: ${known.join(', ')}.` : `Did you mean ${near}?`;
  return new UsageError(`there is no rubric "${visible(id)}". ${hint}`);
}
