import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../src/domain/session/events.ts';
import {
  allAnswers,
  countToCome,
  questionsLeft,
} from '../../../src/domain/session/next-question.ts';
import { auditSession, nextStep } from '../../../src/domain/session/next-step.ts';
import { makeRubric, scale } from '../../support/make-rubric.ts';
import {
  answered,
  began,
  builtIns,
  FACTS,
  NO_WORDS,
  pack,
  sessionOf,
  setup,
} from '../../support/session-scene.ts';

const PLAN = { plan: { id: 'p', say: 'If so, then I do.' }, since: '2026-11-01', tries: 0 };
const start = [began(), FACTS, ...NO_WORDS];
const stepAfter = (...events: readonly SessionEvent[]) => nextStep(sessionOf(...events), builtIns);
const idsLeft = (...events: readonly SessionEvent[]) =>
  questionsLeft(sessionOf(...events), builtIns).map(({ question }) => question.id);

it('asks a question called constructor, which is no answer that every object has', () => {
  const rubric = makeRubric([scale('constructor')]);
  const asked = [{ rubric: rubric.id, form: 'all', posture: false }] as const;
  const session = sessionOf(began({ setup: { mode: 'focus', asked, scored: true } }));
  const [up] = questionsLeft(session, [rubric]);
  expect(up?.question.id).toBe('constructor');
});

describe('the order of a session', () => {
  const settled: SessionEvent = { type: 'settled', id: 's', at: 'now', outcome: 'kept', ms: 1 };
  const withPlan = began({ openPlan: PLAN });
  const allAnswered = [...quick()];

  it.each<[string, readonly SessionEvent[], string]>([
    ['the last plan first', [withPlan], 'settle'],
    ['then the facts', [withPlan, settled], 'facts'],
    ['the facts first where no plan is open', [began()], 'facts'],
    ['then their sentence', [began(), FACTS], 'sentence'],
    ['then a moment', [began(), FACTS, { type: 'sentence', said: '', ms: 1 }], 'moment'],
    ['then the questions', start, 'question'],
    ['then the promises', [...start, ...allAnswered], 'promise'],
    ['more promises, one a line', [...start, ...allAnswered, promise()], 'promise'],
    ['then the plan', [...start, ...allAnswered, noMore()], 'plan'],
    ['then the read-back', [...start, ...allAnswered, noMore(), planned()], 'keep'],
    ['nothing at all after an empty session', [...start, { type: 'finished' }], 'nothing-to-keep'],
  ])('%s', (_, events, kind) => {
    expect(stepAfter(...events).kind).toBe(kind);
  });

  it('brief asks neither for a moment nor for promises', () => {
    const brief = began({ setup: setup({ mode: 'brief' }) });
    const words: SessionEvent = { type: 'sentence', said: 'so', ms: 1 };
    expect(stepAfter(brief, FACTS, words).kind).toBe('question');
    expect(stepAfter(brief, FACTS, words, { type: 'finished' }).kind).toBe('plan');
  });

  it('goes back one step at a time, whatever the step was', () => {
    const events = [...start, answered('listening', 'talk-share', 3)];
    expect(stepAfter(...events)).toMatchObject({ number: 2 });
    expect(stepAfter(...events, { type: 'back' })).toMatchObject({ number: 1 });
    expect(stepAfter(...events, { type: 'back' }, { type: 'back' }).kind).toBe('moment');
  });
});

describe('questions that do not apply', () => {
  const one = answered('empathy', 'said-their-side', 4);
  const listening = [
    answered('listening', 'talk-share', 3),
    answered('listening', 'gave-it-back', 3),
    answered('listening', 'cut-in', 3),
  ];

  it.each(['na', 'dk'])(
    'are replaced, after "%s", by the next of that rubric until it can be scored',
    (given) => {
      const events = [
        ...start,
        ...listening,
        one,
        answered('empathy', 'answered-feeling', given),
        answered('empathy', 'personal-stake', 3),
      ];
      expect(idsLeft(...events)[0]).toBe('tested-guesses');
      const done = [...events, answered('empathy', 'tested-guesses', 2)];
      expect(idsLeft(...done)[0]).toBe('whose-reason');
    },
  );

  it('are counted before they are asked, so that "of" does not jump at the end', () => {
    const first = began();
    const facts: SessionEvent = { type: 'facts', call: { 'first-contact': true }, ms: 1 };
    expect(countToCome(sessionOf(first, facts, ...NO_WORDS), builtIns)).toBe(13);
    expect(countToCome(sessionOf(first, FACTS, ...NO_WORDS), builtIns)).toBe(12);
  });

  it('stop when none of the rubric is left', () => {
    const rubric = builtIns.find(({ id }) => id === 'empathy');
    const focus = began({ setup: setup({ rubric: 'empathy' }) });
    const none = rubric?.questions.map(({ id }) => answered('empathy', id, 'dk')) ?? [];
    expect(idsLeft(focus, FACTS, ...NO_WORDS, ...none)).toEqual([]);
  });
});

describe('answers that the journal gives by itself', () => {
  it('a first contact had been promised nothing', () => {
    const facts: SessionEvent = { type: 'facts', call: { 'first-contact': true }, ms: 1 };
    const session = sessionOf(began(), facts, ...NO_WORDS);
    expect(allAnswers(session, builtIns)).toEqual({ stewardship: { promises: 'na' } });
  });

  it.each([
    ['kept', 5],
    ['partly', 3],
    ['forgot', 1],
    ['no-chance', 'na'],
    ['dropped', 'na'],
  ] as const)('the plan that was "%s" is not asked about twice', (outcome, answer) => {
    const growth = began({ setup: setup({ rubric: 'growth' }), openPlan: PLAN });
    const settled: SessionEvent = { type: 'settled', id: 's', at: 'now', outcome, ms: 1 };
    const session = sessionOf(growth, settled, FACTS, ...NO_WORDS);
    expect(allAnswers(session, builtIns)).toEqual({ growth: { 'practised-plan': answer } });
    expect(idsLeft(growth, settled, FACTS, ...NO_WORDS)).not.toContain('practised-plan');
  });
});

describe('finishing early', () => {
  it('scores what is complete and leaves the rest as not asked', () => {
    const events = [...start, ...quick().slice(0, 4), { type: 'finished' } as const];
    const audit = auditSession(sessionOf(...events), builtIns, pack.required);
    expect(audit.rubrics.map(({ rubric, score }) => [rubric.id, score === null])).toEqual([
      ['listening', false],
      ['empathy', true],
    ]);
    expect(audit.overall).toBeNull();
  });
});

function quick(): readonly SessionEvent[] {
  return [
    answered('listening', 'talk-share', 3),
    answered('listening', 'gave-it-back', 5),
    answered('listening', 'cut-in', 2),
    answered('empathy', 'said-their-side', 4),
    answered('empathy', 'answered-feeling', 3),
    answered('empathy', 'personal-stake', 3),
    answered('persuasion', 'whose-reason', 2),
    answered('persuasion', 'cost-of-waiting', 2),
    answered('persuasion', 'pressure', 1),
    answered('stewardship', 'promises', 5),
    answered('stewardship', 'plain-about-limits', 4),
    answered('stewardship', 'different-interests', 3),
  ];
}

function promise(): SessionEvent {
  return { type: 'promised', id: 'q', said: 'me: call', ms: 1 };
}

function noMore(): SessionEvent {
  return { type: 'no-more-promises', ms: 1 };
}

function planned(): SessionEvent {
  return { type: 'planned', plan: null, ms: 1 };
}
