import type { Command } from 'commander';
import type { CompletedShell } from '../../commands/completion/completion.ts';
import { commandTree } from '../../render/completion/command-tree.ts';
import { COMPLETIONS } from '../../render/completion/completion.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

export function run(
  { out }: World,
  _options: CommonOptions,
  name: CompletedShell,
  { parent: program }: Command,
): ExitCode {
  if (program === null) throw new Error('completion belongs to a program');
  out.write(COMPLETIONS[name](commandTree(program)));
  return EXIT.done;
}
