import { type LocatedProblem, type PlacedProblem, problem } from '../../domain/problem.ts';
import type { Pack } from '../../domain/rubric/pack.ts';
import type { HashedRubric } from '../../use-cases/ports/rubrics-port.ts';
import { placed } from '../rubrics/placed.ts';
import type { Listed, PackDocument } from './listed-rubric.ts';

/** A pack that is at hand already: its rubrics may be extended, and their names are taken. */
export interface PackAtHand {
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly rubrics: readonly HashedRubric[];
}

/** Names that reps know for something else already. */
export function takenProblems(
  { file, document, text }: PackDocument,
  { name }: Pack,
  listed: readonly Listed[],
  others: readonly PackAtHand[],
): readonly PlacedProblem[] {
  const located: LocatedProblem[] = [];
  if (others.some((pack) => pack.isBuiltIn && pack.name === name)) {
    const found = problem('pack-name-taken', ['name'], { name });
    located.push({ problem: found, at: document.locate(['name']) });
  }
  for (const one of listed) {
    if (one.kind !== 'own') continue;
    const pack = others.find(({ rubrics }) => rubrics.some(({ rubric }) => rubric.id === one.id));
    if (pack === undefined) continue;
    const path = ['rubrics', one.index];
    const found = problem('rubric-taken', path, { rubric: one.id, pack: pack.name });
    located.push({ problem: found, at: document.locate(path) });
  }
  return placed(file, text, located);
}
