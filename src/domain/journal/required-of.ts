import type { EntryRecord } from './records/record.ts';

/**
 * The rubrics that an entry's overall score needs, by id. Told by the entry itself, so that it can
 * be computed anew where another pack is at hand.
 */
export function requiredOf({ required }: Pick<EntryRecord, 'required'>): readonly string[] {
  return required ?? BEFORE_IT_WAS_KEPT;
}

// --- internal ---

/** The first entries did not say it: only one pack could be kept then, and these were its four. */
const BEFORE_IT_WAS_KEPT = ['listening', 'empathy', 'persuasion', 'stewardship'];
