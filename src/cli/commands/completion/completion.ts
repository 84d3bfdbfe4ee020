import { Argument, Command } from 'commander';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type CompletedShell = (typeof SHELLS)[number];

export function completionCommand(): Command {
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
    );
}
