import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../src/domain/journal/comparable.ts';
import {
  entriesByHeld,
  isFirstContact,
  knownCalls,
} from '../../../src/domain/journal/known-calls.ts';
import { openPlanOf } from '../../../src/domain/journal/open-plan.ts';
import type { JournalRecord, Outcome, Plan } from '../../../src/domain/journal/records/record.ts';
import { builtIns, entry } from '../../support/session-scene.ts';

const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}T10:00:00+01:00`;
const plan = (id: string): Plan => ({ id, say: `If ${id}, then I do.` });
const settlement = (id: string, outcome: Outcome, written: string): JournalRecord => ({
  format: 'aftercall/settlement@1',
  id: `settlement ${id} ${written}`,
  written,
  plan: id,
  outcome,
});

describe('the open plan', () => {
  it.each<[string, readonly JournalRecord[], string | null, number]>([
    ['none in an empty journal', [], null, 0],
    ['the one an entry carries', [entry(day(1), { plan: plan('a') })], 'a', 0],
    [
      'none once it is settled',
      [entry(day(1), { plan: plan('a') }), settlement('a', 'kept', day(2))],
      null,
      0,
    ],
    [
      'the same one, carried on by the entry written with its settlement',
      [
        entry(day(1), { plan: plan('a') }),
        settlement('a', 'partly', day(2)),
        entry(day(2), { plan: plan('a') }),
      ],
      'a',
      1,
    ],
    [
      'no chance does not count as a try',
      [
        entry(day(1), { plan: plan('a') }),
        settlement('a', 'no-chance', day(2)),
        entry(day(2), { plan: plan('a') }),
      ],
      'a',
      0,
    ],
    [
      'the newest of two after a merge',
      [entry(day(1), { plan: plan('a') }), entry(day(3), { plan: plan('b') })],
      'b',
      0,
    ],
    [
      'an older one settled late does not close the newer',
      [
        entry(day(1), { plan: plan('a') }),
        entry(day(2), { plan: plan('b') }),
        settlement('a', 'dropped', day(3)),
      ],
      'b',
      0,
    ],
    [
      'what a second session says of a plan that is settled is no further try',
      [
        entry(day(1), { plan: plan('a') }),
        settlement('a', 'kept', day(2)),
        settlement('a', 'forgot', day(3)),
        entry(day(3), { plan: plan('a') }),
      ],
      'a',
      1,
    ],
    [
      'what is said of a plan that was carried on is a further try',
      [
        entry(day(1), { plan: plan('a') }),
        settlement('a', 'kept', day(2)),
        entry(day(2), { plan: plan('a') }),
        settlement('a', 'forgot', day(3)),
        entry(day(3), { plan: plan('a') }),
      ],
      'a',
      2,
    ],
    [
      'an entry without a plan leaves the open one alone',
      [entry(day(1), { plan: plan('a') }), entry(day(2))],
      'a',
      0,
    ],
    [
      'the same one when no chance came and nothing else was said',
      [entry(day(1), { plan: plan('a') }), settlement('a', 'no-chance', day(2))],
      'a',
      0,
    ],
  ])('%s', (_, records, id, tries) => {
    const open = openPlanOf(records);
    expect(open?.plan.id ?? null).toBe(id);
    if (open !== null) expect(open.tries).toBe(tries);
  });

  it('does not depend on the order in which records are read', () => {
    const records = [
      entry(day(1), { plan: plan('a') }),
      settlement('a', 'kept', day(2)),
      entry(day(2), { plan: plan('a') }),
      settlement('a', 'dropped', day(4)),
      entry(day(4), { plan: plan('c') }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(openPlanOf(shuffled)).toEqual(openPlanOf(records));
      }),
    );
  });
});

describe('what a rep need not type again', () => {
  const records = [
    entry(day(3), { call: { account: 'Acme', contact: 'Jo', type: 'review' } }),
    entry(day(1), { call: { account: 'Globex', contact: 'Ann', type: 'discovery' } }),
    entry(day(2), { call: { account: 'ACME ', contact: 'Pat', type: 'audit' } }),
  ];

  it('offers accounts, contacts and types, the latest call first, each once', () => {
    const known = knownCalls(records);
    expect(known.accounts).toEqual(['Acme', 'Globex']);
    expect(known.contacts('acme')).toEqual(['Jo', 'Pat', 'Ann']);
    expect(known.types.slice(0, 3)).toEqual(['review', 'audit', 'discovery']);
    expect(known.typeOf('globex')).toBe('discovery');
  });

  it('sorts a call entered late by when it was held', () => {
    expect(entriesByHeld(records).map(({ call }) => call.contact)).toEqual(['Ann', 'Pat', 'Jo']);
  });

  it.each([
    ['globex', false],
    ['Initech', true],
    [undefined, undefined],
  ])('says whether %s is a first contact', (account, first) => {
    expect(isFirstContact(records, account)).toBe(first);
  });
});

describe('the change since the last comparable call', () => {
  const listening = builtIns.find(({ id }) => id === 'listening');
  if (listening === undefined) throw new Error('listening is built in');
  const loaded = [{ rubric: listening, hash: 'h', scoringHash: 's' }];
  const score = { score: 1, answered: 1, of: 1, na: 0, dk: 0, version: '1', hash: 'h' };
  const answers = { listening: { 'talk-share': 3, 'gave-it-back': 3, 'cut-in': 3 } };
  const callBefore = (date: number, parts: object = {}, scoringHash = 's') =>
    entry(day(date), { answers, rubrics: { listening: { ...score, scoringHash } }, ...parts });
  const now = {
    id: 'now',
    rater: 'self',
    held: day(20),
    answers: { listening: { 'talk-share': 3, 'gave-it-back': 5, 'cut-in': 1 } },
    call: {},
  };

  it('looks at the latest call that was held before, not written before', () => {
    const late = callBefore(2, { written: day(19) });
    const before = callBefore(5);
    expect(changesSince([before, late, callBefore(25)], loaded, now)).toEqual([
      {
        rubric: 'listening',
        earlier: before,
        before: 62.5,
        after: 100,
        by: 37.5,
        matched: 3,
        ofAll: true,
        smallestDetectable: 28,
      },
    ]);
  });

  it('takes for one type what a chart draws as one', () => {
    const [earlier, later] = [{ call: { type: 'Review ' } }, { call: { type: 'review' } }];
    expect(changesSince([callBefore(5, earlier)], loaded, { ...now, ...later })).toHaveLength(1);
  });

  it.each([
    ['another scoring hash', callBefore(5, {}, 'other')],
    ['another type of call', callBefore(5, { call: { type: 'review' } })],
    ['too few questions in common', callBefore(5, { answers: { listening: { 'talk-share': 3 } } })],
    ['the very same call', callBefore(5, { id: 'now' })],
    ['what somebody else answered', callBefore(5, { rater: 'coach' })],
  ])('does not compare across %s', (_, earlier) => {
    expect(changesSince([earlier], loaded, now)).toEqual([]);
  });

  it('says nothing of a call that somebody else answered', () => {
    expect(changesSince([callBefore(5)], loaded, { ...now, rater: 'coach' })).toEqual([]);
  });
});
