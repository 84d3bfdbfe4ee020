import type { LoadedPack } from '../use-cases/ports.ts';
import type { World } from './world.ts';

/** The rubrics at hand, and the id of the one that was asked for. */
export interface NamedRubric {
  readonly shelf: LoadedPack;
  /** What a person gave, where it is no file: whether it is at hand is not looked at. */
  readonly id: string;
}

/**
 * What `--rubric` leads to. A name stays a name; a path is read, and its rubric put before those at
 * hand. Null once the problems of the file were told.
 */
export async function withRubricFile(
  named: string,
  shelf: LoadedPack,
  world: World,
): Promise<NamedRubric | null> {
  const isAtHand = shelf.rubrics.some(({ rubric }) => rubric.id === named);
  if (isAtHand || !/[/\\]|\.ya?ml$/i.test(named)) return { shelf, id: named };
  const read = await (await world.packs()).readRubric(named);
  if (!read.ok) {
    const { problemList } = await import('./render/problem-list.ts');
    world.err.write(problemList(read.problems, world.err.style));
    return null;
  }
  const loaded = { ...read.value, isGuest: true } as const;
  const { id } = loaded.rubric;
  const others = shelf.rubrics.filter(({ rubric }) => rubric.id !== id);
  return { shelf: { ...shelf, rubrics: [loaded, ...others] }, id };
}
