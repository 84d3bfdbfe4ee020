import { snap } from '../audit/numbers.ts';
import { isIdealKind } from '../audit/points.ts';
import type { QuestionAudit } from '../audit/question-audit.ts';
import type { RubricAudit } from '../audit/rubric-audit.ts';
import { pivotalQuestion, type Question, type Rubric } from '../rubric/rubric.ts';

/** Scores and points from here up are high. */
const HIGH = 75;
/** A score below this is low; points up to this are off an ideal point. */
const MIDDLE = 50;
/** Points up to this are low. */
const LOW = 25;

export type NoteSide = 'low' | 'high' | 'under' | 'over';

/** A coach's sentence that this call brought up. */
export interface CoachingNote {
  readonly rubric: string;
  /** Absent when the note is the rubric's own. */
  readonly question?: string;
  readonly side: NoteSide;
  readonly say: string;
}

/** Every note that an audited rubric brings up, the rubric's own first. */
export function coachingNotes(audit: RubricAudit): readonly CoachingNote[] {
  const own = rubricNote(audit);
  const others = audit.questions.flatMap((asked) => questionNote(audit.rubric, asked) ?? []);
  return own === null ? others : [own, ...others];
}

/**
 * The rubric's own note: low when its score is below the middle, high only when the score and the
 * pivotal answer both are.
 */
export function rubricNote(audit: RubricAudit): CoachingNote | null {
  const { rubric, score } = audit;
  if (score === null) return null;
  const { low, high } = rubric.notes;
  if (score < MIDDLE && low !== undefined) return { rubric: rubric.id, side: 'low', say: low };
  if (high === undefined || !isHighThroughout(audit)) return null;
  return { rubric: rubric.id, side: 'high', say: high };
}

/** The note of one answer, on the side where the answer lies. */
function questionNote(rubric: Rubric, asked: QuestionAudit): CoachingNote | null {
  const side = noteSide(asked);
  const say = side === null ? undefined : asked.question.notes[side];
  if (side === null || say === undefined) return null;
  return { rubric: rubric.id, question: asked.question.id, side, say };
}

/** What the card gives most room to. */
export interface Highlight {
  readonly rubric: Rubric;
  readonly asked: QuestionAudit;
  /** The sentence to print above the chosen anchor, where one fits. */
  readonly note: CoachingNote | null;
}

/**
 * One thing worth repeating: the rubric's high note where rubric and pivotal answer are both high;
 * otherwise the best single answer, told by its anchor alone. Null when no answer was high.
 */
export function worthRepeating(audits: readonly RubricAudit[]): Highlight | null {
  const throughout = audits
    .filter(isHighThroughout)
    .toSorted((a, b) => scoreToRank(b) - scoreToRank(a))[0];
  const pivotal = throughout && pivotalAudit(throughout);
  if (throughout !== undefined && pivotal !== undefined) {
    return { rubric: throughout.rubric, asked: pivotal, note: rubricNote(throughout) };
  }
  const best = pick(audits, isHigh, (a, b) => b - a);
  return best === null ? null : { ...best, note: null };
}

/**
 * One thing to work on: the lowest pivotal question (a tie: the lower rubric, then rubric order),
 * or, where every pivotal answer was high, the lowest answer of all. Null when all were high.
 */
export function toWorkOn(audits: readonly RubricAudit[]): Highlight | null {
  const lowest = pivotalsFromLowest(audits)[0] ?? null;
  if (lowest !== null && !isHigh(lowest.asked.points)) return lowest;
  return pick(
    audits,
    (points) => !isHigh(points),
    (a, b) => a - b,
  );
}

/** Where the plan starts: the pivotal questions answered, the lowest first, however high. */
export function pivotalsFromLowest(audits: readonly RubricAudit[]): readonly Highlight[] {
  const candidates = audits.flatMap((audit) => {
    const asked = pivotalAudit(audit);
    return asked?.points == null ? [] : [{ audit, asked, points: asked.points }];
  });
  return candidates
    .toSorted((a, b) => a.points - b.points || scoreToRank(a.audit) - scoreToRank(b.audit))
    .map(({ audit, asked }) => highlight(audit, asked));
}

/** The coach's if-then sentence for a question, or the rubric's where it has none of its own. */
export function practiceFor(rubric: Rubric, question: Question): string | undefined {
  return question.practice ?? rubric.practice;
}

// --- internal ---

function pivotalAudit(audit: RubricAudit): QuestionAudit | undefined {
  const pivotal = pivotalQuestion(audit.rubric);
  return audit.questions.find(({ question }) => question.id === pivotal?.id);
}

function isHighThroughout(audit: RubricAudit): boolean {
  return isHigh(audit.score) && isHigh(pivotalAudit(audit)?.points ?? null);
}

function isHigh(points: number | null): boolean {
  return points !== null && snap(points) >= HIGH;
}

/** A rubric that is not scored is not known to be lower than any other. */
function scoreToRank({ score }: RubricAudit): number {
  return score ?? 100;
}

/** The first answer in question order whose points pass, best by the order given. */
function pick(
  audits: readonly RubricAudit[],
  passes: (points: number) => boolean,
  order: (a: number, b: number) => number,
): Highlight | null {
  const best = audits
    .flatMap((audit) => audit.questions.map((asked) => ({ audit, asked, points: asked.points })))
    .filter((one): one is typeof one & { points: number } => one.points !== null)
    .filter(({ points }) => passes(points))
    .toSorted((a, b) => order(a.points, b.points))[0];
  return best === undefined ? null : highlight(best.audit, best.asked);
}

/** With the answer's own note, or the rubric's low note where the whole rubric was low. */
function highlight(audit: RubricAudit, asked: QuestionAudit): Highlight {
  const own = questionNote(audit.rubric, asked);
  const whole = rubricNote(audit);
  const low = !isHigh(asked.points) && whole?.side === 'low' ? whole : null;
  return { rubric: audit.rubric, asked, note: own ?? low };
}

function noteSide({ question, points: exact, side }: QuestionAudit): NoteSide | null {
  if (exact === null) return null;
  const points = snap(exact);
  if (isIdealKind(question)) {
    return points <= MIDDLE && (side === 'under' || side === 'over') ? side : null;
  }
  if (isHigh(exact)) return 'high';
  return points <= LOW ? 'low' : null;
}
