import {
  smallestDetectableChange,
  standardErrorFromRepeats,
} from '../statistics/measurement-error.ts';
import { isRetest, type JournalRecord, type RepeatDifference } from './records/record.ts';

/** How many repeats it takes before the rep's own margin replaces the assumed one. */
export const ENOUGH_REPEATS = 10;

/** What a rep's own repeats say of a rubric. */
export interface OwnMargin {
  /** In whole points, at least one: ten repeats that agree to the point do not prove that none would. */
  readonly smallestDetectable: number;
  readonly repeats: number;
}

/** The margin from the rep's own repeats under one scoring hash; null before there are ten. */
export function ownMargin(
  records: readonly JournalRecord[],
  rubric: string,
  scoringHash: string,
): OwnMargin | null {
  const differences = repeatsOf(records, rubric, scoringHash);
  if (differences.length < ENOUGH_REPEATS) return null;
  const smallest = smallestDetectableChange(standardErrorFromRepeats(differences));
  return { smallestDetectable: Math.max(1, Math.round(smallest)), repeats: differences.length };
}

/** How far apart the two scores of every repeat lie, under one scoring hash. */
export function repeatsOf(
  records: readonly JournalRecord[],
  rubric: string,
  scoringHash: string,
): readonly number[] {
  return records.filter(isRetest).flatMap(({ compared }) => {
    const difference = comparedIn(compared, rubric);
    return difference?.scoringHash === scoringHash ? [difference.by] : [];
  });
}

// --- internal ---

/** A record that the start of a session reads has not been through the schema. */
function comparedIn(compared: unknown, rubric: string): RepeatDifference | undefined {
  if (typeof compared !== 'object' || compared === null) return undefined;
  if (!Object.hasOwn(compared, rubric)) return undefined;
  const found = (compared as Record<string, RepeatDifference | null>)[rubric];
  return typeof found?.by === 'number' && Number.isFinite(found.by) ? found : undefined;
}
