import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RubricAnswers } from '../../../src/domain/audit/answers.ts';
import { auditCall } from '../../../src/domain/audit/audit.ts';
import { roundForDisplay } from '../../../src/domain/audit/numbers.ts';
import { auditRubric, type RubricAudit } from '../../../src/domain/audit/rubric-audit.ts';
import type { Question, Rubric } from '../../../src/domain/rubric/rubric.ts';
import { arbitraryScene, type Scene } from '../../support/arbitrary-scene.ts';
import { handScore, shownQuestions } from '../../support/hand-score.ts';

const RUNS = { numRuns: 500 };

function audit({ rubric, answers, call }: Scene, changed: RubricAnswers = {}): RubricAudit {
  return auditRubric(rubric, { ...answers, ...changed }, call);
}

/** What an audit says, without the rubric and whatever the order of its questions. */
function said(scene: Scene): object {
  const { rubrics, overall, place, flags } = auditCall(
    [scene.rubric],
    [scene.rubric.id],
    { [scene.rubric.id]: scene.answers },
    scene.call,
  );
  return {
    overall,
    place,
    flags: flags.map(({ question }) => question).toSorted(),
    rubrics: rubrics.map(({ rubric: _rubric, questions, ...counts }) => ({
      ...counts,
      points: Object.fromEntries(questions.map((one) => [one.question.id, one.points])),
    })),
  };
}

function holds(law: (scene: Scene) => void): void {
  fc.assert(fc.property(arbitraryScene, law), RUNS);
}

