import { coverageOf } from '../../../domain/craft/tests/coverage.ts';
import { runOwnTests } from '../../../domain/craft/tests/run-own-tests.ts';
import { problemsOfTests, type TestedRubric } from '../../../use-cases/rubric/tested-rubric.ts';
import {
  type ArgumentRubric,
  type RubricArgument,
  readRubricArguments,
  tellProblems,
} from '../../arguments/rubric-argument.ts';
import { hasPassed, type TestOptions, update } from '../../commands/rubric/test.ts';
import { jsonText } from '../../render/json/json.ts';
import { testJson } from '../../render/json/test-json.ts';
import { renderTests } from '../../render/screen/rubric/rubric-tests.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  options: TestOptions,
  given: readonly string[],
): Promise<ExitCode> {
  if (options.update && !options.yes && (options.json || !world.canAsk)) {
    throw new UsageError('--update changes files: add --yes where nobody can be asked.');
  }
  const read = await readRubricArguments(given, world);
  if (options.update) refuseToUpdate(read);
  const tested = read.rubrics.map(
    (file): TestedRubric => ({
      file,
      results: runOwnTests(file.rubric),
      ...(options.coverage && { coverage: coverageOf(file.rubric) }),
    }),
  );
  const { write, paper } = world.out;
  const problems = [...read.problems, ...tested.flatMap(problemsOfTests)];
  tellProblems(problems, world);
  if (options.json) write(jsonText(testJson(tested, problems), 2));
  else write(renderTests(tested, paper));
  const result = problems.length > 0 ? EXIT.rubricProblem : EXIT.done;
  if (tested.every(hasPassed)) return result;
  const updated = options.update ? await update(tested, read, options, world) : EXIT.notMet;
  return result === EXIT.done ? updated : result;
}

// --- internal ---

function refuseToUpdate({ rubrics }: RubricArgument): void {
  for (const one of rubrics) {
    const reason = whyNotToUpdate(one);
    if (reason !== null) throw new UsageError(reason);
  }
}

function whyNotToUpdate({ file, rubric, isOwnFile, isInPack }: ArgumentRubric): string | null {
  if (file === '-') return '--update needs a file that it can write to, not standard input.';
  if (!isOwnFile) {
    return `--update changes a file of yours: give its path, such as ./${rubric.id}.yaml.`;
  }
  if (!isInPack) return null;
  return `${rubric.id} stands in a pack, which --update does not write to: give a file of the rubric by itself.`;
}
