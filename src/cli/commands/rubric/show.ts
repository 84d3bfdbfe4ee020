import { Command } from 'commander';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import type { Shell } from '../../program.ts';
import { unknownRubric } from '../../unknown-rubric.ts';
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
  const { rubrics } = await world.rubrics();
  const loaded = rubrics.find(({ rubric }) => rubric.id === id);
  if (loaded === undefined) {
    throw unknownRubric(
      id,
      rubrics.map(({ rubric }) => rubric.id),
    );
  }
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
