import { Command } from 'commander';
import type { FoundPack } from '../../../use-cases/ports/packs-port.ts';
import { counted } from '../../render/text/layout.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

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

export async function write(
  text: string,
  { pack, rubrics }: FoundPack,
  { output, force = false }: PackOptions,
  world: World,
): Promise<ExitCode> {
  if (output === '-') {
    world.out.write(text);
    return EXIT.done;
  }
  const file = output ?? `${pack.name}-${pack.version}.yaml`;
  const packs = await world.packs();
  if (!packs.write(file, text, force)) {
    throw new UsageError(
      `there is a ${visible(file)} already. -o names another, --force writes over it.`,
    );
  }
  const name = visible(file);
  world.out.write(`Wrote ${name} with ${counted(rubrics.length, 'rubric')}.\n`);
  world.err.write(`Whoever gets it: aftercall rubric install "${name}"\n`);
  return EXIT.done;
}
