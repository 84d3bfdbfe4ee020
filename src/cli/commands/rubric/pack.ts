import { Command } from 'commander';
import { readAddress } from '../../../domain/rubric/pack-address.ts';
import type { FoundPack } from '../../../use-cases/ports/packs-port.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface PackOptions extends CommonOptions {
  readonly output?: string;
  readonly force?: boolean;
}

export function rubricPackCommand(shell: Shell): Command {
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
    )
    .action(async (folder: string, _options, command: Command) => {
      const options = command.optsWithGlobals<PackOptions>();
      shell.exit(await runPack(folder, options, await shell.wire(options)));
    });
}

async function runPack(folder: string, options: PackOptions, world: World): Promise<ExitCode> {
  if (readAddress(folder).kind !== 'path') {
    throw new UsageError('pack takes a folder on this computer.');
  }
  const [packs, { problemList }, { failedTests }] = await Promise.all([
    world.packs(),
    import('../../render/screen/problem-list.ts'),
    import('../../../use-cases/rubric/plan-install.ts'),
  ]);
  const { err } = world;
  const found = await packs.find(folder);
  const told = found.ok ? (found.warnings ?? []) : found.problems;
  err.write(problemList(told, err.paper));
  if (!found.ok) return EXIT.rubricProblem;
  const failed = failedTests(found.value.rubrics);
  if (failed.length > 0) {
    const { renderFailedTests } = await import('../../render/screen/rubric/pack-lines.ts');
    err.write(`${renderFailedTests(failed, 'written', err.paper)}\n`);
    return EXIT.notMet;
  }
  const text = await packs.asOneFile(found.value);
  if (text === null) {
    err.write(
      'aftercall: in one file this pack would have more than 256 KiB; hand out the folder.\n',
    );
    return EXIT.rubricProblem;
  }
  return write(text, found.value, options, world);
}

async function write(
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
  const { counted } = await import('../../render/text/layout.ts');
  const name = visible(file);
  world.out.write(`Wrote ${name} with ${counted(rubrics.length, 'rubric')}.\n`);
  world.err.write(`Whoever gets it: aftercall rubric install "${name}"\n`);
  return EXIT.done;
}
