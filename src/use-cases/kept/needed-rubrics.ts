import { versionIn } from '../../domain/journal/records/known-versions.ts';
import type { JournalRecord } from '../../domain/journal/records/record.ts';
import type { HashedRubric } from '../ports/rubrics-port.ts';
import { type RubricsAtHand, rubricFinder } from './known-rubrics.ts';

/** What records were measured with: the rubrics at hand, and the content hashes of the others. */
export function neededRubrics(
  records: readonly JournalRecord[],
  rubrics: RubricsAtHand,
): { readonly known: readonly HashedRubric[]; readonly unknown: readonly string[] } {
  const hashes = new Set(records.flatMap((record) => versionIn(record)?.hashes ?? []));
  const find = rubricFinder(rubrics);
  const known = [...hashes].flatMap((hash) => find(hash) ?? []);
  return { known, unknown: [...hashes].filter((hash) => find(hash) === null) };
}
