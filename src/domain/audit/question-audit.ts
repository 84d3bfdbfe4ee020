import { isScored, type Question } from '../rubric/rubric.ts';
import { type Answer, isGiven } from './answers.ts';
import { numberOf, pointsOf, postureOf, type Side, sideOf } from './points.ts';

/** One visible question of an audited rubric, with all that follows from its answer alone. */
export interface QuestionAudit {
  readonly question: Question;
  /** Undefined when not asked. */
  readonly answer: Answer | undefined;
  /** Null when the answer earns nothing: not asked, `na`, `dk` or text. */
  readonly points: number | null;
  readonly side: Side | null;
  /** -100 below the customer to +100 above; null where the question does not tell it. */
  readonly posture: number | null;
  readonly raisesFlag: boolean;
  /** The question's; 0 where it is never scored. */
  readonly weight: number;
  readonly isAboutAim: boolean;
}

/** @param answer undefined when not asked */
export function auditQuestion(question: Question, answer: Answer | undefined): QuestionAudit {
  const given = isGiven(answer) ? answer : null;
  const isAboutPosture = question.axis === 'posture' && given !== null;
  // One literal for all: a batch goes through dozens of these for each note.
  return {
    question,
    answer,
    points: given === null ? null : pointsOf(question, given),
    side: given === null ? null : sideOf(question, given),
    posture: isAboutPosture ? postureOf(question, given) : null,
    raisesFlag: given !== null && isRaised(question, given),
    weight: isScored(question) ? question.weight : 0,
    isAboutAim: question.axis === 'aim',
  };
}

// --- internal ---

function isRaised(question: Question, answer: Answer): boolean {
  const { flag } = question;
  if (flag === undefined) return false;
  const value = numberOf(question, answer);
  if (value === null) return false;
  const { 'at-most': most, 'at-least': least } = flag;
  return (most !== undefined && value <= most) || (least !== undefined && value >= least);
}
