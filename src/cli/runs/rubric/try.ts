import type { CallFacts } from '../../../domain/call/call-facts.ts';
import { makeOwnTest } from '../../../domain/craft/tests/make-own-test.ts';
import { addOwnTest } from '../../../domain/craft/write/add-own-test.ts';
import { writeOwnTest } from '../../../domain/craft/write/write-rubric-yaml.ts';
import type { OwnTest } from '../../../domain/rubric/rubric.ts';
import { Interrupted, type Terminal } from '../../../use-cases/ports/terminal-port.ts';
import { tryRubric } from '../../../use-cases/rubric/try-rubric.ts';
import { type ArgumentRubric, readRubricArgument } from '../../arguments/rubric-argument.ts';
import { triedRubric } from '../../render/screen/rubric/tried-rubric.ts';
import { paragraph } from '../../render/text/layout.ts';
import { paperOf } from '../../render/text/paper.ts';
import { visible } from '../../render/text/visible.ts';
import { askQuestion } from '../../screens/ask-question.ts';
import { atTerminal } from '../../screens/at-terminal.ts';
import { askCall, askTestName, askToSave } from '../../screens/try-questions.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

/** A rubric answered once at the terminal, shown, and kept nowhere unless as a test of its own. */
export async function run(
  world: World,
  _options: CommonOptions,
  argument: string,
): Promise<ExitCode> {
  if (!world.canAsk) {
    throw new UsageError(
      'trying a rubric needs a terminal to ask in. Without one, run its tests: aftercall rubric test FILE',
    );
  }
  const loaded = await readRubricArgument(argument, world);
  if (loaded === null) return EXIT.rubricProblem;
  const stopped = await atTerminal(world, 'Stopped. Nothing was kept.', (terminal) =>
    tryAtTerminal(world, terminal, loaded),
  );
  return stopped instanceof Interrupted ? EXIT[stopped.by] : EXIT.done;
}

// --- internal ---

async function tryAtTerminal(
  world: World,
  terminal: Terminal,
  loaded: ArgumentRubric,
): Promise<void> {
  const { rubric, isOwnFile } = loaded;
  const paperNow = () => paperOf(world.out.paper, terminal.width());
  const call = await askCall(terminal, rubric, paperNow());
  const ask = (view: Parameters<typeof askQuestion>[1]) =>
    askQuestion(terminal, view, world.out.paper);
  const answers = await tryRubric({ clock: world.clock, rep: { ask } }, rubric, call);
  const now = world.clock.now();
  terminal.print(`${triedRubric({ rubric, answers, call, now }, paperNow())}\n`);
  const where = isOwnFile ? visible(loaded.file) : null;
  if (!(await askToSave(terminal, where, paperNow()))) return terminal.print('Nothing was kept.');
  const taken = rubric.tests.map((test) => test.name);
  const name = await askTestName(terminal, taken, paperNow());
  const given = { name, answers: answers[rubric.id] ?? {}, call: callOfTest(call, rubric) };
  terminal.print(await saved(world, loaded, makeOwnTest(rubric, given), paperNow().width));
}

/** Only what the rubric's questions depend on belongs into its test. */
function callOfTest(
  call: CallFacts,
  { questions }: ArgumentRubric['rubric'],
): NonNullable<OwnTest['call']> {
  const facts = questions.flatMap(({ when = {} }) => Object.keys(when));
  return {
    ...(facts.includes('call.type') && call.type !== undefined && { 'call.type': call.type }),
    ...(facts.includes('call.first-contact') && {
      'call.first-contact': call['first-contact'] ?? false,
    }),
  };
}

/** Puts the test into the coach's own file if it is still the rubric that was tried. */
async function saved(
  world: World,
  loaded: ArgumentRubric,
  test: OwnTest,
  width: number,
): Promise<string> {
  const shown = visible(loaded.file);
  const lines = `tests:\n${writeOwnTest(test)}`.trimEnd();
  if (!loaded.isOwnFile || loaded.file === '-') {
    return `${paragraph(`These lines are the test, to copy into a rubric of your own:`, width)}\n\n${lines}`;
  }
  const reason = await addToFile(world, loaded, test);
  if (reason === null) {
    return paragraph(`Added the test "${visible(test.name)}" to ${shown}.`, width);
  }
  return `${paragraph(`${reason} These lines are the test, to copy into it:`, width)}\n\n${lines}`;
}

/** Null when it is done, else why it could not be. */
async function addToFile(
  world: World,
  loaded: ArgumentRubric,
  test: OwnTest,
): Promise<string | null> {
  const [files, coachFiles, { rubrics }] = await Promise.all([
    world.rubricFiles(),
    world.coachFiles(),
    world.rubrics(),
  ]);
  const bases = rubrics.map(({ rubric }) => rubric);
  const shown = visible(loaded.file);
  const fresh = await files.read(loaded.file, bases);
  if (!fresh.ok || fresh.value.hash !== loaded.hash) {
    return `${shown} was changed while you answered.`;
  }
  const text = addOwnTest(fresh.value.text, test);
  const after = text === null ? null : files.readText(loaded.file, text, bases);
  const isSame = after?.ok === true && after.value.hash === loaded.hash;
  const count = isSame ? after.value.rubric.tests.length : 0;
  if (text === null || count !== fresh.value.rubric.tests.length + 1) {
    return `The tests in ${shown} are written so that one cannot be added by itself.`;
  }
  return coachFiles.write(loaded.file, text, true) === null
    ? null
    : `${shown} could not be written.`;
}
