import type { ExitCode } from './exit-codes.ts';
import type { CommonOptions, World } from './world.ts';

/** What a command is given to run with. */
export interface Shell {
  wire(options: CommonOptions): World;
  exit(code: ExitCode): void;
}
