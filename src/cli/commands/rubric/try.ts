import { Command } from 'commander';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

export function rubricTryCommand(shell: Shell): Command {
  return new Command('try')
    .description('answer a rubric once, as in a session; nothing is kept but a test you ask for')
    .argument('<rubric>', 'which: a file of your own, or its name')
    .addHelpText(
      'after',
      `
Examples:
  aftercall rubric try renewal-calls.yaml
  aftercall rubric try listening`,
    )
    .action(async (rubric: string, _options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      shell.exit(await runTryCommand(rubric, await shell.wire(options)));
    });
}

async function runTryCommand(argument: string, world: World): Promise<ExitCode> {
  if (!world.canAsk) {
    throw new UsageError(
      'trying a rubric needs a terminal to ask in. Without one, run its tests: aftercall rubric test FILE',
    );
  }
  const [{ readRubricArgument }, { runTry }] = await Promise.all([
    import('../../arguments/rubric-argument.ts'),
    import('./run-try.ts'),
  ]);
  const loaded = await readRubricArgument(argument, world);
  return loaded === null ? EXIT.rubricProblem : runTry(world, loaded);
}
