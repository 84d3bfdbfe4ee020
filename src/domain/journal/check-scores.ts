import type { RubricAnswers } from '../audit/answers.ts';
import { ARITHMETIC, type Audit, auditCall } from '../audit/audit.ts';
import type { RubricAudit } from '../audit/rubric-audit.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { isSameValue } from '../same-value.ts';
import { lacksAnswers } from './lacks-answers.ts';
import type { EntryRecord, KeptScore } from './records/record.ts';
import { requiredOf } from './required-of.ts';

/** What is not as it was, or cannot be told, about an entry's scores. */
export type ScoreFault =
  /** Kept with an arithmetic that this version does not know. */
  | { readonly code: 'unknown-arithmetic'; readonly arithmetic: unknown }
  /** No rubric with that hash is at hand. */
  | { readonly code: 'no-rubric'; readonly rubric: string; readonly hash: string }
  /** The hash is that of a rubric with another id. */
  | { readonly code: 'other-rubric'; readonly rubric: string; readonly hash: string }
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

export interface ScoreCheck {
  readonly faults: readonly ScoreFault[];
  /** Answers that went with the words leave a score that cannot be computed: it was passed over. */
  readonly isPassedOver: boolean;
}

/** What an entry was measured with, by content hash; null when it is not at hand. */
export type RubricByHash = (hash: string) => { readonly rubric: Rubric } | null;

/**
 * Computes an entry's scores anew, from nothing but the entry and its rubrics, and compares.
 * @param isBare whether words were taken out of it, and with them answers
 */
export function checkScores(
  entry: EntryRecord,
  isBare: boolean,
  rubricOf: RubricByHash,
): ScoreCheck {
  const { arithmetic, answers, call } = entry;
  if (arithmetic !== ARITHMETIC) {
    return { faults: [{ code: 'unknown-arithmetic', arithmetic }], isPassedOver: false };
  }
  const { measured, faults: nowhere } = findRubrics(entry, rubricOf);
  const rubrics = measured.map(({ rubric }) => rubric);
  const audit = auditCall(rubrics, requiredOf(entry), answers, call);
  const full = measured.filter(
    ({ rubric }) => !isBare || !lacksAnswers(rubric, answers[rubric.id] ?? {}),
  );
  const isPassedOver = full.length < measured.length;
  const faults = [
    ...nowhere,
    ...unscored(entry),
    ...full.flatMap((one) => scoreFaults(one, audit)),
  ];
  if (isPassedOver || nowhere.length > 0) return { faults, isPassedOver };
  return { faults: [...faults, ...wholeFaults(entry, audit)], isPassedOver };
}

// --- internal ---

interface Measured {
  readonly rubric: Rubric;
  readonly kept: KeptScore;
}

function findRubrics(
  entry: EntryRecord,
  rubricOf: RubricByHash,
): { readonly measured: readonly Measured[]; readonly faults: readonly ScoreFault[] } {
  const measured: Measured[] = [];
  const faults: ScoreFault[] = [];
  for (const [rubric, kept] of Object.entries(entry.rubrics)) {
    const loaded = rubricOf(kept.hash);
    if (loaded?.rubric.id === rubric) measured.push({ ...loaded, kept });
    else {
      const code = loaded === null ? 'no-rubric' : 'other-rubric';
      faults.push({ code, rubric, hash: kept.hash });
    }
  }
  return { measured, faults };
}

function unscored({ answers, rubrics }: EntryRecord): readonly ScoreFault[] {
  const hasAnswers = (given: RubricAnswers) => Object.keys(given).length > 0;
  return Object.entries(answers)
    .filter(([id, given]) => !Object.hasOwn(rubrics, id) && hasAnswers(given))
    .map(([rubric]) => ({ code: 'answers-without-score', rubric }));
}

const FIELDS = ['score', 'reason', 'band', 'answered', 'of', 'na', 'dk'] as const;

function scoreFaults({ rubric, kept }: Measured, audit: Audit): readonly ScoreFault[] {
  const computed = audit.rubrics.find((one) => one.rubric.id === rubric.id);
  const found = computed === undefined ? [noAnswers(kept)] : differences(kept, computed);
  // What the kept scoring hash covers is of its day: it is made anew wherever it is compared.
  const version = { field: 'version', kept: kept.version, computed: rubric.version };
  const known = version.kept === version.computed ? [] : [version];
  return [...found, ...known].map((pair) => ({ code: 'score', rubric: rubric.id, ...pair }));
}

function noAnswers({ answered }: KeptScore) {
  return { field: 'answers', kept: answered, computed: null };
}

function differences(kept: KeptScore, computed: RubricAudit) {
  return FIELDS.map((field) => ({ field, kept: kept[field], computed: computed[field] })).filter(
    (pair) => pair.kept !== pair.computed,
  );
}

function wholeFaults(entry: EntryRecord, audit: Audit): readonly ScoreFault[] {
  const pairs = [
    { field: 'overall', kept: entry.overall, computed: audit.overall },
    { field: 'place', kept: entry.place, computed: audit.place.place },
    { field: 'flags', kept: entry.flags, computed: audit.flags },
  ] as const;
  return pairs
    .filter((pair) => !isSameValue(pair.kept, pair.computed))
    .map((pair) => ({ code: 'whole-call', ...pair }));
}
