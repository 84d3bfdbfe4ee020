import { describe, expect, it } from 'vitest';
import { adjusted, factsAtFirst, readFacts } from '../../../src/cli/screens/facts-form.ts';
import { knownCalls } from '../../../src/domain/journal/known-calls.ts';
import type { SessionEvent } from '../../../src/domain/session/events.ts';
import type { StepView } from '../../../src/use-cases/reflect/rep.ts';
import { began, entry, NOW, sessionOf } from '../../support/session-scene.ts';

const [ACCOUNT, TYPE, WHEN, FIRST] = [0, 2, 3, 5];

/** The facts of a call, where the journal holds so many calls, all with Acme. */
function facts(calls: number, ...said: readonly SessionEvent[]): StepView {
  const entries = Array.from({ length: calls }, (_, i) =>
    entry(`2026-10-${String(i + 10)}T10:00:00+01:00`, {
      call: { account: 'Acme', type: 'review' },
    }),
  );
  return {
    step: { kind: 'facts' },
    session: sessionOf(began(), ...said),
    known: knownCalls(entries),
    pace: null,
    questionsToCome: 12,
    canGoBack: false,
    now: NOW,
  };
}

/** What stands in the fields once these were typed, in this order. */
function fill(view: StepView, ...typed: readonly (readonly [number, string])[]) {
  let fields = factsAtFirst(view);
  const byHand = new Set<number>();
  for (const [field, text] of typed) {
    byHand.add(field);
    fields = adjusted(view, fields.with(field, text), field, byHand);
  }
  return { fields, byHand };
}

function taken(view: StepView, ...typed: readonly (readonly [number, string])[]) {
  const { fields, byHand } = fill(view, ...typed);
  const result = readFacts(view, fields, byHand, () => NOW);
  if ('problem' in result) return result.problem;
  return result.value.say === 'facts' ? result.value.call['first-contact'] : undefined;
}

describe('whether it was the first call with them', () => {
  it.each([
    [
      'is asked of an account that a small journal does not know',
      9,
      'New',
      'First call with them: yes or no?',
    ],
    [
      'follows from a journal of ten calls, which is looked through once more',
      10,
      'New',
      undefined,
    ],
    ['follows where the account is known', 1, 'Acme', undefined],
    ['is not asked without an account', 0, '', undefined],
  ])('%s', (_, calls, account, first) => {
    expect(taken(facts(calls), [ACCOUNT, account])).toBe(first);
  });

  it.each([
    ['no', false, 0],
    ['n', false, 10],
    ['yes', true, 0],
    ['Y', true, 10],
  ])('said to be "%s" stays so, whatever is typed afterwards', (text, first, calls) => {
    expect(taken(facts(calls), [FIRST, text], [ACCOUNT, 'New'])).toBe(first);
    expect(taken(facts(calls), [ACCOUNT, 'New'], [FIRST, text], [ACCOUNT, 'Newer'])).toBe(first);
  });

  it('said before going back stays so', () => {
    const call = { account: 'New', 'first-contact': false, when: NOW };
    const view: StepView = { ...facts(10), before: { type: 'facts', call, ms: 0 } };
    expect(fill(view, [ACCOUNT, 'Newer']).fields[FIRST]).toBe('no');
  });
});

it('a type said by hand stays when the account is named after it', () => {
  expect(fill(facts(1), [ACCOUNT, 'Acme']).fields[TYPE]).toBe('review');
  expect(fill(facts(1), [TYPE, 'demo'], [ACCOUNT, 'Acme']).fields[TYPE]).toBe('demo');
});

describe('facts that were cut off', () => {
  const typed = (at: string): SessionEvent => ({
    type: 'typed',
    at,
    step: 'facts',
    fields: ['Globex', 'Jo', '', 'today 11:00', '30', 'no'],
  });

  it('stand there again', () => {
    expect(factsAtFirst(facts(0, typed(NOW)))).toEqual([
      'Globex',
      'Jo',
      '',
      'today 11:00',
      '30',
      'no',
    ]);
  });

  it('do not take another day for theirs', () => {
    const view = { ...facts(0, typed(NOW)), now: '2026-11-22T09:00:00+01:00' };
    expect(factsAtFirst(view)[WHEN]).toBe('yesterday 18:04');
  });
});
