import { Argument, Command } from 'commander';
import { commandTree } from '../render/completion/command-tree.ts';
import { EXIT } from '../shell/exit-codes.ts';
import type { Shell } from '../shell/shell.ts';
import type { CommonOptions } from '../shell/world.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export function completionCommand(shell: Shell): Command {
  return new Command('completion')
    .description('a script that lets your shell complete commands and options')
    .addArgument(new Argument('<shell>', 'which').choices(SHELLS))
    .addHelpText(
      'after',
      `
Once, for every later terminal:
  aftercall completion bash >> ~/.bashrc
  aftercall completion zsh >> ~/.zshrc       (below compinit)
  aftercall completion fish > ~/.config/fish/completions/aftercall.fish`,
    )
    .action(async (name: (typeof SHELLS)[number], _options, command: Command) => {
      const { COMPLETIONS } = await import('../render/completion/completion.ts');
      const { out } = await shell.wire(command.optsWithGlobals<CommonOptions>());
      if (command.parent === null) throw new Error('completion belongs to a program');
      out.write(COMPLETIONS[name](commandTree(command.parent)));
      shell.exit(EXIT.done);
    });
}
