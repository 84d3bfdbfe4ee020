import { Command } from 'commander';
import type { Expectation } from '../../../domain/craft/tests/run-own-tests.ts';
import type { TestUpdate, UpdateResult } from '../../../use-cases/ports/rubric-files-port.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import type { TestedRubric } from '../../../use-cases/rubric/tested-rubric.ts';
import type { RubricArgument } from '../../arguments/rubric-argument.ts';
import { renderUpdate } from '../../render/screen/rubric/rubric-tests.ts';
import { atTerminal } from '../../screens/at-terminal.ts';
import { onPaper } from '../../screens/on-paper.ts';
import { updateScreen } from '../../screens/update-screen.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

export interface TestOptions extends CommonOptions {
  readonly coverage?: boolean;
  readonly update?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function rubricTestCommand(): Command {
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
    );
}

// --- internal ---

export function hasPassed({ results }: TestedRubric): boolean {
  return results.every(({ passed }) => passed);
}

/** One question for each file; a file whose tests cannot be read is left alone. */
export async function update(
  tested: readonly TestedRubric[],
  { rubrics }: RubricArgument,
  options: TestOptions,
  world: World,
): Promise<ExitCode> {
  const [files, { rubrics: atHand }] = await Promise.all([world.rubricFiles(), world.rubrics()]);
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
  const screen = onPaper(world.out.paper, (paper) => updateScreen(count, file.file, paper));
  return atTerminal(world, 'Nothing was written.', (terminal) => terminal.askKey(screen));
}
