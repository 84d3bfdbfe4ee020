import { rubricOfSheet } from '../../../domain/craft/sheet/rubric-of-sheet.ts';
import { extensionYaml, newExtension } from '../../../domain/craft/write/new-extension.ts';
import { newRubric, type RubricHead } from '../../../domain/craft/write/new-rubric.ts';
import { STARTER_QUESTIONS } from '../../../domain/craft/write/starter-questions.ts';
import { teachingYaml } from '../../../domain/craft/write/teaching-comments.ts';
import type { WrittenRubric } from '../../../domain/rubric/written-rubric.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import { readRubricArgument, tellProblems } from '../../arguments/rubric-argument.ts';
import type { NewOptions } from '../../commands/rubric/new.ts';
import { askNewRubric } from '../../screens/ask-new-rubric.ts';
import { atTerminal } from '../../screens/at-terminal.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';
import { questionFromFlag, usageOf } from './new-rubric-flags.ts';
import { saveRubric } from './save-rubric.ts';

/** A new rubric as text, and what its file is called unless someone says. */
interface Made {
  readonly text: string;
  readonly id: string;
  readonly questions: number;
  readonly tests: number;
}

/** Makes a rubric in the way that the options say, and writes it. */
export async function run(world: World, options: NewOptions): Promise<ExitCode> {
  checkTogether(options);
  const asks = world.canAsk && isToBeAsked(options);
  const save = await saveRubric(world, options, asks);
  if (asks) return askAndSave(world, options, save);
  const made = await madeWithoutAsking(world, options);
  if (typeof made === 'number') return made;
  save(made);
  return EXIT.done;
}

// --- internal ---

function checkTogether({ from, fromCsv, question, example }: NewOptions): void {
  const ways = {
    '--from': from !== undefined,
    '--from-csv': fromCsv !== undefined,
    '--question': question.length > 0,
    '--example': example === true,
  };
  const said = Object.entries(ways).filter(([, is]) => is);
  if (said.length < 2) return;
  throw new UsageError(`choose one of ${said.map(([flag]) => flag).join(' and ')}.`);
}

function isToBeAsked({ from, fromCsv, question, example }: NewOptions): boolean {
  return from === undefined && fromCsv === undefined && question.length === 0 && example !== true;
}

async function askAndSave(
  world: World,
  options: NewOptions,
  save: (made: Made) => void,
): Promise<ExitCode> {
  const stopped = await atTerminal(world, 'Stopped. No rubric was written.', async (terminal) => {
    const typed = await askNewRubric(terminal, headOf(options), world.out.paper);
    save(written(newRubric(typed.head, typed.questions)));
  });
  return stopped instanceof Interrupted ? EXIT[stopped.by] : EXIT.done;
}

async function madeWithoutAsking(world: World, options: NewOptions): Promise<Made | ExitCode> {
  if (options.from !== undefined) return madeFrom(world, options.from, options);
  if (options.fromCsv !== undefined) return madeFromSheet(world, options.fromCsv, options);
  if (options.title === undefined && options.id === undefined) {
    throw new UsageError(
      'give it a name: --title "Renewal calls"; or a spreadsheet: --from-csv FILE. At a terminal, aftercall rubric new asks.',
    );
  }
  const taken: string[] = [];
  const questions = options.question.map((text, i) => questionFromFlag(text, i + 1, taken));
  return written(newRubric(headOf(options), questions.length > 0 ? questions : STARTER_QUESTIONS));
}

async function madeFrom(
  world: World,
  name: string,
  { title, about, id }: NewOptions,
): Promise<Made | ExitCode> {
  const base = await readRubricArgument(name, world);
  if (base === null) return EXIT.rubricProblem;
  const made = newExtension(base.rubric, { title, about, id });
  if (!made.ok) throw usageOf(made.problems);
  const { value } = made;
  const counts = { questions: base.rubric.questions.length, tests: value.tests?.length ?? 0 };
  return { text: extensionYaml(value, base.rubric), id: value.id, ...counts };
}

async function madeFromSheet(
  world: World,
  name: string,
  options: NewOptions,
): Promise<Made | ExitCode> {
  const read = await (await world.coachFiles()).readSheet(name);
  if (!read.ok) {
    tellProblems(read.problems, world);
    return EXIT.rubricProblem;
  }
  const { sheet, place } = read.value;
  const made = rubricOfSheet(sheet, headOf(options), titleFrom(name));
  const problems = made.ok ? (made.warnings ?? []) : made.problems;
  const fromFlags = problems.filter(
    ({ path, severity }) => path.length === 0 && severity === 'error',
  );
  if (fromFlags.length > 0 && fromFlags.length === problems.length) throw usageOf(fromFlags);
  tellProblems(problems.map(place), world);
  return made.ok ? written(made) : EXIT.rubricProblem;
}

function headOf({ title, about, id, practice }: NewOptions): Partial<RubricHead> {
  const named = title ?? (id === undefined ? undefined : titleFrom(id));
  return {
    ...(named !== undefined && { title: named }),
    ...(about !== undefined && { about }),
    ...(id !== undefined && { id }),
    ...(practice !== undefined && { practice }),
  };
}

/** `team/renewal-calls.csv` is probably about renewal calls. */
function titleFrom(name: string): string {
  const base = name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const words = base.replace(/[_-]+/g, ' ').trim();
  return words === ''
    ? 'New rubric'
    : (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 60);
}

function written(made: ReturnType<typeof newRubric>): Made {
  if (!made.ok) throw usageOf(made.problems);
  const { value }: { value: WrittenRubric } = made;
  const { id, questions, tests = [] } = value;
  return { text: teachingYaml(value), id, questions: questions.length, tests: tests.length };
}
