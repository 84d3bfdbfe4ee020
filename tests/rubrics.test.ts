import { describe, expect, it } from 'vitest';
import { coverageOf } from '../src/domain/craft/tests/coverage.ts';
import { runOwnTests } from '../src/domain/craft/tests/run-own-tests.ts';
import { checkRubric } from '../src/domain/rubric/check/check-rubric.ts';
import type { Question, Rubric, ScaleQuestion } from '../src/domain/rubric/rubric.ts';
import { builtInIds, builtInRubric, writtenBuiltIn } from './support/built-in-rubrics.ts';

/** What each rubric must be: how many questions, how many of them short, which one is pivotal. */
const SHAPES = [
  { id: 'listening', questions: 6, short: 3, pivotal: 'gave-it-back' },
  { id: 'empathy', questions: 6, short: 3, pivotal: 'said-their-side' },
  { id: 'persuasion', questions: 6, short: 3, pivotal: 'whose-reason' },
  { id: 'stewardship', questions: 6, short: 3, pivotal: 'promises' },
  { id: 'healing', questions: 6, short: 3, pivotal: 'shared-problem' },
  { id: 'awareness', questions: 6, short: 3, pivotal: 'specific-facts' },
  { id: 'conceptualization', questions: 5, short: 3, pivotal: 'picture-of-after' },
  { id: 'foresight', questions: 6, short: 3, pivotal: 'named-risks' },
  { id: 'growth', questions: 6, short: 3, pivotal: 'can-do-without-you' },
  { id: 'community', questions: 5, short: 3, pivotal: 'who-else' },
  { id: 'peer-stance', questions: 7, short: 4, pivotal: 'seen-without-sound' },
  { id: 'serve-first', questions: 6, short: 3, pivotal: 'success-in-their-words' },
] as const;

const REQUIRED = ['listening', 'empathy', 'persuasion', 'stewardship'];

/** Whose result the call was for: 25 questions in ten rubrics. */
const AIM = [
  'listening.held-the-pitch',
  'persuasion.whose-reason',
  'persuasion.pressure',
  'stewardship.plain-about-limits',
  'stewardship.different-interests',
  'stewardship.their-time',
  'healing.shared-problem',
  'healing.reached-cause',
  'healing.useful-anyway',
  'healing.real-choices',
  'awareness.noticed-the-pull',
  'awareness.out-of-depth',
  'conceptualization.picture-of-after',
  'conceptualization.result-first',
  'foresight.named-risks',
  'foresight.beyond-signature',
  'growth.can-do-without-you',
  'growth.helped-them-succeed',
  'community.who-else',
  'community.brought-together',
  'serve-first.when-proposed',
  'serve-first.success-in-their-words',
  'serve-first.date-they-need',
  'serve-first.should-they-buy',
  'serve-first.what-steered',
];

/** Who stood above whom. */
const POSTURE = [
  'persuasion.how-hard-argued',
  'stewardship.fair-to-both',
  'peer-stance.seen-without-sound',
  'peer-stance.their-requests',
  'peer-stance.giving-ground',
];

const rubrics = SHAPES.map(({ id }) => builtInRubric(id));

it('ships exactly the twelve rubrics', () => {
  expect([...builtInIds].sort()).toEqual(SHAPES.map(({ id }) => id).sort());
});

describe.each(named(rubrics))("%s: the rubric's own tests", (_id, rubric) => {
  it.each(runOwnTests(rubric))('pass: $name', ({ passed, expectations, problems }) => {
    const unmet = expectations.filter((expectation) => !expectation.passed);
    expect({ passed, unmet, problems }).toEqual({ passed: true, unmet: [], problems: [] });
  });

  it('reach every answer, both ways of every flag, every band and every note', () => {
    expect(coverageOf(rubric).missed).toEqual([]);
  });

  it('each state score, band, how many answers, and notes', () => {
    for (const test of rubric.tests) {
      expect(test.expect, test.name).toMatchObject({ answered: expect.any(Number) });
      expect(Object.keys(test.expect), test.name).toEqual(
        expect.arrayContaining(['score', 'band', 'notes']),
      );
    }
  });

  it('include one that is not scored', () => {
    expect(rubric.tests.some((test) => test.expect.score === null)).toBe(true);
  });
});

