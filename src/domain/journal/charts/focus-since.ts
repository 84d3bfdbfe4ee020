import { openPlanOf } from '../open-plan.ts';
import { type EntryRecord, isEntry, type JournalRecord } from '../records/record.ts';

/**
 * The entry in which the rep chose to work on a rubric, if the open plan is from it: the first of
 * the latest plans in a row that are. Null when the rep works on something else, or on nothing.
 */
export function focusChosenIn(
  records: readonly JournalRecord[],
  rubric: string,
): EntryRecord | null {
  if (openPlanOf(records)?.plan.from?.rubric !== rubric) return null;
  const withPlan = records
    .filter(isEntry)
    .filter(({ plan }) => plan !== null)
    .map((entry) => ({ entry, at: Date.parse(entry.written) }))
    .toSorted((a, b) => a.at - b.at || (a.entry.id < b.entry.id ? -1 : 1));
  const before = withPlan.findLastIndex(({ entry }) => entry.plan?.from?.rubric !== rubric);
  return withPlan[before + 1]?.entry ?? null;
}
