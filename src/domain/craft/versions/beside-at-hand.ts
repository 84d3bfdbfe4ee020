import { type Problem, problem, warning } from '../../problem.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { neededBump } from './diff-rubrics.ts';
import { isRaisedBy, raisedVersion } from './versions.ts';

/** A rubric that reps can use here already. */
export interface AtHand {
  readonly rubric: Rubric;
  readonly isBuiltIn: boolean;
}

/**
 * What stands between a rubric and one of the same id at hand: a change that its version does not
 * own up to, and a name that is taken for good. The same rubric again is no problem.
 */
export function problemsBeside(rubric: Rubric, atHand: readonly AtHand[]): readonly Problem[] {
  const other = atHand.find((one) => one.rubric.id === rubric.id);
  if (other === undefined) return [];
  const { version: here } = other.rubric;
  const bump = neededBump(other.rubric, rubric);
  if (bump === 'none') return [];
  if (!isRaisedBy(bump, here, rubric.version)) {
    return [problem('version-not-raised', ['version'], { here, least: raisedVersion(bump, here) })];
  }
  return other.isBuiltIn ? [warning('built-in-name', ['id'], { rubric: rubric.id })] : [];
}
