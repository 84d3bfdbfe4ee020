import { describe, expect, it } from 'vitest';
import {
  type ForgetWish,
  type FoundTarget,
  findTarget,
  forgettingOf,
  isDraftOf,
} from '../../../../src/domain/journal/forget/forgetting.ts';
import type { JournalLine } from '../../../../src/domain/journal/records/journal-line.ts';
import { keptScore, makeEntryRecord, makeSettlement } from '../../../support/kept-journal.ts';

type Written = object | string;

const plan = (id: string) => ({ id, say: 'If they pause, then I wait.' });
const call = (id: string, account: string, more: object = {}) =>
  makeEntryRecord({ id, call: { account }, ...more });
const written = '2026-11-21T09:00:00+01:00';
const amendment = (id: string, entry: object) => ({
  format: 'aftercall/amendment@1',
  id,
  written,
  entry,
});
const promised = (id: string, promise: string) => ({
  format: 'aftercall/promise@1',
  id,
  written,
  promise,
  end: 'kept',
});
const retest = (id: string, entry: string) => ({
  format: 'aftercall/retest@1',
  id,
  written,
  entry,
  answers: {},
});
const forgotten = (...ids: readonly string[]) => ({
  format: 'aftercall/forgotten@1',
  id: 'f1',
  written,
  forgotten: ids,
});

function linesOf(written: readonly Written[]): readonly JournalLine[] {
  return written.map((one, i) => ({
    file: 'journal/2026.a.jsonl',
    line: i + 1,
    record: typeof one === 'string' ? null : (one as JournalLine['record']),
    why: typeof one === 'string' ? ('not-json' as const) : null,
    text: () => (typeof one === 'string' ? one : JSON.stringify(one)),
  }));
}

/** What goes of these lines, by their numbers. */
function going(wish: ForgetWish, ...written: readonly Written[]) {
  const lines = linesOf(written);
  const target = mustFind(findTarget(() => lines, wish));
  const result = forgettingOf(() => lines, target);
  return { ...result, target, lines: lines.filter(result.goes).map(({ line }) => line) };
}

function mustFind(found: FoundTarget) {
  if ('fault' in found) throw new Error(found.fault.fault);
  return found;
}

const ACME: ForgetWish = { by: 'account', name: ' aCMe ' };

describe('what goes with the calls of an account', () => {
  it.each<[string, readonly Written[], readonly number[]]>([
    ['its calls, in whatever case they were typed', [call('1', 'ACME'), call('2', 'Bolt')], [1]],
    ['every copy of them', [call('1', 'Acme'), call('1', 'Acme', { overall: 5 })], [1, 2]],
    ['amendments', [call('1', 'Acme'), amendment('2', call('1', 'Acme'))], [1, 2]],
    [
      'a call that had its name before an amendment, the older version too',
      [call('1', 'Acme'), amendment('2', call('1', 'Bolt'))],
      [1, 2],
    ],
    [
      'settlements of plans that no other call carries',
      [call('1', 'Acme', { plan: plan('p') }), makeSettlement({ plan: 'p' })],
      [1, 2],
    ],
    [
      'but not those of a plan that another call has carried on',
      [
        call('1', 'Acme', { plan: plan('p') }),
        makeSettlement({ plan: 'p' }),
        call('2', 'Bolt', { plan: plan('p') }),
      ],
      [1],
    ],
    [
      'promises that were added to it, and what became of them',
      [
        call('1', 'Acme'),
        { ...promised('2', 'q'), entry: '1', said: 'me: send it' },
        { ...promised('3', 'q'), entry: '1' },
        { ...promised('4', 'r'), entry: 'other', said: 'me: stay' },
      ],
      [1, 2, 3],
    ],
    [
      'changes to its promises, and to no others',
      [
        call('1', 'Acme', { promises: [{ id: 'q', said: 'me: send it' }] }),
        promised('2', 'q'),
        promised('3', 'r'),
      ],
      [1, 2],
    ],
    ['second looks', [call('1', 'Acme'), retest('2', '1'), retest('3', '4')], [1, 2]],
    [
      'a damaged line with its name',
      ['{"call":{"account":"Acme"', '{"call":{"a":"Acmeville"'],
      [1],
    ],
    [
      'a damaged line with the id of one of its calls',
      [call('019a8c3e-51b2', 'Acme'), '{"entry":"019a8c3e-51b2","answ'],
      [1, 2],
    ],
    [
      'an entry that lacks nearly everything',
      [{ format: 'aftercall/entry@1', id: '1', call: { account: 'Acme' } }],
      [1],
    ],
    [
      'records of a newer version that name it',
      [
        { format: 'aftercall/x@9', id: '1', who: 'Acme' },
        { format: 'aftercall/x@9', id: '2' },
      ],
      [1],
    ],
    [
      'what was forgotten before and came back, but never the record of it',
      [forgotten('1', '2'), call('1', 'Bolt'), amendment('3', call('2', 'Bolt'))],
      [2, 3],
    ],
  ])('%s', (_, written, gone) => {
    expect(going(ACME, ...written).lines).toEqual(gone);
  });

  it('tells the kinds apart and counts a copy once', () => {
    const acme = call('1', 'Acme', {
      plan: plan('p'),
      promises: [{ id: 'q', said: 'me: send it' }],
    });
    const { along, ids, target } = going(
      ACME,
      acme,
      acme,
      amendment('2', acme),
      promised('3', 'q'),
      retest('4', '1'),
      makeSettlement({ id: '5', plan: 'p' }),
    );
    expect(target.calls.map(({ id }) => id)).toEqual(['1']);
    expect(along).toEqual({
      amendments: 1,
      promiseChanges: 1,
      retests: 1,
      settlements: 1,
      others: 0,
    });
    expect(ids).toEqual(['1', '2', '3', '4', '5']);
  });

  it('names the calls of others that have the name in their words', () => {
    const bolt = call('2', 'Bolt', { words: { sentence: "like Acme's, they said" } });
    const { mentions, lines } = going(ACME, call('1', 'Acme'), bolt, call('3', 'Acmeville'));
    expect(mentions).toEqual(['2']);
    expect(lines).toEqual([1]);
  });

  it('gives up only the copies that nothing else needs', () => {
    const measured = (id: string, account: string, hash: string) =>
      call(id, account, { rubrics: { listening: keptScore(50, hash.repeat(64)) } });
    const { hashes } = going(
      ACME,
      measured('1', 'Acme', 'a'),
      measured('2', 'Acme', 'b'),
      measured('3', 'Acme', 'c'),
      measured('4', 'Bolt', 'a'),
      `{"torn":"${'b'.repeat(64)}`,
    );
    expect(hashes).toEqual(['c'.repeat(64)]);
  });

  it('finds a name that has signs and accents, as JSON writes it too', () => {
    const name = 'Müller "Söhne" (1+1)';
    const torn = JSON.stringify(call('1', name.normalize('NFD'))).slice(0, -9);
    expect(going({ by: 'account', name }, torn, call('2', name)).lines).toEqual([1, 2]);
  });
});

