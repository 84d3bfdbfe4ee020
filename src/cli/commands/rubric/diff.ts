import { Command } from 'commander';
import { readRubricArgument } from '../../arguments/rubric-argument.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface DiffOptions extends CommonOptions {
  readonly json?: boolean;
}

export function rubricDiffCommand(shell: Shell): Command {
  return new Command('diff')
    .description('what changed between two versions of a rubric, and which version that needs')
    .argument('<old>', 'an id, a file, or - for standard input')
    .argument('<new>', 'likewise')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Exit code 1 where the version was not raised enough.

Examples:
  aftercall rubric diff listening ./listening.yaml
  git show HEAD:renewal.yaml | aftercall rubric diff - renewal.yaml`,
    )
    .action(async (older: string, newer: string, _options, command: Command) => {
      const options = command.optsWithGlobals<DiffOptions>();
      shell.exit(await runDiff([older, newer], options, await shell.wire(options)));
    });
}

async function runDiff(
  [first, second]: readonly [string, string],
  { json }: DiffOptions,
  world: World,
): Promise<ExitCode> {
  if (first === '-' && second === '-') {
    throw new UsageError('standard input (-) can be one of the two rubrics, not both.');
  }
  const older = await readRubricArgument(first, world);
  const newer = await readRubricArgument(second, world);
  if (older === null || newer === null) return EXIT.rubricProblem;
  const [
    { diffRubrics, neededBump },
    { diffFacts, renderRubricDiff, isVersionEnough },
    { jsonText },
  ] = await Promise.all([
    import('../../../domain/craft/versions/diff-rubrics.ts'),
    import('../../render/screen/rubric/rubric-diff.ts'),
    import('../../render/json/json.ts'),
  ]);
  const changes = diffRubrics(older.rubric, newer.rubric);
  const diff = { older, newer, changes, bump: neededBump(older.rubric, newer.rubric) };
  const { write, paper } = world.out;
  if (json) write(jsonText(diffFacts(diff), 2));
  else write(`${renderRubricDiff(diff, paper)}\n`);
  return isVersionEnough(diff) ? EXIT.done : EXIT.notMet;
}
