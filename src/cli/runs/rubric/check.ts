import type { CheckedFile, RubricChecker, Watch } from '../../../use-cases/ports/check-port.ts';
import type { HashedRubric } from '../../../use-cases/ports/rubrics-port.ts';
import { refuseUnknownNames } from '../../arguments/check-names.ts';
import type { CheckOptions } from '../../commands/rubric/check.ts';
import { checkJson } from '../../render/json/check-json.ts';
import { jsonText } from '../../render/json/json.ts';
import { problemList } from '../../render/screen/problem-list.ts';
import { mendLines, soundLines, summaryLine } from '../../render/screen/rubric/checked-files.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  options: CheckOptions,
  names: readonly string[],
): Promise<ExitCode> {
  refuseMisfits(names, options);
  const [{ rubrics: atHand }, files, checker] = await Promise.all([
    world.rubrics(),
    world.rubricFiles(),
    world.rubricChecker(),
  ]);
  const ids = atHand.map(({ rubric }) => rubric.id);
  refuseUnknownNames(names, ids, files);
  const check = { names, options, world, checker, atHand };
  if (!options.watch) return checkOnce(check);
  const watch = checker.watch(names.filter((name) => !ids.includes(name)));
  return checkAtEachSave({ ...check, watch });
}

// --- internal ---

interface Check {
  readonly names: readonly string[];
  readonly options: CheckOptions;
  readonly world: World;
  readonly checker: RubricChecker;
  readonly atHand: readonly HashedRubric[];
  readonly watch?: Watch;
}

async function checkAtEachSave(check: Check & { readonly watch: Watch }): Promise<ExitCode> {
  const { watch, world, options } = check;
  await checkOnce(check);
  if (!options.quiet) world.err.write('Looking on; Ctrl-C ends it.\n');
  for (;;) {
    const next = await watch.next();
    if (next !== 'changed') return EXIT[next];
    ruleBetween(world);
    await checkOnce(check);
  }
}

async function checkOnce({
  names,
  options,
  world,
  checker,
  atHand,
  watch,
}: Check): Promise<ExitCode> {
  const { out, err } = world;
  const wish = { atHand, wantsHashes: options.json === true };
  const mended = options.fix ? await checker.mend(names, wish) : [];
  watch?.own(mended.map(({ file }) => file));
  const input = mended.find(({ file }) => file === '-');
  const checked = await checker.check(names, wish);
  if (checked.length === 0 && watch === undefined) {
    throw new UsageError('there is no rubric in there: none of its files ends in .yaml or .yml.');
  }
  if (input !== undefined) out.write(input.text);
  const { write, paper } = input === undefined ? out : err;
  if (options.json) {
    write(jsonText(checkJson(checked, mended), options.watch ? undefined : 2));
    return exitCodeOf(checked, options);
  }
  if (!options.quiet) err.write(mendLines(mended, err.paper));
  if (!options.quiet) write(soundLines(checked, paper));
  write(
    problemList(
      checked.flatMap(({ problems }) => problems),
      paper,
    ),
  );
  if (!options.quiet) err.write(summaryLine(checked, err.paper));
  return exitCodeOf(checked, options);
}

function exitCodeOf(checked: readonly CheckedFile[], { strict }: CheckOptions): ExitCode {
  const fails = checked.some(({ problems }) =>
    problems.some(({ problem }) => strict === true || problem.severity === 'error'),
  );
  return fails ? EXIT.rubricProblem : EXIT.done;
}

function refuseMisfits(names: readonly string[], { watch, fix, json }: CheckOptions): void {
  if (names.length === 0) {
    throw new UsageError(
      'rubric check needs something to check: aftercall rubric check renewal.yaml, or a folder. More: aftercall rubric check --help',
    );
  }
  if (!names.includes('-')) return;
  if (watch) throw new UsageError('--watch looks on at files: standard input (-) is read once.');
  if (fix && (json || names.length > 1)) {
    throw new UsageError(
      'with --fix, standard input (-) stands alone and without --json: what is printed is the mended text.',
    );
  }
}

/** Only where a person reads along: a pipe gets nothing but results. */
function ruleBetween({ err, clock }: World): void {
  if (!err.isTerminal) return;
  const rule = err.paper.signs.rule.repeat(3);
  err.write(`\n${err.paper.quiet(`${rule} ${clock.now().slice(11, 19)} ${rule}`)}\n`);
}
