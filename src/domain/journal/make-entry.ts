import { ARITHMETIC, type Audit } from '../audit/audit.ts';
import type { RubricAudit } from '../audit/rubric-audit.ts';
import { ENTRY_FORMAT, type EntryRecord, type KeptScore } from './records/record.ts';

/** What a rubric is known by. */
export interface LoadedHashes {
  readonly hash: string;
  readonly scoringHash: string;
}

/** What an entry holds beside what the audit computed. */
export type EntryJson = Pick<
  EntryRecord,
  | 'id'
  | 'held'
  | 'written'
  | 'rater'
  | 'mode'
  | 'call'
  | 'answers'
  | 'words'
  | 'plan'
  | 'promises'
  | 'pace'
>;

/**
 * An audit with its call, words and plan, as the journal keeps it.
 * @param hashes by rubric id; every rubric of the audit has one
 */
export function makeEntry(
  facts: EntryJson,
  audit: Audit,
  hashes: ReadonlyMap<string, LoadedHashes>,
): EntryRecord {
  const scores = audit.rubrics.map((one) => [one.rubric.id, keptScore(one, hashes)] as const);
  return {
    format: ENTRY_FORMAT,
    ...facts,
    rubrics: Object.fromEntries(scores),
    required: audit.required,
    overall: audit.overall,
    place: audit.place.place,
    flags: audit.flags,
    arithmetic: ARITHMETIC,
  };
}

// --- internal ---

function keptScore(audit: RubricAudit, hashes: ReadonlyMap<string, LoadedHashes>): KeptScore {
  const { rubric, score, reason, band, answered, of, na, dk } = audit;
  const known = hashes.get(rubric.id);
  if (known === undefined) throw new Error(`No hash for the rubric ${rubric.id}`);
  const { hash, scoringHash } = known;
  return { score, reason, band, answered, of, na, dk, version: rubric.version, hash, scoringHash };
}
