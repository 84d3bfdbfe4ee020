import type { PlacedProblem } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type {
  ReadRubric,
  RubricFile,
  RubricFiles,
} from '../../use-cases/ports/rubric-files-port.ts';
import type { HashedRubric } from '../../use-cases/ports/rubrics-port.ts';
import { problemList } from '../render/screen/problem-list.ts';
import { UsageError } from '../shell/exit-codes.ts';
import type { World } from '../shell/world.ts';
import { unknownRubric } from './unknown-rubric.ts';

/** What a command's argument for rubrics leads to. Both may be there: of a folder, some read. */
export interface RubricArgument {
  readonly rubrics: readonly ArgumentRubric[];
  readonly problems: readonly PlacedProblem[];
  /** What the authors of those that read should know of. */
  readonly warnings: readonly PlacedProblem[];
}

export interface ArgumentRubric extends RubricFile {
  /** Whether the person named a file, which is theirs to change; else it is one at hand. */
  readonly isOwnFile: boolean;
}

/**
 * Reads the one rubric that an argument names: one at hand by its id, or else a file, or `-`.
 * Problems are written to `err` with their lines, and give null: the exit code is then 3.
 *
 * @throws UsageError when it is neither
 */
export async function readRubricArgument(
  argument: string,
  world: World,
): Promise<ArgumentRubric | null> {
  const { rubrics, problems } = await readArgument(argument, world, false);
  tellProblems(problems, world);
  return rubrics[0] ?? null;
}

/**
 * Reads all rubrics that arguments name: by id, by file, by folder, by pack, in the order given. Nothing is
 * written: problems and warnings are for the command to tell (`tellProblems`).
 *
 * @throws UsageError when one of them is nothing of that
 */
export async function readRubricArguments(
  given: readonly string[],
  world: World,
): Promise<RubricArgument> {
  const read: RubricArgument[] = [];
  for (const argument of given) read.push(await readArgument(argument, world, true));
  return {
    rubrics: read.flatMap(({ rubrics }) => rubrics),
    problems: read.flatMap(({ problems }) => problems),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}

/** Writes problems to `err`, each with its line. */
export function tellProblems(problems: readonly PlacedProblem[], { err }: World): void {
  if (problems.length === 0) return;
  err.write(problemList(problems, err.paper));
}

// --- internal ---

async function readArgument(
  argument: string,
  world: World,
  allowsMany: boolean,
): Promise<RubricArgument> {
  const [{ rubrics: atHand }, files] = await Promise.all([world.rubrics(), world.rubricFiles()]);
  const bases = atHand.map(({ rubric }) => rubric);
  const named = atHand.find(({ rubric }) => rubric.id === argument);
  // A name that is at hand means the same whatever lies in the folder one is in: ./name is a file.
  if (named !== undefined) return single(readAtHand(named, files, bases), false);
  const kind = argument === '-' ? 'file' : files.kindOf(argument);
  if (kind === null && !isPath(argument)) {
    throw unknownRubric(
      argument,
      bases.map(({ id }) => id),
    );
  }
  if (allowsMany) {
    const { rubrics, ...told } = await files.readAll(argument, bases);
    return { rubrics: rubrics.map((one) => ({ ...one, isOwnFile: true })), ...told };
  }
  if (kind === 'folder') throw new UsageError(`${argument} is a folder: give one rubric file.`);
  return single(await files.read(argument, bases), true);
}

/** Its text is read once more only for the places in it; it was checked before. */
function readAtHand(
  loaded: HashedRubric,
  files: RubricFiles,
  bases: readonly Rubric[],
): ReadRubric {
  return files.readText(loaded.rubric.id, loaded.source(), bases);
}

function isPath(argument: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(argument);
}

function single(read: ReadRubric, isOwnFile: boolean): RubricArgument {
  if (!read.ok) return { rubrics: [], problems: read.problems, warnings: [] };
  return {
    rubrics: [{ ...read.value, isOwnFile }],
    problems: [],
    warnings: read.warnings ?? [],
  };
}
