import { ARITHMETIC, auditCall } from '../audit/audit.ts';
import type { RubricAudit } from '../audit/rubric-audit.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { EntryRecord, KeptScore } from './record.ts';
import { isSameValue } from './same-value.ts';

/** What is not as it was, or cannot be told, about an entry's scores. */
export type ScoreFault =
  /** Kept with an arithmetic that this version does not know. */
  | { readonly code: 'unknown-arithmetic'; readonly arithmetic: unknown }
  /** No rubric with that hash is at hand. */
  | { readonly code: 'no-rubric'; readonly rubric: string; readonly hash: string }
  | {
      readonly code: 'score';
      /** A rubric's id. */
      readonly rubric: string;
      readonly field: string;
      readonly kept: unknown;
      readonly computed: unknown;
    }
  | {
      readonly code: 'whole-call';
      readonly field: 'overall' | 'place' | 'flags';
      readonly kept: unknown;
      readonly computed: unknown;
    }
  /** Answers to a rubric of which the entry keeps no score. */
  | { readonly code: 'answers-without-score'; readonly rubric: string };

/** What an entry was measured with, by content hash; null when it is not at hand. */
export type RubricByHash = (
  hash: string,
) => { readonly rubric: Rubric; readonly scoringHash: string } | null;

/**
 * Computes an entry's scores anew and compares.
 * @param required ids of the rubrics that an overall score needs
 */
export function checkScores(
  entry: EntryRecord,
  required: readonly string[],
  rubricOf: RubricByHash,
): readonly ScoreFault[] {
  const { arithmetic, answers, call } = entry;
  if (arithmetic !== ARITHMETIC) return [{ code: 'unknown-arithmetic', arithmetic }];
  const kept = Object.entries(entry.rubrics);
  const found = kept.flatMap(([id, score]) => {
    const loaded = rubricOf(score.hash);
    return loaded === null || loaded.rubric.id !== id ? [] : [{ id, score, ...loaded }];
  });
  const known = new Set(found.map(({ id }) => id));
  const missing = kept
    .filter(([id]) => !known.has(id))
    .map(([id, { hash }]): ScoreFault => ({ code: 'no-rubric', rubric: id, hash }));
  const rubrics = found.map(({ rubric }) => rubric);
  const audit = auditCall(rubrics, required, answers, call);
  const unscored = Object.keys(answers)
    .filter((id) => !Object.hasOwn(entry.rubrics, id) && hasAnswers(answers[id]))
    .map((rubric): ScoreFault => ({ code: 'answers-without-score', rubric }));
  const faults = found.flatMap(({ id, score, scoringHash }) => {
    const computed = audit.rubrics.find(({ rubric }) => rubric.id === id);
    return computed === undefined
      ? [
          {
            code: 'score' as const,
            rubric: id,
            field: 'answers',
            kept: score.answered,
            computed: null,
          },
        ]
      : scoreFaults(id, score, computed, scoringHash);
  });
  if (missing.length > 0) return [...missing, ...unscored, ...faults];
  return [...unscored, ...faults, ...wholeFaults(entry, audit)];
}

// --- internal ---

const FIELDS = ['score', 'reason', 'band', 'answered', 'of', 'na', 'dk'] as const;

function scoreFaults(
  rubric: string,
  kept: KeptScore,
  computed: RubricAudit,
  scoringHash: string,
): readonly ScoreFault[] {
  const pairs = [
    ...FIELDS.map((field) => ({ field, kept: kept[field], computed: computed[field] })),
    { field: 'scoringHash', kept: kept.scoringHash, computed: scoringHash },
  ];
  return pairs
    .filter((pair) => pair.kept !== pair.computed)
    .map((pair) => ({ code: 'score', rubric, ...pair }));
}

function wholeFaults(entry: EntryRecord, audit: ReturnType<typeof auditCall>): ScoreFault[] {
  const pairs = [
    { field: 'overall', kept: entry.overall, computed: audit.overall },
    { field: 'place', kept: entry.place, computed: audit.place.place },
    { field: 'flags', kept: entry.flags, computed: audit.flags },
  ] as const;
  return pairs
    .filter((pair) => !isSameValue(pair.kept, pair.computed))
    .map((pair) => ({ code: 'whole-call', ...pair }));
}

function hasAnswers(given: object | undefined): boolean {
  return given !== undefined && Object.keys(given).length > 0;
}
