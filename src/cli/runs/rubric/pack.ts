import { readAddress } from '../../../domain/rubric/pack-address.ts';
import { failedTests } from '../../../use-cases/rubric/plan-install.ts';
import { type PackOptions, write } from '../../commands/rubric/pack.ts';
import { problemList } from '../../render/screen/problem-list.ts';
import { renderFailedTests } from '../../render/screen/rubric/pack-lines.ts';
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
