import { Command } from 'commander';
import { EXIT } from '../../exit-codes.ts';
import type { Shell } from '../../program.ts';
import type { CommonOptions } from '../../world.ts';

export function journalPathCommand(shell: Shell): Command {
  return new Command('path')
    .description('the folder that the journal is in')
    .action(async (_options, command: Command) => {
      const world = await shell.wire(command.optsWithGlobals<CommonOptions>());
      // As it is, whatever it holds: a script has to find the folder by it.
      world.out.write(`${(await world.journal()).folder}\n`);
      shell.exit(EXIT.done);
    });
}
