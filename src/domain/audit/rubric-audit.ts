import { bandOf, type Rubric } from '../rubric/rubric.ts';
import { type CallContext, DK, NA, type RubricAnswers } from './answers.ts';
import type { NotScoredReason, RaisedFlag } from './kept-audit.ts';
import { snap } from './numbers.ts';
import { auditAnswer, prepareRubric } from './prepare-rubric.ts';
import type { QuestionAudit } from './question-audit.ts';
import { visibleQuestions } from './visible-questions.ts';

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
  const questions = visibleAudits(rubric, answers, call);
  let answered = 0;
  let of = 0;
  let na = 0;
  let dk = 0;
  let sum = 0;
  let weight = 0;
  let allWeight = 0;
  for (const asked of questions) {
    if (asked.weight === 0) continue; // never scored
    of += 1;
    allWeight += asked.weight;
    if (asked.points !== null) {
      answered += 1;
      sum += asked.points * asked.weight;
      weight += asked.weight;
    } else if (asked.answer === NA) na += 1;
    else if (asked.answer === DK) dk += 1;
  }
  const needed = neededAnswers(of);
  const reason = reasonNotToScore({ answered, needed, na, dk }, weight, allWeight);
  if (reason !== null) {
    return { rubric, score: null, reason, answered, of, needed, na, dk, questions };
  }
  const score = snap(sum / weight);
  const band = bandOf(rubric.bands, score);
  return { rubric, score, band, answered, of, needed, na, dk, questions };
}

/** The flags of the answers given. */
export function raisedFlags({ rubric, questions }: RubricAudit): readonly RaisedFlag[] {
  let raised: RaisedFlag[] | null = null;
  for (const asked of questions) {
    const flag = asked.raisesFlag ? prepareRubric(rubric).byId.get(asked.question.id)?.flag : null;
    if (flag) raised = [...(raised ?? []), flag];
  }
  return raised ?? NO_FLAGS;
}

// --- internal ---

const NO_FLAGS: readonly RaisedFlag[] = [];

function visibleAudits(
  rubric: Rubric,
  answers: RubricAnswers,
  call: CallContext,
): readonly QuestionAudit[] {
  const { questions, byId, isConditional } = prepareRubric(rubric);
  const all = questions.map(({ unasked }) => unasked);
  for (const id of Object.keys(answers)) {
    const prepared = byId.get(id);
    const answer = answers[id];
    if (prepared === undefined || answer === undefined) continue;
    all[prepared.index] = auditAnswer(prepared, answer);
  }
  if (!isConditional) return all;
  const visible = new Set(visibleQuestions(rubric, answers, call));
  return all.filter(({ question }) => visible.has(question));
}

/** How many answers a score of so many scorable questions needs. */
function neededAnswers(of: number): number {
  return Math.max(Math.ceil(of / 2), Math.min(3, of));
}

/** @param allWeight of the visible scorable questions, answered or not */
function reasonNotToScore(
  counts: Pick<RubricAudit, 'answered' | 'needed' | 'na' | 'dk'>,
  answeredWeight: number,
  allWeight: number,
): NotScoredReason | null {
  if (counts.answered + counts.na + counts.dk === 0) return 'nothing-asked';
  if (counts.answered < counts.needed) return 'too-few-answers';
  return answeredWeight * 2 < allWeight ? 'too-little-weight' : null;
}
