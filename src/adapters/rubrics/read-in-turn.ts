import type { PlacedProblem } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';

/** What reading a file gave, whatever else that is. */
interface Turn {
  readonly rubric: Rubric | null;
  readonly problems: readonly PlacedProblem[];
}

/**
 * Reads files that may extend one another, in whatever order they come: what waits for another one
 * is read again, for as long as that helps. What is extended may be among them, and such a one
 * counts before one of that name in `bases`.
 *
 * @param own rubrics that stand beside the files, and count as much as these
 */
export function readInTurn<T extends Turn>(
  files: readonly string[],
  own: readonly Rubric[],
  bases: readonly Rubric[],
  read: (file: string, bases: readonly Rubric[]) => T,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const sound = [...own];
  let waiting = files;
  for (const others of [[], bases]) {
    for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
      before = waiting.length;
      waiting = waiting.filter((file) => {
        const lent = others.filter(({ id }) => !sound.some((one) => one.id === id));
        const one = read(file, [...sound, ...lent]);
        found.set(file, one);
        if (one.rubric !== null) sound.push(one.rubric);
        return waitsForAnother(one);
      });
    }
  }
  return found;
}

/** Whether it extends a rubric that was not there. */
export function waitsForAnother({ problems }: Pick<Turn, 'problems'>): boolean {
  return problems.some(({ problem }) => problem.code === 'unknown-rubric');
}
