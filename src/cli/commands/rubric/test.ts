import { Command } from 'commander';
import type { Expectation } from '../../../domain/craft/tests/run-own-tests.ts';
import type { TestUpdate, UpdateResult } from '../../../use-cases/ports/rubric-files-port.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import {
  type ArgumentRubric,
  type RubricArgument,
  readRubricArguments,
  tellProblems,
} from '../../arguments/rubric-argument.ts';
import type { TestedRubric } from '../../render/screen/rubric/rubric-tests.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface TestOptions extends CommonOptions {
  readonly coverage?: boolean;
  readonly update?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function rubricTestCommand(shell: Shell): Command {
  return new Command('test')
    .description("run a rubric's own tests: do these answers score as its coach meant?")
    .argument('<rubric...>', 'an id, a file, a folder, a pack, or - for standard input')
    .option('--coverage', 'tell which answers, bands and notes no test reaches')
    .option('--update', 'write the actual values into the file, after showing them')
    .option('-y, --yes', 'with --update: do not ask')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Exit code 1 where a test fails, 3 where a rubric or one of its tests has problems.

Examples:
  aftercall rubric test listening
  aftercall rubric test --coverage renewal.yaml
  aftercall rubric test --update --yes renewal.yaml`,
    )
    .action(async (given: readonly string[], _options, command: Command) => {
      const options = command.optsWithGlobals<TestOptions>();
      shell.exit(await runTest(given, options, await shell.wire(options)));
    });
}

async function runTest(
  given: readonly string[],
  options: TestOptions,
  world: World,
): Promise<ExitCode> {
  if (options.update && !options.yes && (options.json || !world.canAsk)) {
    throw new UsageError('--update changes files: add --yes where nobody can be asked.');
  }
  const read = await readRubricArguments(given, world);
  if (options.update) refuseToUpdate(read);
  const [
    { runOwnTests },
    { coverageOf },
    { renderTests, testFacts, problemsOfTests },
    { jsonText },
  ] = await Promise.all([
    import('../../../domain/craft/tests/run-own-tests.ts'),
    import('../../../domain/craft/tests/coverage.ts'),
    import('../../render/screen/rubric/rubric-tests.ts'),
    import('../../render/json/json.ts'),
  ]);
  const tested = read.rubrics.map(
    (file): TestedRubric => ({
      file,
      results: runOwnTests(file.rubric),
      ...(options.coverage && { coverage: coverageOf(file.rubric) }),
    }),
  );
  const { write, paper } = world.out;
  const problems = [...read.problems, ...tested.flatMap(problemsOfTests)];
  await tellProblems(problems, world);
  if (options.json) write(jsonText(testFacts(tested, problems), 2));
  else write(renderTests(tested, paper));
  const result = problems.length > 0 ? EXIT.rubricProblem : EXIT.done;
  if (tested.every(hasPassed)) return result;
  const updated = options.update ? await update(tested, read, options, world) : EXIT.notMet;
  return result === EXIT.done ? updated : result;
}

// --- internal ---

function hasPassed({ results }: TestedRubric): boolean {
  return results.every(({ passed }) => passed);
}

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

/** One question for each file; a file whose tests cannot be read is left alone. */
async function update(
  tested: readonly TestedRubric[],
  { rubrics }: RubricArgument,
  options: TestOptions,
  world: World,
): Promise<ExitCode> {
  const [files, { rubrics: atHand }, { renderUpdate }] = await Promise.all([
    world.rubricFiles(),
    world.rubrics(),
    import('../../render/screen/rubric/rubric-tests.ts'),
  ]);
  const bases = [...rubrics, ...atHand].map(({ rubric }) => rubric);
  let code: ExitCode = EXIT.done;
  for (const one of tested) {
    const updates = updatesOf(one);
    if (updates.length === 0) {
      if (!hasPassed(one)) code = EXIT.notMet;
      continue;
    }
    const agreed = options.yes || (await ask(updates.length, one, world));
    if (agreed instanceof Interrupted) return EXIT[agreed.by];
    const done: UpdateResult | 'declined' = agreed
      ? files.updateTests(one.file, updates, bases)
      : 'declined';
    world.err.write(`${renderUpdate(one, updates.length, done)}\n`);
    if (done !== 'written') code = EXIT.notMet;
  }
  return code;
}

/** Never for a test whose answers are wrong. */
function updatesOf({ results }: TestedRubric): readonly TestUpdate[] {
  return results.flatMap(({ expectations, problems }, test) =>
    problems.length > 0 ? [] : expectations.filter(isUnmet).map((one) => updateOf(test, one)),
  );
}

function isUnmet({ passed }: Expectation): boolean {
  return !passed;
}

function updateOf(test: number, { key, actual }: Expectation): TestUpdate {
  return { test, key, value: actual };
}

/** One key; Ctrl-C writes nothing. */
async function ask(
  count: number,
  { file }: TestedRubric,
  world: World,
): Promise<boolean | Interrupted> {
  const [{ updateScreen }, { atTerminal }, { paperOf }] = await Promise.all([
    import('../../screens/update-screen.ts'),
    import('../../screens/at-terminal.ts'),
    import('../../render/text/paper.ts'),
  ]);
  return atTerminal(world, 'Nothing was written.', (terminal) => {
    const paper = paperOf(world.out.paper, terminal.width());
    return terminal.askKey(updateScreen(count, file.file, paper));
  });
}
