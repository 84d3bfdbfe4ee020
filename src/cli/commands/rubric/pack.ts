import { Command } from 'commander';
import type { CommonOptions } from '../../shell/world.ts';

export interface PackOptions extends CommonOptions {
  readonly output?: string;
  readonly force?: boolean;
}

export function rubricPackCommand(): Command {
  return new Command('pack')
    .description('put a folder of rubrics into one file, to be handed out')
    .argument('<folder>', 'a folder with a pack.yaml and its rubrics')
    .option('-o, --output <file>', 'the file to write; - for standard output')
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      `
The file is called after the pack and its version unless -o names it. What
extends another rubric is written out in it, so that it means the same anywhere.

Examples:
  aftercall rubric pack renewals
  aftercall rubric pack renewals -o pack.yaml`,
    );
}
