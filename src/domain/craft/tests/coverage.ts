import { DK, isGiven, NA } from '../../audit/answers.ts';
import type { QuestionAudit } from '../../audit/question-audit.ts';
import { type RubricAudit, raisedFlags } from '../../audit/rubric-audit.ts';
import { coachingNotes, type NoteSide } from '../../coaching/coaching.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { auditOwnTest } from './audit-own-test.ts';
import { type AnswerSpot, answerSpots, spotOf } from './coverage-answers.ts';
import { couldRaise, notesOfAnswers } from './coverage-outcomes.ts';

/** One thing in a rubric that its own tests can reach or miss. */
export type Spot =
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: AnswerSpot }
  /** A question with `when`: asked, and left out. */
  | { readonly kind: 'branch'; readonly question: string; readonly isAsked: boolean }
  | { readonly kind: 'flag'; readonly question: string; readonly isRaised: boolean }
  | { readonly kind: 'band'; readonly band: string }
  /** The rubric's own note where it names no question. */
  | { readonly kind: 'note'; readonly question?: string; readonly side: NoteSide };

export interface Coverage {
  readonly of: number;
  readonly reached: number;
  /** In the order of the rubric. */
  readonly missed: readonly Spot[];
}

/**
 * What a rubric's own tests reach: every question, every answer it takes (for a number: below its
 * ideal band, both edges of it, inside, above), both ways of each `when` and of each flag, every
 * band and note. A test that expects nothing reaches nothing.
 */
export function coverageOf(rubric: Rubric): Coverage {
  const all = spotsOf(rubric);
  const reached = new Set(
    rubric.tests
      .filter(({ expect }) => Object.keys(expect).length > 0)
      .flatMap((test, index) => {
        const { audit } = auditOwnTest(rubric, test, ['tests', index]);
        return reachedBy(audit).map(keyOf);
      }),
  );
  const missed = all.filter((spot) => !reached.has(keyOf(spot)));
  return { of: all.length, reached: all.length - missed.length, missed };
}

/** In percent, whole; 100 only when nothing is missed. */
export function shareOf({ reached, of }: Coverage): number {
  return of === 0 ? 100 : Math.floor((100 * reached) / of);
}

// --- internal ---

function keyOf(spot: Spot): string {
  return JSON.stringify(Object.values(spot));
}

function spotsOf(rubric: Rubric): readonly Spot[] {
  return [
    ...rubric.questions.flatMap((question): readonly Spot[] => {
      const { id } = question;
      return [
        { kind: 'question', question: id },
        ...answerSpots(question).map((answer): Spot => ({ kind: 'answer', question: id, answer })),
        ...(question.when === undefined ? [] : bothWays(id)),
        ...[true, false]
          .filter((isRaised) => couldRaise(question, isRaised))
          .map((isRaised): Spot => ({ kind: 'flag', question: id, isRaised })),
        ...notesOfAnswers(question).map((side): Spot => ({ kind: 'note', question: id, side })),
      ];
    }),
    ...(['low', 'high'] as const)
      .filter((side) => rubric.notes[side] !== undefined)
      .map((side): Spot => ({ kind: 'note', side })),
    ...rubric.bands.map(({ name }): Spot => ({ kind: 'band', band: name })),
  ];
}

function bothWays(question: string): readonly Spot[] {
  return [true, false].map((isAsked) => ({ kind: 'branch', question, isAsked }));
}

function reachedBy(audit: RubricAudit): readonly Spot[] {
  const raised = raisedFlags(audit).map(({ question }) => question);
  const shown = new Set(audit.questions.map(({ question }) => question.id));
  return [
    ...audit.questions.flatMap((asked) => reachedByAnswer(asked, raised)),
    ...audit.rubric.questions.map(
      ({ id }): Spot => ({ kind: 'branch', question: id, isAsked: shown.has(id) }),
    ),
    ...coachingNotes(audit).map(
      ({ question, side }): Spot =>
        question === undefined ? { kind: 'note', side } : { kind: 'note', question, side },
    ),
    ...(audit.band === undefined ? [] : [{ kind: 'band', band: audit.band } as const]),
  ];
}

function reachedByAnswer(
  { question, answer }: QuestionAudit,
  raised: readonly string[],
): readonly Spot[] {
  if (answer === undefined) return [];
  const { id } = question;
  const spot = answer === NA || answer === DK ? answer : spotOf(question, answer);
  return [
    { kind: 'question', question: id },
    ...(spot === null ? [] : [{ kind: 'answer', question: id, answer: spot } as const]),
    ...(isGiven(answer)
      ? [{ kind: 'flag', question: id, isRaised: raised.includes(id) } as const]
      : []),
  ];
}
