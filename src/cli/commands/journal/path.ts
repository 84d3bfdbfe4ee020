import { Command } from 'commander';
import { visible } from '../../render/text/visible.ts';
import { EXIT } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions } from '../../shell/world.ts';

export function journalPathCommand(shell: Shell): Command {
  return new Command('path')
    .description('the folder that the journal is in')
    .action(async (_options, command: Command) => {
      const world = await shell.wire(command.optsWithGlobals<CommonOptions>());
      const { folder } = await world.journal();
      // A script has to find the folder by it, whatever its name holds; a person has to read it.
      world.out.write(`${world.out.isTerminal ? visible(folder) : folder}\n`);
      shell.exit(EXIT.done);
    });
}