describe('ids and names that are words of our files', () => {
  const others = [
    call('2', 'Bolt', { words: { sentence: 'it began with e, account and aftercall' } }),
    { format: 'aftercall/x@9', id: '3', e: 'e', began: ['began', 'account', 'id', 'aftercall'] },
    '{"e":"began","account":"Bolt","form',
    '{"format":"aftercall/entry@1","id":"019a8c3e-e',
  ];
  it.each(['e', 'began', 'account', 'id', 'aftercall', '019a8c3e'])(
    'take nothing along: a call with the id %j',
    (id) => {
      const torn = `{"format":"aftercall/amendment@1","entry":{"id" : "${id}","he`;
      const wish: ForgetWish = { by: 'id', id };
      expect(going(wish, call(id, 'Acme'), torn, ...others).lines).toEqual([1, 2]);
    },
  );

  it.each(['account', 'id', 'aftercall'])('take nothing along: the account %j', (name) => {
    const [bolt = '', , ...torn] = others;
    const { lines } = going({ by: 'account', name }, call('1', name), bolt, ...torn);
    expect(lines).toEqual([1]);
  });

  it('do not stand for longer ids', () => {
    const id = 'a-call-with-acme-on-the-telephone-1';
    const lines = [call(id, 'Acme'), `"${id}0","held"`, `"${id}","held"`];
    expect(going({ by: 'id', id }, ...lines).lines).toEqual([1, 3]);
  });
});

describe('an account that no call has', () => {
  it.each<[string, string, readonly Written[], readonly object[]]>([
    [
      'is told what is near it, with how many calls',
      'Acme',
      [call('1', 'Acme Inc'), call('2', 'Acme Inc'), call('3', 'Amce'), call('4', 'Bolt')],
      [
        { name: 'Amce', calls: 1 },
        { name: 'Acme Inc', calls: 2 },
      ],
    ],
    ['is near nothing', 'Acme', [call('1', 'Bolt')], []],
    [
      'needs nothing near it where it is there',
      'Acme',
      [call('1', 'ACME'), call('2', 'Acme Inc')],
      [],
    ],
    [
      'nor where it was forgotten',
      'Acme',
      [call('1', 'Acme'), forgotten('1'), call('2', 'Acme Inc')],
      [],
    ],
  ])('%s', (_, name, written, near) => {
    const lines = linesOf(written);
    expect(findTarget(() => lines, { by: 'account', name })).toMatchObject({ near });
  });
});

