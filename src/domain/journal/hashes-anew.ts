import {
  type EntryRecord,
  isEntry,
  isRetest,
  type JournalRecord,
  type RetestRecord,
} from './records/record.ts';

/**
 * The records with the scoring hashes that their rubrics have now: what such a hash covers may have
 * changed since they were written, and is known for sure only of a rubric that is at hand. A repeat
 * follows the calls that were kept with the same hash.
 *
 * @param rubricOf by content hash; null for one that is not at hand, whose hash then stays
 */
export function withHashesAnew<R extends JournalRecord>(
  records: readonly R[],
  rubricOf: (hash: string) => { readonly scoringHash: string } | null,
): readonly R[] {
  const anew = new Map<string, string>();
  const entries = records.map((one) => (isEntry(one) ? entryAnew(one, rubricOf, anew) : one));
  if (anew.size === 0) return records;
  return entries.map((one) => (isRetest(one) ? retestAnew(one, anew) : one)) as readonly R[];
}

// --- internal ---

function entryAnew(
  entry: EntryRecord,
  rubricOf: (hash: string) => { readonly scoringHash: string } | null,
  anew: Map<string, string>,
): EntryRecord {
  const kept = Object.entries(entry.rubrics ?? {});
  const scores = kept.map(([id, score]) => {
    const scoringHash = rubricOf(score.hash)?.scoringHash ?? score.scoringHash;
    if (scoringHash === score.scoringHash) return [id, score] as const;
    anew.set(score.scoringHash, scoringHash);
    return [id, { ...score, scoringHash }] as const;
  });
  const isSame = scores.every(([, score], index) => score === kept[index]?.[1]);
  return isSame ? entry : { ...entry, rubrics: Object.fromEntries(scores) };
}

function retestAnew(retest: RetestRecord, anew: ReadonlyMap<string, string>): RetestRecord {
  const compared = Object.entries(retest.compared ?? {}).map(([id, one]) => {
    const scoringHash = anew.get(one?.scoringHash);
    return [id, scoringHash === undefined ? one : { ...one, scoringHash }] as const;
  });
  return { ...retest, compared: Object.fromEntries(compared) };
}
