import {
  diffRubrics,
  neededBump,
  type RubricChange,
} from '../../domain/craft/versions/diff-rubrics.ts';
import { type Bump, isRaisedBy } from '../../domain/craft/versions/versions.ts';
import type { HashedRubric } from '../ports/rubrics-port.ts';

/** What changed between two rubrics, and what that asks of the version. */
export interface RubricDiff {
  readonly older: HashedRubric;
  readonly newer: HashedRubric;
  readonly changes: readonly RubricChange[];
  readonly bump: Bump;
}

export function compareRubrics(older: HashedRubric, newer: HashedRubric): RubricDiff {
  const changes = diffRubrics(older.rubric, newer.rubric);
  return { older, newer, changes, bump: neededBump(older.rubric, newer.rubric) };
}

/** Whether the newer version's number is high enough; two rubrics of two names have no such thing. */
export function isVersionEnough({ older, newer, bump }: RubricDiff): boolean {
  if (older.rubric.id !== newer.rubric.id) return true;
  return isRaisedBy(bump, older.rubric.version, newer.rubric.version);
}
