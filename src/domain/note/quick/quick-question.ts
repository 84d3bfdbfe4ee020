import { DK, NA } from '../../audit/answers.ts';
import { checkAnswer, type WrittenAnswer } from '../../audit/check-answers.ts';
import { postureOnScale } from '../../audit/place.ts';
import { numberOf, pointsOf } from '../../audit/points.ts';
import type { Question } from '../../rubric/rubric.ts';
import { bytesOf } from './byte-text.ts';

/** What an answer earns, 0 to 100, or why it earns nothing. */
export const NOT_ASKED = -1;
export const NOT_APPLICABLE = -2;
export const NOT_RECALLED = -3;
/** It does not fit its question. */
export const UNFIT = -4;

/** What a batch needs to know of one answer. */
export interface Worth {
  /** Points, 0 to 100, or one of the reasons above. */
  readonly points: number;
  /** -100 to 100, where the question tells posture. */
  readonly posture: number;
  readonly raisesFlag: boolean;
}

/** A question whose answers were all weighed beforehand, as far as they can be listed. */
export interface QuickQuestion {
  readonly weight: number;
  readonly isScored: boolean;
  readonly axis: Question['axis'];
  /** What is printed when its flag is raised. */
  readonly flagText: Uint8Array;
  worthOf(written: unknown): Worth;
}

/** @param jsonOf a value as JSON text */
export function quickQuestion(
  question: Question,
  rubric: string,
  jsonOf: (value: unknown) => string,
): QuickQuestion {
  const { id, weight, axis, flag } = question;
  const isScored = question.kind !== 'text';
  const weigh = (written: unknown) => {
    const worth = worthOf(question, written);
    return isScored || worth.points === UNFIT ? worth : NOTHING;
  };
  const listed = new Map(listableAnswers(question).map((answer) => [answer, weigh(answer)]));
  const onScale = question.kind === 'scale' ? [0, ...from1To(question.points)].map(weigh) : [];
  return {
    weight,
    axis: axis === 'posture' && question.kind !== 'scale' ? undefined : axis,
    isScored,
    flagText: bytesOf(flag === undefined ? '' : jsonOf({ rubric, question: id, say: flag.say })),
    worthOf: (written) =>
      (typeof written === 'number' ? onScale[written] : listed.get(written)) ?? weigh(written),
  };
}

// --- internal ---

const NOTHING: Worth = { points: NOT_ASKED, posture: 0, raisesFlag: false };

/** The answers a batch will mostly meet; what is not among them is weighed when it comes. */
function listableAnswers(question: Question): readonly unknown[] {
  const always = [NA, DK, null];
  if (question.kind === 'yes-no') return [...always, 'yes', 'no', true, false];
  if (question.kind === 'choice') return [...always, ...question.options.map(({ id }) => id)];
  return always;
}

function from1To(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function worthOf(question: Question, written: unknown): Worth {
  if (typeof written === 'object' && written !== null) return { ...NOTHING, points: UNFIT };
  const checked = checkAnswer(question, written as WrittenAnswer, []);
  if (checked === null) return NOTHING;
  if ('problem' in checked) return { ...NOTHING, points: UNFIT };
  const { answer } = checked;
  if (answer === NA) return { ...NOTHING, points: NOT_APPLICABLE };
  if (answer === DK) return { ...NOTHING, points: NOT_RECALLED };
  return {
    points: pointsOf(question, answer) ?? NOT_ASKED,
    posture: question.kind === 'scale' ? postureOnScale(question, Number(answer)) : 0,
    raisesFlag: isRaised(question, numberOf(question, answer)),
  };
}

function isRaised({ flag }: Question, value: number | null): boolean {
  if (flag === undefined || value === null) return false;
  const { 'at-most': most, 'at-least': least } = flag;
  return (most !== undefined && value <= most) || (least !== undefined && value >= least);
}
