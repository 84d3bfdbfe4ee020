import type { ExitCode } from './exit-codes.ts';
import type { CommonOptions, World } from './world.ts';

/** What a command is given to run with. */
export interface Shell {
  wire(options: CommonOptions): Promise<World>;
  exit(code: ExitCode): void;
}