describe('Whatever the rubric and the answers', () => {
  it('a score is 0 to 100 with a band, or null with a reason', () => {
    holds((scene) => {
      const { score, band, reason, answered, of, needed, na, dk } = audit(scene);
      if (score === null) {
        expect(reason).toMatch(/^(nothing-asked|too-few-answers|too-little-weight)$/);
        expect(band).toBeUndefined();
      } else {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(band).toBe(
          ['hardly', 'in places', 'mostly', 'throughout', 'throughout'][Math.floor(score / 25)],
        );
        expect(reason).toBeUndefined();
        expect(answered).toBeGreaterThanOrEqual(needed);
      }
      expect(answered + na + dk).toBeLessThanOrEqual(of);
    });
  });

  it('the score is the one worked out by hand in exact fractions, as shown and unrounded', () => {
    holds((scene) => {
      const hand = handScore(scene);
      const { score, answered, of, na, dk } = audit(scene);
      expect({ answered, of, na, dk }).toEqual({
        answered: hand.answered,
        of: hand.of,
        na: hand.na,
        dk: hand.dk,
      });
      expect(score === null ? null : roundForDisplay(score)).toBe(hand.score?.shown ?? null);
      expect(Math.abs((score ?? 0) - (hand.score?.exact ?? 0))).toBeLessThan(1e-8);
    });
  });

  it('the points of every answer lie between 0 and 100, and the place on its axes', () => {
    let placed = 0;
    holds((scene) => {
      const four = ['a', 'b', 'c', 'd'].map((id) => ({ ...scene.rubric, id })); // a place needs many
      const answers = Object.fromEntries(four.map(({ id }) => [id, scene.answers]));
      const { rubrics, place } = auditCall(four, [], answers, scene.call);
      expect(rubrics).toHaveLength(4);
      for (const { points } of rubrics.flatMap(({ questions }) => questions)) {
        if (points === null) continue;
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100);
      }
      if (place.place === null) return;
      placed += 1;
      expect(place.place.aim).toBeGreaterThanOrEqual(0);
      expect(place.place.aim).toBeLessThanOrEqual(100);
      expect(Math.abs(place.place.posture)).toBeLessThanOrEqual(100);
    });
    expect(placed).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it('"does not apply" and "cannot recall" count no more than not having been asked', () => {
    holds((scene) => {
      for (const { id } of scene.rubric.questions) {
        const { [id]: _left, ...others } = scene.answers;
        const notAsked = audit({ ...scene, answers: others });
        for (const word of ['na', 'dk']) {
          const { score, answered, band } = audit(scene, { [id]: word });
          expect({ score, answered, band }).toEqual({
            score: notAsked.score,
            answered: notAsked.answered,
            band: notAsked.band,
          });
        }
      }
    });
  });

  it('one step towards what is best never lowers the score', () => {
    let steps = 0;
    holds((scene) => {
      for (const question of scene.rubric.questions) {
        const better = oneStepBetter(question, scene.answers[question.id]);
        if (better === null || decidesWhatIsShown(scene.rubric, question)) continue;
        const before = audit(scene);
        const after = audit(scene, { [question.id]: better });
        expect(after.answered).toBe(before.answered);
        expect(after.score === null).toBe(before.score === null);
        expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
        steps += 1;
      }
    });
    expect(steps).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('the order of answers and of keys changes nothing', () => {
    fc.assert(
      fc.property(arbitraryScene, fc.infiniteStream(fc.nat()), (scene, order) => {
        expect(said(reordered(scene, order))).toEqual(said(scene));
      }),
      RUNS,
    );
  });

  it('the order of questions changes nothing, as long as conditions look back', () => {
    fc.assert(
      fc.property(
        arbitraryScene,
        fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
        (scene, keys) => {
          const questions = rearranged(scene.rubric.questions, keys);
          expect(questions).toHaveLength(scene.rubric.questions.length);
          expect(said({ ...scene, rubric: { ...scene.rubric, questions } })).toEqual(said(scene));
        },
      ),
      RUNS,
    );
  });

  it('the same input gives the same bytes, and is left as it was', () => {
    holds((scene) => {
      const before = JSON.stringify(scene);
      const bytes = () => {
        const { rubric, answers, call } = structuredClone(scene);
        return JSON.stringify(auditCall([rubric], ['scene'], { scene: answers }, call));
      };
      const first = bytes();
      expect(bytes()).toBe(first);
      auditCall([scene.rubric], ['scene'], { scene: scene.answers }, scene.call);
      expect(JSON.stringify(scene)).toBe(before);
    });
  });

  it("a hidden question's answer changes nothing", () => {
    let hidden = 0;
    holds((scene) => {
      const shown = shownQuestions(scene).map(({ id }) => id);
      const visible = Object.fromEntries(
        Object.entries(scene.answers).filter(([id]) => shown.includes(id)),
      );
      hidden += Object.keys(scene.answers).length - Object.keys(visible).length;
      expect(said({ ...scene, answers: visible })).toEqual(said(scene));
    });
    expect(hidden).toBeGreaterThan(RUNS.numRuns / 10);
  });
});

// --- internal ---

function oneStepBetter(question: Question, answer: unknown): number | null {
  if (question.kind !== 'scale' || typeof answer !== 'number') return null;
  const ends = { high: question.points, low: 1 };
  const best = typeof question.best === 'number' ? question.best : ends[question.best];
  return answer === best ? null : answer + Math.sign(best - answer);
}

function decidesWhatIsShown(rubric: Rubric, { id }: Question): boolean {
  return rubric.questions.some(({ when }) => when && 'question' in when && when.question === id);
}

/** The same value with the keys of every object in another order; lists keep theirs. */
function reordered<T>(value: T, order: fc.Stream<number>): T {
  if (Array.isArray(value)) return value.map((one) => reordered(one, order)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => ({
    key,
    one: reordered(one, order),
    at: order.next().value ?? 0,
  }));
  const sorted = entries.toSorted((a, b) => a.at - b.at);
  return Object.fromEntries(sorted.map(({ key, one }) => [key, one])) as T;
}

/** Another order in which every condition still names an earlier question. */
function rearranged(questions: readonly Question[], keys: readonly number[]): readonly Question[] {
  const left = questions
    .map((question, index) => ({ question, key: keys[index] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ question }) => question);
  const placed: Question[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ when }) => {
      if (when === undefined || !('question' in when)) return true;
      return placed.some(({ id }) => id === when.question);
    });
    placed.push(...left.splice(next, 1));
  }
  return placed;
}
