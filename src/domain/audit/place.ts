import type { PlaceName } from '../rubric/place-names.ts';
import type { Place } from './kept-audit.ts';
import { snap } from './numbers.ts';
import type { RubricAudit } from './rubric-audit.ts';

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
  let aims = 0;
  let sum = 0;
  let weights = 0;
  const postures: number[] = [];
  for (const { questions } of audits) {
    for (const { points, posture, isAboutAim, weight } of questions) {
      if (points === null) continue;
      if (isAboutAim) {
        aims += 1;
        sum += points * weight;
        weights += weight;
      }
      if (posture !== null) postures.push(posture);
    }
  }
  const enough = aims >= AIM_ANSWERS_NEEDED && postures.length >= POSTURE_ANSWERS_NEEDED;
  return {
    aimAnswers: aims,
    postureAnswers: postures.length,
    place: enough ? placeAt(snap(sum / weights), postures) : null,
  };
}

// --- internal ---

function placeAt(aim: number, postures: readonly number[]): Place {
  let sum = 0;
  for (const one of postures) sum += one;
  const posture = snap(sum / postures.length);
  const swing = postures.some((p) => p <= -FAR) && postures.some((p) => p >= FAR);
  return { aim, posture, name: nameOf(aim, posture), swing };
}

function nameOf(aim: number, posture: number): PlaceName {
  const theirResult = aim >= 50;
  if (posture < -BESIDE) return theirResult ? 'errand-runner' : 'supplicant';
  if (posture > BESIDE) return theirResult ? 'preacher' : 'pusher';
  return theirResult ? 'ally' : 'trader';
}
