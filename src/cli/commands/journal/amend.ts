import { Command } from 'commander';
import { type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface AmendOptions extends CommonOptions {
  readonly answers?: string;
  readonly json?: boolean;
}

export function journalAmendCommand(shell: Shell): Command {
  return new Command('amend')
    .description('correct a call: go through it once more with its answers in place')
    .argument(
      '[id]',
      'its id, or as much of it as no other has; or last, the one entered last',
      'last',
    )
    .option(
      '--answers <file>',
      'ask nothing: what this call note (or - for standard input) names takes the place of what stands',
    )
    .option('--json', 'with --answers: print the call as it then stands')
    .addHelpText(
      'after',
      `
Each screen shows what stands there, and Enter keeps it. Nothing is written before the end, and the
call as it was stays in the journal, underneath. In a call note, null takes out what stands there.

Examples:
  aftercall journal amend last
  aftercall journal amend 019a8c3e-51b2 --answers better.yaml`,
    )
    .action(async (id: string, _options, command: Command) => {
      const options = command.optsWithGlobals<AmendOptions>();
      shell.exit(await runAmend(id, options, await shell.wire(options)));
    });
}

async function runAmend(id: string, options: AmendOptions, world: World): Promise<ExitCode> {
  const { answers, json = false, quiet = false } = options;
  if (answers === undefined && json) throw new UsageError('--json goes with --answers FILE.');
  if (answers === undefined && !world.canAsk) {
    throw new UsageError(
      'going through a call again needs a terminal to ask in. Without one, say what is different: aftercall journal amend ID --answers FILE',
    );
  }
  if (answers !== undefined) {
    const { amendFromFile } = await import('./amend-from-file.ts');
    return amendFromFile(world, id, answers, { json, quiet });
  }
  const { runAmendSession } = await import('./run-amend.ts');
  return runAmendSession(world, id);
}
