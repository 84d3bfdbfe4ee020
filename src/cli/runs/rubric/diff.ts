import { compareRubrics, isVersionEnough } from '../../../use-cases/rubric/compare-rubrics.ts';
import { readRubricArgument } from '../../arguments/rubric-argument.ts';
import type { DiffOptions } from '../../commands/rubric/diff.ts';
import { diffJson } from '../../render/json/diff-json.ts';
import { jsonText } from '../../render/json/json.ts';
import { renderRubricDiff } from '../../render/screen/rubric/rubric-diff.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  { json }: DiffOptions,
  first: string,
  second: string,
): Promise<ExitCode> {
  if (first === '-' && second === '-') {
    throw new UsageError('standard input (-) can be one of the two rubrics, not both.');
  }
  const older = await readRubricArgument(first, world);
  const newer = await readRubricArgument(second, world);
  if (older === null || newer === null) return EXIT.rubricProblem;
  const diff = compareRubrics(older, newer);
  const { write, paper } = world.out;
  if (json) write(jsonText(diffJson(diff), 2));
  else write(`${renderRubricDiff(diff, paper)}\n`);
  return isVersionEnough(diff) ? EXIT.done : EXIT.notMet;
}
