import type { CallFacts } from '../../../domain/call/call-facts.ts';
import { planSession, type Setup, type SetupFault } from '../../../domain/session/setup.ts';
import type { LoadedPack } from '../../../use-cases/ports/rubrics-port.ts';
import { unknownRubric } from '../../arguments/unknown-rubric.ts';
import { withRubricFile } from '../../arguments/with-rubric-file.ts';
import type { ReflectOptions } from '../../commands/reflect/reflect.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';
import { keepAnswers } from './keep-answers.ts';
import { runSession } from './run-session.ts';

export async function run(world: World, options: ReflectOptions): Promise<ExitCode> {
  if (options.answers !== undefined) return runAnswers(options, options.answers, world);
  if (options.json) throw new UsageError('--json goes with --answers FILE.');
  if (!world.canAsk) {
    throw new UsageError(
      'a session needs a terminal to ask in. Without one, give the answers: aftercall reflect --answers FILE',
    );
  }
  const asked = await askedRubric(options, world);
  if (asked === null) return EXIT.rubricProblem;
  const { shelf, wish } = asked;
  return runSession(world, shelf, {
    setup: setupOf(wish, shelf),
    given: givenFacts(options),
    resume: options.resume === true,
  });
}

// --- internal ---

/** The options with the id of a rubric that was given as a file; null once its problems were told. */
async function askedRubric(options: ReflectOptions, world: World) {
  const shelf = await world.rubrics();
  if (options.rubric === undefined) return { shelf, wish: options };
  const named = await withRubricFile(options.rubric, shelf, world);
  return named && { shelf: named.shelf, wish: { ...options, rubric: named.id } };
}

function runAnswers(options: ReflectOptions, file: string, world: World): Promise<ExitCode> {
  const { mode, rubric, resume } = options;
  const asking = { mode, rubric, with: options.with[0], resume };
  const [flag] = Object.entries(asking).find(([, value]) => value !== undefined) ?? [];
  if (flag !== undefined) {
    throw new UsageError(`--${flag} is about what is asked, and --answers asks nothing.`);
  }
  const { json = false, quiet = false } = options;
  return keepAnswers(world, file, { given: givenFacts(options), json, quiet });
}

function setupOf(options: ReflectOptions, { pack, rubrics, mode }: LoadedPack): Setup {
  const settled = options.rubric === undefined && mode !== undefined ? { mode } : {};
  const planned = planSession(
    pack,
    rubrics.map(({ rubric }) => rubric),
    { ...settled, ...options },
  );
  if ('setup' in planned) return planned.setup;
  if (planned.fault === 'unknown-rubric') throw unknownRubric(planned.id, planned.known);
  throw new UsageError(sentenceOf(planned));
}

function sentenceOf(fault: Exclude<SetupFault, { fault: 'unknown-rubric' }>): string {
  switch (fault.fault) {
    case 'focus-without-rubric':
      return '--mode focus takes one rubric in full: say which with --rubric.';
    case 'rubric-outside-focus':
      return `--rubric asks one rubric alone. To add one to --mode ${fault.mode}, use --with.`;
    case 'too-many-more':
      return `--mode ${fault.mode} takes at most ${fault.more} further rubrics.`;
    case 'too-many-questions':
      return `that would be ${fault.questions} questions; 40 are the most for one sitting. Leave out one --with.`;
  }
}

function givenFacts({ account, type }: ReflectOptions): CallFacts {
  return { ...(account && { account }), ...(type && { type: type.toLowerCase() }) };
}
