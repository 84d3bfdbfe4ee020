import type { Rubric } from '../rubric/rubric.ts';
import { type Answers, answerTo, type CallContext } from './answers.ts';
import { weightedMean } from './numbers.ts';
import { type PlaceAudit, placeOf } from './place.ts';
import { auditRubric, type RaisedFlag, type RubricAudit, raisedFlags } from './rubric-audit.ts';

/** The version of the arithmetic below. A score is only ever recomputed with its own. */
export const ARITHMETIC = 1;

/** Rubrics plus answers: computed, not kept. */
export interface Audit {
  /** In the order of the rubrics given; only those that the answers name. */
  readonly rubrics: readonly RubricAudit[];
  /** Ids of the rubrics that an overall score needs. */
  readonly required: readonly string[];
  /** Mean of the required rubrics, only when every one of them is scored. */
  readonly overall: number | null;
  readonly place: PlaceAudit;
  readonly flags: readonly RaisedFlag[];
}

/**
 * Scores the answers of one call. The answers must fit the rubrics; `checkAnswers` says whether
 * they do. The order of answers makes no difference.
 */
export function auditCall(
  rubrics: readonly Rubric[],
  required: readonly string[],
  answers: Answers,
  call: CallContext,
): Audit {
  const audits = rubrics.flatMap((rubric) => {
    const given = answerTo(answers, rubric.id);
    return given === undefined ? [] : [auditRubric(rubric, given, call)];
  });
  return {
    rubrics: audits,
    required,
    overall: overallOf(audits, required),
    place: placeOf(audits),
    flags: audits.flatMap(raisedFlags),
  };
}

// --- internal ---

function overallOf(audits: readonly RubricAudit[], required: readonly string[]): number | null {
  const scores = required.map((id) => audits.find(({ rubric }) => rubric.id === id)?.score ?? null);
  if (scores.some((score) => score === null)) return null;
  return weightedMean(scores.map((score) => ({ value: score ?? 0, weight: 1 })));
}
