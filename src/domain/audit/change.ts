import type { Rubric } from '../rubric/rubric.ts';
import { type CallContext, isGiven, type RubricAnswers } from './answers.ts';
import { snap } from './numbers.ts';
import { auditRubric } from './rubric-audit.ts';

/** One rubric's answers on one call. */
export interface AnsweredCall {
  readonly answers: RubricAnswers;
  readonly call: CallContext;
}

/** The change of a rubric's score between two calls, on the questions answered in both. */
export interface Change {
  readonly by: number;
  readonly matched: number;
  /**
   * The smallest change this can tell from chance at 95%. Assumed, not measured: SD 15 and
   * reliability .70 for a rubric asked in full, .54 (Spearman-Brown) for a short form.
   */
  readonly smallestDetectable: number;
}

const IN_FULL = 23;
const SHORT_FORM = 28;

/**
 * Compares two calls on the questions answered in both, or gives null where those are too few for
 * a score. Both calls must have been answered under one scoring hash.
 */
export function changeBetween(
  rubric: Rubric,
  earlier: AnsweredCall,
  later: AnsweredCall,
): Change | null {
  const both = Object.keys(later.answers).filter(
    (id) => isGiven(later.answers[id]) && isGiven(earlier.answers[id]),
  );
  const before = auditRubric(rubric, only(earlier.answers, both), earlier.call);
  const after = auditRubric(rubric, only(later.answers, both), later.call);
  if (before.score === null || after.score === null) return null;
  const inFull = before.answered === before.of && after.answered === after.of;
  return {
    by: snap(after.score - before.score),
    matched: after.answered,
    smallestDetectable: inFull ? IN_FULL : SHORT_FORM,
  };
}

// --- internal ---

function only(answers: RubricAnswers, ids: readonly string[]): RubricAnswers {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}
