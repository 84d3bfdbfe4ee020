import type { PlaceName } from '../rubric/place-names.ts';
import type { ScaleQuestion } from '../rubric/rubric.ts';
import { snap, weightedMean } from './numbers.ts';
import type { QuestionAudit, RubricAudit } from './rubric-audit.ts';

/**
 * Where a call stood on the two axes: aim (whose result it was for, 0 to 100) and posture (below,
 * beside or above the customer, -100 to +100). Names describe the call, never the person.
 */
export interface Place {
  readonly aim: number;
  readonly posture: number;
  readonly name: PlaceName;
  /** Gave way and pressed in one call: the two cancel out in the mean and would look like a peer. */
  readonly swing: boolean;
}

export const AIM_ANSWERS_NEEDED = 4;
export const POSTURE_ANSWERS_NEEDED = 3;

const BESIDE = 33;
const FAR = 50;

/** How many answers each axis has, and the place if both have enough. */
export interface PlaceAudit {
  readonly aimAnswers: number;
  readonly postureAnswers: number;
  readonly place: Place | null;
}

/** Pools the axis questions of all audited rubrics. */
export function placeOf(audits: readonly RubricAudit[]): PlaceAudit {
  const answered = audits.flatMap((audit) => audit.questions).filter((q) => q.points !== null);
  const aims = answered
    .filter(({ question }) => question.axis === 'aim')
    .map(({ question, points }) => ({ value: points ?? 0, weight: question.weight }));
  const postures = answered.flatMap(postureOf);
  const enough = aims.length >= AIM_ANSWERS_NEEDED && postures.length >= POSTURE_ANSWERS_NEEDED;
  return {
    aimAnswers: aims.length,
    postureAnswers: postures.length,
    place: enough ? placeAt(weightedMean(aims) ?? 0, postures) : null,
  };
}

/** The place of a call whose axes are known. */
export function placeAt(aim: number, postures: readonly number[]): Place {
  const posture = snap(postures.reduce((sum, value) => sum + value, 0) / postures.length);
  const swing = postures.some((p) => p <= -FAR) && postures.some((p) => p >= FAR);
  return { aim, posture, name: nameOf(aim, posture), swing };
}

/** -100 below, 0 beside, +100 above; not folded, unlike points. */
export function postureOnScale({ points: max }: ScaleQuestion, x: number): number {
  const middle = (1 + max) / 2;
  return (200 * (x - middle)) / (max - 1);
}

// --- internal ---

function nameOf(aim: number, posture: number): PlaceName {
  const theirResult = aim >= 50;
  if (posture < -BESIDE) return theirResult ? 'errand-runner' : 'supplicant';
  if (posture > BESIDE) return theirResult ? 'preacher' : 'pusher';
  return theirResult ? 'ally' : 'trader';
}

function postureOf({ question, answer }: QuestionAudit): readonly number[] {
  if (question.axis !== 'posture' || question.kind !== 'scale') return [];
  return [postureOnScale(question, Number(answer))];
}
