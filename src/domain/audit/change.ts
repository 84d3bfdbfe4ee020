import type { Rubric } from '../rubric/rubric.ts';
import {
  smallestDetectableChange,
  spearmanBrown,
  standardErrorAssuming,
} from '../statistics/measurement-error.ts';
import { answerTo, type CallContext, isGiven, type RubricAnswers } from './answers.ts';
import { snap } from './numbers.ts';
import { auditRubric } from './rubric-audit.ts';
import { visibleQuestions } from './visible-questions.ts';

/** One rubric's answers on one call. */
export interface AnsweredCall {
  readonly answers: RubricAnswers;
  readonly call: CallContext;
}

/** The change of a rubric's score between two calls, on the questions answered in both. */
export interface Change {
  /** The two scores on those questions, unrounded, and how far the later one lies above. */
  readonly before: number;
  readonly after: number;
  readonly by: number;
  readonly matched: number;
  /** Whether these are all that was answered, so that both are the scores of the calls themselves. */
  readonly ofAll: boolean;
  /**
   * The smallest change this can tell from chance at 95%. Assumed, not measured: SD 15 and
   * reliability .70 for a rubric answered in full on both calls; .54 (Spearman-Brown), that of a
   * short form, wherever fewer questions match.
   */
  readonly smallestDetectable: number;
}

const ASSUMED_SD = 15;
const ASSUMED_RELIABILITY = 0.7;
/** 23 points for a rubric in full, 28 for half as many questions. */
const IN_FULL = assumedDetectable(ASSUMED_RELIABILITY);
const SHORT_FORM = assumedDetectable(spearmanBrown(ASSUMED_RELIABILITY, 0.5));

/**
 * Compares two calls on the questions answered in both, or gives null where those are too few for
 * a score. Both calls must have been answered under one scoring hash.
 */
export function changeBetween(
  rubric: Rubric,
  earlier: AnsweredCall,
  later: AnsweredCall,
): Change | null {
  const answeredLater = answeredIn(rubric, later);
  const both = answeredIn(rubric, earlier).filter((id) => answeredLater.includes(id));
  const before = auditRubric(rubric, only(earlier.answers, both), earlier.call);
  const after = auditRubric(rubric, only(later.answers, both), later.call);
  if (before.score === null || after.score === null) return null;
  const inFull = before.answered === before.of && after.answered === after.of;
  return {
    before: before.score,
    after: after.score,
    by: snap(after.score - before.score),
    matched: after.answered,
    ofAll: [earlier, later].every((one) => scoredIn(rubric, one) === after.answered),
    smallestDetectable: inFull ? IN_FULL : SHORT_FORM,
  };
}

// --- internal ---

function assumedDetectable(reliability: number): number {
  return Math.round(smallestDetectableChange(standardErrorAssuming(ASSUMED_SD, reliability)));
}

/** A question hidden on one call was not answered there, whatever its answers still hold. */
function answeredIn(rubric: Rubric, { answers, call }: AnsweredCall): readonly string[] {
  return visibleQuestions(rubric, answers, call)
    .map(({ id }) => id)
    .filter((id) => isGiven(answerTo(answers, id)));
}

function scoredIn(rubric: Rubric, { answers, call }: AnsweredCall): number {
  return auditRubric(rubric, answers, call).answered;
}

function only(answers: RubricAnswers, ids: readonly string[]): RubricAnswers {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const answer = answerTo(answers, id);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}
