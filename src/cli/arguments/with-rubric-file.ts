import type { LoadedPack } from '../../use-cases/ports/rubrics-port.ts';
import { UsageError } from '../shell/exit-codes.ts';
import type { World } from '../shell/world.ts';
import { readRubricArgument } from './rubric-argument.ts';

/** The rubrics at hand, and the id of the one that was asked for. */
interface NamedRubric {
  readonly shelf: LoadedPack;
  readonly id: string;
}

/**
 * What `--rubric` leads to. A name stays a name; a file is read, and its rubric put before those at
 * hand. Null once the problems of the file were told.
 *
 * @throws UsageError when it is neither
 */
export async function withRubricFile(
  named: string,
  shelf: LoadedPack,
  world: World,
): Promise<NamedRubric | null> {
  // Told here first: reading one at hand again for the places in it would cost the session's start.
  if (shelf.rubrics.some(({ rubric }) => rubric.id === named)) return { shelf, id: named };
  if (named === '-') {
    throw new UsageError('--rubric takes a name or a file: standard input (-) is for answers.');
  }
  const read = await readRubricArgument(named, world);
  if (read === null) return null;
  const loaded = { ...read, isGuest: true } as const;
  const { id } = loaded.rubric;
  const others = shelf.rubrics.filter(({ rubric }) => rubric.id !== id);
  return { shelf: { ...shelf, rubrics: [loaded, ...others] }, id };
}
