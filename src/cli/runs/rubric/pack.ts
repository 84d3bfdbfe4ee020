import { readAddress } from '../../../domain/rubric/pack-address.ts';
import type { FoundPack } from '../../../use-cases/ports/packs-port.ts';
import { failedTests } from '../../../use-cases/rubric/plan-install.ts';
import type { PackOptions } from '../../commands/rubric/pack.ts';
import { problemList } from '../../render/screen/problem-list.ts';
import { renderFailedTests } from '../../render/screen/rubric/pack-lines.ts';
import { counted } from '../../render/text/layout.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, options: PackOptions, folder: string): Promise<ExitCode> {
  if (readAddress(folder).kind !== 'path') {
    throw new UsageError('pack takes a folder on this computer.');
  }
  const packs = await world.packs();
  const { err } = world;
  const found = await packs.find(folder);
  const told = found.ok ? (found.warnings ?? []) : found.problems;
  err.write(problemList(told, err.paper));
  if (!found.ok) return EXIT.rubricProblem;
  const failed = failedTests(found.value.rubrics);
  if (failed.length > 0) {
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
  const name = visible(file);
  world.out.write(`Wrote ${name} with ${counted(rubrics.length, 'rubric')}.\n`);
  world.err.write(`Whoever gets it: aftercall rubric install "${name}"\n`);
  return EXIT.done;
}