describe('what goes before a day', () => {
  const on = (id: string, held: string) => call(id, 'Acme', { held });
  it.each([
    ['the last minute of the day before', '2025-12-31T23:59:00-11:00', true],
    ['the first minute of the day', '2026-01-01T00:00:00+14:00', false],
  ])('%s, where it was held', (_, held, isGone) => {
    expect(going({ by: 'before', day: '2026-01-01' }, on('1', held)).lines).toEqual(
      isGone ? [1] : [],
    );
  });

  it('goes by the day as amended last', () => {
    const moved = { ...amendment('2', on('1', '2026-06-01T09:00:00Z')) };
    const back = {
      ...amendment('3', on('1', '2025-06-01T09:00:00Z')),
      written: '2026-11-22T09:00:00+01:00',
    };
    const first = on('1', '2026-05-01T09:00:00Z');
    const wish: ForgetWish = { by: 'before', day: '2026-01-01' };
    expect(going(wish, first, moved).lines).toEqual([]);
    expect(going(wish, first, back, moved).lines).toEqual([1, 2, 3]);
  });
});

describe('a call by its id', () => {
  const id = '019a8c3e-51b2-7000-8000-000000000001';
  it('is found by a beginning, and alone', () => {
    expect(going({ by: 'id', id: '019a' }, call(id, 'Acme'), call('02', 'Acme')).lines).toEqual([
      1,
    ]);
  });

  it('is found where only damage is left of it', () => {
    expect(going({ by: 'id', id }, `{"id":"${id}","hel`, '{"id":"x').lines).toEqual([1]);
  });

  it('says so when it is not there, and nothing when it was forgotten', () => {
    const lines = linesOf([call('1', 'Acme'), forgotten(id)]);
    expect(findTarget(() => lines, { by: 'id', id: '77' })).toEqual({
      fault: { fault: 'unknown' },
    });
    expect(findTarget(() => lines, { by: 'id', id })).toMatchObject({ calls: [], name: null });
  });
});

describe('an unfinished session', () => {
  const began = { type: 'began', at: '2026-01-01T10:00:00Z', given: {} };
  const facts = (account: string) => ({ type: 'facts', call: { account } });
  const target = {
    calls: [{ id: 'd', held: '', when: null, account: null }],
    name: 'Acme',
    before: new Set(['gone']),
    near: [],
  };
  const draft = (id: string, events: readonly object[], torn = '') => ({
    id,
    events,
    text: events.map((event) => JSON.stringify(event)).join('\n') + torn,
  });
  it.each<[string, ForgetWish, ReturnType<typeof draft>, boolean]>([
    ['about the account goes', ACME, draft('1', [began, facts('acme')]), true],
    [
      'given the account when it began goes',
      ACME,
      draft('1', [{ ...began, given: { account: 'Acme' } }]),
      true,
    ],
    [
      'given another when it began, and the account typed before it was cut off, goes',
      ACME,
      draft('1', [
        { ...began, given: { account: 'Bolt' } },
        { type: 'typed', step: 'facts', fields: ['Acme', ''] },
      ]),
      true,
    ],
    ['about another stays', ACME, draft('1', [began, facts('Bolt')]), false],
    [
      'whose facts were torn goes',
      ACME,
      draft('1', [began], '\n{"type":"facts","call":{"account":"Acme"'),
      true,
    ],
    ['of a call that goes does too', ACME, draft('d', [began, facts('Bolt')]), true],
    ['begun before the day goes', { by: 'before', day: '2026-01-02' }, draft('1', [began]), true],
    ['begun on the day stays', { by: 'before', day: '2026-01-01' }, draft('1', [began]), false],
    [
      'that amends a call that goes does too',
      ACME,
      draft('1', [{ ...began, amends: { id: 'd' } }, facts('Bolt')]),
      true,
    ],
    ['of a call forgotten before goes', { by: 'forgotten' }, draft('gone', [began]), true],
    [
      'that amends a call forgotten before goes',
      { by: 'forgotten' },
      draft('1', [{ ...began, amends: 'gone' }]),
      true,
    ],
    ['of any other call stays', { by: 'forgotten' }, draft('1', [began, facts('Acme')]), false],
    ['goes by its own id', { by: 'id', id: '1' }, draft('1', [began]), true],
    [
      'that only holds the id as a word stays',
      ACME,
      draft('1', [began, { type: 'answered', answer: 'd' }, facts('Bolt')]),
      false,
    ],
  ])('%s', (_, wish, one, goes) => {
    expect(isDraftOf(target, wish, one)).toBe(goes);
  });
});
