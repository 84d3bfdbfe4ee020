import { bandOf, isScored, type Question, type Rubric } from '../rubric/rubric.ts';
import {
  type Answer,
  answerTo,
  type CallContext,
  DK,
  isGiven,
  NA,
  type RubricAnswers,
} from './answers.ts';
import { weightedMean } from './numbers.ts';
import { numberOf, pointsOf, type Side, sideOf } from './points.ts';
import { visibleQuestions } from './visible-questions.ts';

/** One visible question of an audited rubric. */
export interface QuestionAudit {
  readonly question: Question;
  /** Absent when not asked. */
  readonly answer?: Answer;
  /** Null when the answer earns nothing: not asked, `na`, `dk` or text. */
  readonly points: number | null;
  readonly side: Side | null;
}

export type NotScoredReason = 'nothing-asked' | 'too-few-answers' | 'too-little-weight';

export interface RubricAudit {
  readonly rubric: Rubric;
  /** 0 to 100, unrounded, or null with a reason. */
  readonly score: number | null;
  readonly reason?: NotScoredReason;
  readonly band?: string;
  /** Scorable visible questions with points, and how many there are. */
  readonly answered: number;
  readonly of: number;
  /** How many answers a score needs. */
  readonly needed: number;
  readonly na: number;
  readonly dk: number;
  readonly questions: readonly QuestionAudit[];
}

/**
 * Scores one rubric. It needs answers to at least half of its visible scorable questions, to half
 * of their weight (the half-rule of the EORTC QLQ-C30 scoring manual), and to three of them, or to
 * all where there are fewer.
 */
export function auditRubric(
  rubric: Rubric,
  answers: RubricAnswers,
  call: CallContext,
): RubricAudit {
  const questions = visibleQuestions(rubric, answers, call).map((question) =>
    auditQuestion(question, answerTo(answers, question.id)),
  );
  const scorable = questions.filter(({ question }) => isScored(question));
  const earning = scorable.flatMap(({ question, points }) =>
    points === null ? [] : [{ value: points, weight: question.weight }],
  );
  const counts = {
    answered: earning.length,
    of: scorable.length,
    needed: neededAnswers(scorable.length),
    na: scorable.filter(({ answer }) => answer === NA).length,
    dk: scorable.filter(({ answer }) => answer === DK).length,
  };
  const allWeight = totalWeight(scorable.map(({ question }) => question));
  const reason = reasonNotToScore(counts, totalWeight(earning), allWeight);
  const score = reason === null ? weightedMean(earning) : null;
  if (score === null) {
    return { rubric, score, reason: reason ?? 'nothing-asked', ...counts, questions };
  }
  return { rubric, score, band: bandOf(rubric.bands, score), ...counts, questions };
}

/** How many answers a score of so many scorable questions needs. */
export function neededAnswers(of: number): number {
  return Math.max(Math.ceil(of / 2), Math.min(3, of));
}

/** @param allWeight of the visible scorable questions, answered or not */
export function reasonNotToScore(
  counts: Pick<RubricAudit, 'answered' | 'needed' | 'na' | 'dk'>,
  answeredWeight: number,
  allWeight: number,
): NotScoredReason | null {
  if (counts.answered + counts.na + counts.dk === 0) return 'nothing-asked';
  if (counts.answered < counts.needed) return 'too-few-answers';
  return answeredWeight * 2 < allWeight ? 'too-little-weight' : null;
}

export interface RaisedFlag {
  readonly rubric: string;
  readonly question: string;
  readonly say: string;
}

/** The flags of the answers given: shown by themselves, never part of the sum. */
export function raisedFlags({ rubric, questions }: RubricAudit): readonly RaisedFlag[] {
  return questions.flatMap(({ question, answer }) => {
    const { flag } = question;
    if (flag === undefined || !isGiven(answer)) return [];
    const value = numberOf(question, answer);
    if (value === null) return [];
    const low = flag['at-most'] !== undefined && value <= flag['at-most'];
    const high = flag['at-least'] !== undefined && value >= flag['at-least'];
    return low || high ? [{ rubric: rubric.id, question: question.id, say: flag.say }] : [];
  });
}

// --- internal ---

function auditQuestion(question: Question, answer: Answer | undefined): QuestionAudit {
  if (answer === undefined) return { question, points: null, side: null };
  if (!isGiven(answer)) return { question, answer, points: null, side: null };
  return {
    question,
    answer,
    points: pointsOf(question, answer),
    side: sideOf(question, answer),
  };
}

function totalWeight(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
