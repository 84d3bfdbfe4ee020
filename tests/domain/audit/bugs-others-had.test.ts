import { describe, expect, it } from 'vitest';
import { roundForDisplay } from '../../../src/domain/audit/numbers.ts';
import { auditRubric } from '../../../src/domain/audit/rubric-audit.ts';
import { contentPart, scoringPart } from '../../../src/domain/rubric/hashed-parts.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { builtInIds, builtInRubric } from '../../support/built-in-rubrics.ts';
import { choice, makeRubric, number, scale, yesNo } from '../../support/make-rubric.ts';

describe('Nothing applies (hypha#1244, survey-analytics#253, TEAMMATES#11200)', () => {
  it.each(builtInIds)('%s, all "does not apply": not scored, neither 0 nor NaN', (id) => {
    const rubric = builtInRubric(id);
    const answers = Object.fromEntries(rubric.questions.map((question) => [question.id, 'na']));
    const audit = auditRubric(rubric, answers, {});
    expect(audit).toMatchObject({ score: null, answered: 0, na: rubric.questions.length });
    expect(audit.reason).toBe('too-few-answers');
    expect(audit).not.toHaveProperty('band');
  });

  it('what does not apply drops its weight with it', () => {
    const rubric = makeRubric([
      scale('heavy', { weight: 3, na: 'it did not come up' }),
      ...['a', 'b', 'c', 'd'].map((id) => scale(id)),
    ]);
    const others = { a: 5, b: 5, c: 3, d: 3 };
    expect(auditRubric(rubric, { ...others, heavy: 'na' }, {}).score).toBe(75);
    expect(auditRubric(rubric, { ...others, heavy: 1 }, {}).score).toBeCloseTo(300 / 7, 8);
  });

  it.each([
    [scale('q'), 1],
    [scale('q', { best: 'low' }), 5],
    [number('q', [-5, 5], [5, 5]), -5],
    [number('q', [0, 10], [5, 6]), 0],
    [yesNo('q'), 'no'],
    [choice('q', { none: 0, all: 100 }), 'none'],
  ])('an answer that earns nothing is an answer: %o, %s', (question, answer) => {
    const audit = auditRubric(makeRubric([question]), { q: answer }, {});
    expect(audit).toMatchObject({ score: 0, band: 'hardly', answered: 1, na: 0, dk: 0 });
  });

  it('an answer of 0 is an answer, even where 0 is best', () => {
    const rubric = makeRubric([number('minutes-late', [0, 30], [0, 0])]);
    expect(auditRubric(rubric, { 'minutes-late': 0 }, {})).toMatchObject({ score: 100, na: 0 });
  });
});

describe('The printed score is not the one of the formula', () => {
  it('equals (2 x 50 + 50 + 75 + 75 + 25 + 50) / 7 for mixed answers, told part by part', () => {
    const audit = auditRubric(
      builtInRubric('listening'),
      {
        'talk-share': 4,
        'gave-it-back': 3,
        'cut-in': 2,
        'stayed-with-it': 4,
        'noticed-hints': 2,
        'held-the-pitch': 3,
      },
      {},
    );
    const parts = audit.questions.map(({ points, question }) => [points, question.weight]);
    expect(parts).toEqual([
      [50, 1],
      [50, 2],
      [75, 1],
      [75, 1],
      [25, 1],
      [50, 1],
    ]);
    const byHand = (50 + 2 * 50 + 75 + 75 + 25 + 50) / 7;
    expect(audit.score).toBeCloseTo(byHand, 8);
    expect(roundForDisplay(audit.score ?? Number.NaN)).toBe(54);
  });
});

describe('A hidden question counts', () => {
  const rubric = makeRubric([
    scale('understood'),
    scale('asked-again', { when: { question: 'understood', 'at-most': 2 } }),
    scale('b'),
    scale('c'),
  ]);
  const others = { 'asked-again': 5, b: 3, c: 3 };

  it('no: its answer counts only while its branch is open, and again when it reopens', () => {
    const at = (understood: number) => {
      const { score, answered, of } = auditRubric(rubric, { ...others, understood }, {});
      return { score, answered, of };
    };
    expect(at(1)).toEqual({ score: 50, answered: 4, of: 4 });
    expect(at(4)).toEqual({ score: expect.closeTo(175 / 3, 8), answered: 3, of: 3 });
    expect(at(1)).toEqual({ score: 50, answered: 4, of: 4 });
  });
});

describe('Old and new scores are compared across a changed rubric (expertiza#43)', () => {
  const listening = builtInRubric('listening');
  const bytes = (rubric: Rubric) => ({
    scoring: JSON.stringify(scoringPart(rubric)),
    content: JSON.stringify(contentPart(rubric)),
  });

  /** The rubric with one part of one question changed. */
  const changed = (id: string, part: object): Rubric => ({
    ...listening,
    questions: listening.questions.map((question) =>
      question.id === id ? { ...question, ...part } : question,
    ) as Rubric['questions'],
  });

  it.each([
    ['a weight', changed('gave-it-back', { weight: 3 })],
    ['which end is best', changed('cut-in', { best: 'high' })],
    ['an ideal point', changed('talk-share', { best: 2 })],
    ['how many points a scale has', changed('cut-in', { points: 7 })],
    ['whether "does not apply" is offered', changed('cut-in', { na: 'nobody spoke' })],
    ['a condition', changed('cut-in', { when: { question: 'talk-share', 'at-least': 3 } })],
    ['an id', changed('cut-in', { id: 'broke-in' })],
    ['fewer questions', { ...listening, questions: listening.questions.slice(1) }],
  ])('after changing %s they are not comparable', (_what, rubric) => {
    expect(bytes(rubric).scoring).not.toBe(bytes(listening).scoring);
    expect(bytes(rubric).content).not.toBe(bytes(listening).content);
  });

  it.each([
    ['an axis', changed('gave-it-back', { axis: 'aim' })],
    ['a flag', changed('cut-in', { flag: { 'at-least': 4, say: 'Often.' } })],
  ])('after changing %s, which moves no score, they still are', (_what, rubric) => {
    expect(bytes(rubric).scoring).toBe(bytes(listening).scoring);
    expect(bytes(rubric).content).not.toBe(bytes(listening).content);
  });

  it.each([
    ['a typo in a question', changed('cut-in', { ask: 'How often did you cut in?' })],
    ['an anchor', changed('cut-in', { anchors: { 1: 'Never', 5: 'Often' } })],
    ['the reason for "does not apply"', changed('noticed-hints', { na: 'nothing of the kind' })],
    ['help, a practice, a source', changed('cut-in', { help: 'H.', practice: 'P.', source: 'S.' })],
    ['the short form', changed('stayed-with-it', { short: true })],
    ['notes', { ...listening, notes: { low: 'Low.' } }],
    ['the title', { ...listening, title: 'How you listened' }],
    ['bands', { ...listening, bands: [{ from: 0, name: 'any' }] }],
    ['the order of questions', { ...listening, questions: listening.questions.toReversed() }],
  ])('after changing %s they still are, though the content is another', (_what, rubric) => {
    expect(bytes(rubric).scoring).toBe(bytes(listening).scoring);
    expect(bytes(rubric).content).not.toBe(bytes(listening).content);
  });

  it('version and tests are in neither', () => {
    expect(bytes({ ...listening, version: '9.9.9', tests: [] })).toEqual(bytes(listening));
  });
});
