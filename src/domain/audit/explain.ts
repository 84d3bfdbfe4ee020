import { type Answer, isGiven } from '../audit/answers.ts';
import type { Side } from '../audit/points.ts';
import type { QuestionAudit } from '../audit/question-audit.ts';
import type { RubricAudit } from '../audit/rubric-audit.ts';
import { kindOfQuestion } from '../rubric/kinds/all-kinds.ts';
import type { Band, Question } from '../rubric/rubric.ts';

/** All that it takes to do a rubric's sum again by hand. */
export interface Explanation {
  /** The visible questions, in order. */
  readonly questions: readonly ExplainedQuestion[];
  /** The sum of points times weight over the answers that earn points, and of their weights. */
  readonly sum: { readonly points: number; readonly weight: number };
  /** In points; assumed, not measured. Null when there is no score. */
  readonly standardError: number | null;
  /** The nearest edge of a band that lies within one standard error of the score. */
  readonly edge: number | null;
}

export interface ExplainedQuestion {
  readonly id: string;
  /** Null when not asked. */
  readonly answer: Answer | null;
  readonly points: number | null;
  readonly weight: number;
  /** Which way the answer lies from what is best: the part that the points leave out. */
  readonly direction: Side | null;
  /** What an answer's points follow from. */
  readonly scale: { readonly kind: Question['kind']; readonly [key: string]: unknown };
}

/** The arithmetic of one audited rubric. */
export function explain(audit: RubricAudit): Explanation {
  const { questions, score, rubric } = audit;
  const standardError = score === null ? null : standardErrorOf(audit);
  return {
    questions: questions.map(explainedQuestion),
    sum: sumOf(questions),
    standardError,
    edge: score === null ? null : edgeWithin(standardError ?? 0, score, rubric.bands),
  };
}

// --- internal ---

/**
 * SD sqrt(1 - r), for an assumed SD of 15: r .70 for a rubric answered in full; .54, that of a
 * short form (Spearman-Brown), for one answered in part.
 */
const IN_FULL = 8.2;
const IN_PART = 10.2;

function standardErrorOf({ answered, of }: RubricAudit): number {
  return answered === of ? IN_FULL : IN_PART;
}

/** The first band starts where scores do: that is no edge. */
function edgeWithin(distance: number, score: number, bands: readonly Band[]): number | null {
  const far = (edge: number) => Math.abs(edge - score);
  const [nearest] = bands
    .slice(1)
    .map(({ from }) => from)
    .filter((edge) => far(edge) <= distance)
    .toSorted((a, b) => far(a) - far(b));
  return nearest ?? null;
}

function sumOf(questions: readonly QuestionAudit[]): Explanation['sum'] {
  let points = 0;
  let weight = 0;
  for (const asked of questions) {
    if (asked.points === null) continue;
    points += asked.points * asked.question.weight;
    weight += asked.question.weight;
  }
  return { points, weight };
}

function explainedQuestion({ question, answer, points, side }: QuestionAudit): ExplainedQuestion {
  return {
    id: question.id,
    answer: answer ?? null,
    points,
    weight: question.weight,
    direction: isGiven(answer) ? side : null,
    scale: { kind: question.kind, ...kindOfQuestion(question).explained(question) },
  };
}
