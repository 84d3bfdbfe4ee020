import { describe, expect, it } from 'vitest';
import { looksCareless } from '../../../src/domain/session/careless.ts';
import type { Answered } from '../../../src/domain/session/events.ts';
import { auditSession } from '../../../src/domain/session/next-step.ts';
import { minutesLeft, ownPace, paceNow } from '../../../src/domain/session/pace.ts';
import { planOffer } from '../../../src/domain/session/plan-offer.ts';
import { earlierAnswer, replay, saidBefore } from '../../../src/domain/session/session.ts';
import {
  began,
  builtIns,
  entry,
  FACTS,
  answered as given,
  NOW,
  pack,
  sessionOf,
} from '../../support/session-scene.ts';

const answers = (values: readonly (number | string)[], ms: number): readonly Answered[] =>
  values.map((answer, i) => ({ type: 'answered', rubric: 'r', question: `q${i}`, answer, ms }));

describe('answers that look careless', () => {
  it.each([
    ['all the same', answers([3, 3, 3, 3], 9000), 'same'],
    [
      'more than half under two seconds',
      [...answers([1, 2, 3, 2], 1999), ...answers([4, 5], 9000)],
      'fast',
    ],
    ['all the same and fast', answers([3, 3, 3, 3, 3, 3], 1500), 'both'],
    [
      'exactly half under two seconds',
      [...answers([1, 2, 3], 1999), ...answers([4, 5, 1], 9000)],
      null,
    ],
    ['the four varied ones of brief mode, at 1.5 seconds each', answers([3, 2, 4, 3], 1500), null],
    ['different, and taken time over', answers([1, 2, 3, 4, 5, 1], 2000), null],
    ['too few to say', answers([3, 3, 3], 100), null],
    ['all "cannot recall"', answers(['dk', 'dk', 'dk', 'dk'], 9000), null],
  ])('%s', (_, answered, careless) => {
    expect(looksCareless(answered)).toBe(careless);
  });
});

describe('what had been typed when a session was cut off', () => {
  const typed = { type: 'typed', at: NOW, step: 'sentence', fields: ['it takes'] } as const;

  it('stands there until anything else is said, and goes back over nothing', () => {
    expect(replay([began(), FACTS, typed])?.typed).toEqual(typed);
    const back = [began(), FACTS, typed, { type: 'back' }] as const;
    expect(replay(back)).toMatchObject({ began: began() });
    expect(replay(back)).not.toHaveProperty('call');
    expect(replay(back)).not.toHaveProperty('typed');
    expect(saidBefore(back)).toBe(FACTS);
  });
});

describe('the time left', () => {
  const withPace = (questions: number, questionSeconds: number, otherSeconds: number) =>
    entry('2026-01-01T10:00:00Z', { pace: { questions, questionSeconds, otherSeconds } });

  it('is nobody’s before the first session', () => {
    expect(ownPace([entry('2026-01-01T10:00:00Z')])).toBeNull();
    expect(minutesLeft(paceNow(null, []), 12, 1)).toBe(9);
  });

  it('is the median of the last five sessions of this rep', () => {
    const paces = [900, 10, 20, 30, 40, 50].map((seconds) => withPace(1, seconds, seconds));
    expect(ownPace(paces)).toEqual({ question: 30, other: 30 });
  });

  it('follows this session once it has some answers', () => {
    const own = { question: 20, other: 60 };
    expect(paceNow(own, answers([1, 2], 4000)).question).toBe(20);
    expect(paceNow(own, answers([1, 2, 3], 4000)).question).toBe(4);
  });

  it('never says less than a minute', () => {
    expect(minutesLeft({ question: 1, other: 1 }, 0, 0.1)).toBe(1);
  });
});

describe('the plan that is offered', () => {
  const plan = { id: 'p', say: 'If so, then I do.' };
  const offerAfter = (tries: number, outcome: 'kept' | 'no-chance' | 'dropped') => {
    const start = began({ openPlan: { plan, since: '', tries } });
    const session = sessionOf(
      start,
      { type: 'settled', id: 's', at: '', outcome, ms: 1 },
      FACTS,
      given('listening', 'gave-it-back', 2),
      given('persuasion', 'whose-reason', 1),
    );
    return planOffer(session, auditSession(session, builtIns, pack.required));
  };

  it.each([
    ['on its first try', 0, 'kept', true],
    ['on its second try', 1, 'kept', true],
    ['after its third try', 2, 'kept', false],
    ['when no chance came on the third', 2, 'no-chance', true],
  ] as const)('keeps the last one on by default %s: %i before', (_, tries, outcome, lastFirst) => {
    expect(offerAfter(tries, outcome)).toMatchObject({ lastFirst, last: { plan } });
  });

  it('does not offer again what has just been dropped', () => {
    const practice = builtIns
      .find(({ id }) => id === 'persuasion')
      ?.questions.find(({ id }) => id === 'whose-reason')?.practice;
    const dropped = { plan: { id: 'p', say: practice ?? '' }, since: '', tries: 0 };
    const session = sessionOf(
      began({ openPlan: dropped }),
      { type: 'settled', id: 's', at: '', outcome: 'dropped', ms: 1 },
      FACTS,
      given('persuasion', 'whose-reason', 1),
      given('listening', 'gave-it-back', 3),
    );
    const offer = planOffer(session, auditSession(session, builtIns, pack.required));
    expect(offer).toMatchObject({ last: null, lastFirst: false });
    expect(offer.fresh?.from).toEqual({ rubric: 'listening', question: 'gave-it-back' });
  });

  it('no longer offers one that was dropped', () => {
    expect(offerAfter(0, 'dropped')).toMatchObject({ lastFirst: false, last: null });
  });

  it.each([
    ['the lowest pivotal question', [4, 1, 1], 'whose-reason'],
    ['what the card points at where every pivotal answer was high', [4, 4, 1], 'cost-of-waiting'],
    ['the lowest pivotal question where every answer was high', [4, 5, 4], 'gave-it-back'],
  ])('starts from %s', (_, [checked = 0, reason = 0, cost = 0], question) => {
    const session = sessionOf(
      began(),
      FACTS,
      given('listening', 'gave-it-back', checked),
      given('persuasion', 'whose-reason', reason),
      given('persuasion', 'cost-of-waiting', cost),
    );
    const audit = auditSession(session, builtIns, pack.required);
    expect(planOffer(session, audit).fresh?.from.question).toBe(question);
  });
});

describe('an answer before going back', () => {
  it('is the last one given, also after a back', () => {
    const events = [began(), given('r', 'q', 2), { type: 'back' } as const, given('r', 'q', 4)];
    expect(earlierAnswer(events, 'r', 'q')).toBe(4);
    expect(earlierAnswer(events, 'r', 'other')).toBeUndefined();
  });
});

describe('what was said before going back', () => {
  const said = (text: string) => ({ type: 'sentence', said: text, ms: 1 }) as const;
  const promised = (id: string) => ({ type: 'promised', id, said: id, ms: 1 }) as const;
  const back = { type: 'back' } as const;

  it.each([
    ['nothing, where nobody went back', [said('a')], undefined],
    ['the sentence, at the sentence', [said('a'), back], said('a')],
    ['the later of two', [said('a'), back, said('b'), back], said('b')],
    ['each promise in its turn', [promised('1'), promised('2'), back, back], promised('1')],
    [
      'the second after the first was kept',
      [promised('1'), promised('2'), back, back, promised('1')],
      promised('2'),
    ],
  ])('is %s', (_what, events, expected) => {
    expect(saidBefore([began(), ...events])).toEqual(expected);
  });
});
