import type { Answers, CallContext } from '../audit/answers.ts';
import { type Change, changeBetween } from '../audit/change.ts';
import { typeKey } from '../call/type-key.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { entriesByHeld } from './known-calls.ts';
import type { LoadedHashes } from './make-entry.ts';
import { ownMargin } from './own-margin.ts';
import type { EntryRecord, JournalRecord } from './records/record.ts';

/** A rubric's change since the last call that can be compared with this one. */
export interface ChangeSince extends Change {
  readonly rubric: string;
  /** That earlier call. */
  readonly earlier: EntryRecord;
  /** How many repeats of the rep's own the smallest detectable change rests on; absent: assumed. */
  readonly repeats?: number;
}

/** A call to compare with the journal. */
export interface CallToCompare {
  readonly id: string;
  /** Who answered: only the rep's own answers are compared, as on a chart. */
  readonly rater: string;
  readonly held: string;
  readonly answers: Answers;
  readonly call: CallContext;
}

/**
 * For each rubric answered, its change since the last earlier call of the same type that was
 * scored under the same scoring hash and shares enough answered questions. Rubrics without such a
 * call are left out. What the rep's own repeats say goes before what is assumed.
 */
export function changesSince(
  records: readonly JournalRecord[],
  rubrics: readonly (LoadedHashes & { readonly rubric: Rubric })[],
  now: CallToCompare,
): readonly ChangeSince[] {
  if (now.rater !== 'self') return [];
  const type = typeKey(now.call.type);
  const earlier = entriesByHeld(records)
    .filter((entry) => entry.id !== now.id && Date.parse(entry.held) <= Date.parse(now.held))
    .filter(({ rater, call }) => rater === 'self' && typeKey(call.type) === type)
    .reverse();
  return rubrics.flatMap(({ rubric, scoringHash }) => {
    const answers = now.answers[rubric.id];
    if (answers === undefined) return [];
    for (const entry of earlier) {
      const theirs = entry.answers[rubric.id];
      if (theirs === undefined || entry.rubrics[rubric.id]?.scoringHash !== scoringHash) continue;
      const before = { answers: theirs, call: entry.call };
      const change = changeBetween(rubric, before, { answers, call: now.call });
      if (change === null) continue;
      const own = ownMargin(records, rubric.id, scoringHash);
      return [{ rubric: rubric.id, earlier: entry, ...change, ...own }];
    }
    return [];
  });
}
