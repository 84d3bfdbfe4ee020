import type { Rubric } from '../rubric/rubric.ts';
import { type Answers, answerTo, type CallContext } from './answers.ts';
import type { RaisedFlag } from './kept-audit.ts';
import { snap } from './numbers.ts';
import { type PlaceAudit, placeOf } from './place.ts';
import { auditRubric, type RubricAudit, raisedFlags } from './rubric-audit.ts';

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
  const audits: RubricAudit[] = [];
  const flags: RaisedFlag[] = [];
  for (const rubric of rubrics) {
    const given = answerTo(answers, rubric.id);
    if (given === undefined) continue;
    const audit = auditRubric(rubric, given, call);
    audits.push(audit);
    for (const flag of raisedFlags(audit)) flags.push(flag);
  }
  const overall = overallOf(audits, required);
  return { rubrics: audits, required, overall, place: placeOf(audits), flags };
}

// --- internal ---

function overallOf(audits: readonly RubricAudit[], required: readonly string[]): number | null {
  let sum = 0;
  for (const id of required) {
    const score = audits.find((one) => one.rubric.id === id)?.score ?? null;
    if (score === null) return null;
    sum += score;
  }
  return required.length === 0 ? null : snap(sum / required.length);
}