describe.each(named(rubrics))('%s, as written', (_id, rubric) => {
  const shape = SHAPES.find(({ id }) => id === rubric.id);

  it('lies in a file named like itself, at version 1.0.0, in English', () => {
    expect(rubric).toMatchObject({ id: shape?.id, version: '1.0.0', language: 'en' });
  });

  it('passes every rule without so much as a warning', () => {
    const { ok, ...told } = checkRubric(writtenBuiltIn(rubric.id));
    expect(told).toMatchObject({ warnings: [] });
    expect(ok).toBe(true);
  });

  it('has its questions, at least half of them short', () => {
    const short = rubric.questions.filter((question) => question.short).length;
    expect({ questions: rubric.questions.length, short }).toEqual({
      questions: shape?.questions,
      short: shape?.short,
    });
    expect(short * 2).toBeGreaterThanOrEqual(rubric.questions.length);
  });

  it('has exactly one question of weight 2, in the short form and with a practice; the rest weigh 1', () => {
    const heavy = rubric.questions.filter(({ weight }) => weight !== 1);
    expect(heavy).toMatchObject([{ id: shape?.pivotal, weight: 2, short: true }]);
    expect(heavy[0]?.practice).toBeDefined();
  });

  it('anchors points 1, 3 and 5 of every question', () => {
    for (const question of rubric.questions) {
      expect(Object.keys(asScale(question).anchors), question.id).toEqual(['1', '3', '5']);
    }
  });

  it('keeps every sentence short enough for the screen', () => {
    for (const question of rubric.questions) {
      const { ask, notes, anchors, na, help, source } = asScale(question);
      expect(ask.length, ask).toBeLessThanOrEqual(78);
      for (const anchor of Object.values(anchors)) {
        expect(anchor.length, anchor).toBeLessThanOrEqual(72);
      }
      for (const note of Object.values(notes)) expect(note.length, note).toBeLessThanOrEqual(90);
      expect((na ?? '').length, na).toBeLessThanOrEqual(60);
      expect((help ?? '').length, help).toBeLessThanOrEqual(78);
      expect(source, question.id).toBeDefined();
    }
    for (const note of Object.values(rubric.notes)) expect(note.length).toBeLessThanOrEqual(90);
  });

  it('has a low and a high note of its own, and one for each side of every ideal point', () => {
    expect(Object.keys(rubric.notes)).toEqual(['low', 'high']);
    for (const question of rubric.questions) {
      const sides = typeof asScale(question).best === 'number' ? ['under', 'over'] : [];
      expect(Object.keys(question.notes), question.id).toEqual(sides);
    }
  });

  it('writes every practice as "If …, then I …"', () => {
    const practices = [rubric, ...rubric.questions].flatMap(({ practice }) => practice ?? []);
    expect(practices.length).toBeGreaterThanOrEqual(2);
    for (const practice of practices) expect(practice).toMatch(/^If .+, then I .+[.?]'?$/);
  });

  it("keeps our words off a rep's screen", () => {
    for (const said of saidBy(rubric)) {
      expect(said).not.toMatch(/\b(rubrics?|items?|prorated|pivotal|posture|aims?|anchors?)\b/i);
    }
  });

  it('asks in words, not in signs that a terminal cannot show', () => {
    for (const said of saidBy(rubric)) expect(said).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('the twelve together', () => {
  const questions = rubrics.flatMap((rubric) =>
    rubric.questions.map((question) => ({ name: `${rubric.id}.${question.id}`, question })),
  );

  it('are 71 questions, no two with one id', () => {
    expect(questions).toHaveLength(71);
    expect(new Set(questions.map(({ question }) => question.id)).size).toBe(71);
  });

  it('ask 24 in the four required ones, 12 of them in the short form', () => {
    const required = rubrics.filter(({ id }) => REQUIRED.includes(id)).flatMap((r) => r.questions);
    expect(required).toHaveLength(24);
    expect(required.filter(({ short }) => short)).toHaveLength(12);
  });

  it.each([
    ['aim', AIM],
    ['posture', POSTURE],
  ] as const)('put exactly the named questions on the %s axis', (axis, members) => {
    const found = questions
      .filter(({ question }) => question.axis === axis)
      .map(({ name }) => name);
    expect(found.sort()).toEqual([...members].sort());
  });

  it('raise three flags: pressure, something left unclear, making oneself small', () => {
    const flags = questions.flatMap(({ name, question: { flag } }) =>
      flag ? [[name, flag['at-most'] ?? null, flag['at-least'] ?? null]] : [],
    );
    expect(flags).toEqual([
      ['persuasion.pressure', null, 4],
      ['stewardship.plain-about-limits', 1, null],
      ['peer-stance.made-yourself-small', null, 4],
    ]);
  });

  it('let what became of the last plan answer one question', () => {
    const fromPlan = questions.filter(({ question }) => question.signal === 'last-plan');
    expect(fromPlan.map(({ name }) => name)).toEqual(['growth.practised-plan']);
  });
});

// --- internal ---

function named(all: readonly Rubric[]): readonly (readonly [string, Rubric])[] {
  return all.map((rubric) => [rubric.id, rubric]);
}

function asScale(question: Question): ScaleQuestion {
  if (question.kind !== 'scale') throw new Error(`${question.id} is no anchored scale`);
  return question;
}

function saidBy(rubric: Rubric): readonly string[] {
  return [rubric, ...rubric.questions.map(asScale)].flatMap((part) => [
    ...('ask' in part
      ? [part.ask, ...Object.values(part.anchors), part.na ?? [], part.help ?? []].flat()
      : [part.title, part.about]),
    ...Object.values(part.notes),
    ...('flag' in part && part.flag ? [part.flag.say] : []),
    ...(part.practice === undefined ? [] : [part.practice]),
  ]);
}
