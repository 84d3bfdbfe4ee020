import { Command } from 'commander';
import { reflectCommand } from './commands/reflect.ts';
import { scoreCommand } from './commands/score.ts';
import type { ExitCode } from './exit-codes.ts';
import type { CommonOptions, World } from './world.ts';

declare const AFTERCALL_VERSION: string;

/** What a command is given to run with. */
export interface Shell {
  wire(options: CommonOptions): World;
  exit(code: ExitCode): void;
}

/** The whole command line: names, options and help. Nothing runs before it is asked for. */
export function buildProgram(shell: Shell): Command {
  const program = new Command('aftercall')
    .description('Look honestly at the sales call you have just had.')
    .version(AFTERCALL_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--data-dir <folder>', 'where the journal is kept (also AFTERCALL_DATA_DIR)')
    .option('--no-color', 'without colour (also NO_COLOR)')
    .option('-q, --quiet', 'print results and failures only')
    .showHelpAfterError('Run with --help to see what is possible.')
    .exitOverride();
  program.addCommand(reflectCommand(shell).copyInheritedSettings(program), { isDefault: true });
  program.addCommand(scoreCommand(shell).copyInheritedSettings(program));
  return program;
}
