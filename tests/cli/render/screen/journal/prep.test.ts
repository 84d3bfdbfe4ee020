import { describe, expect, it } from 'vitest';
import { renderPrep } from '../../../../../src/cli/render/screen/journal/prep.ts';
import { renderPromises } from '../../../../../src/cli/render/screen/journal/promise-list.ts';
import type { StandingPromise } from '../../../../../src/domain/journal/open-promises.ts';
import { plainPaper } from '../../../../support/paper.ts';
import { entry, NOW } from '../../../../support/session-scene.ts';

const paper = plainPaper();
const held = '2026-11-10T10:00:00+01:00';
const call = entry(held, {
  call: { account: 'Acme', contact: 'Dana', type: 'review' },
  words: { sentence: 'We wait.' },
});
const promise = (id: string, parts: Partial<StandingPromise> = {}): StandingPromise => ({
  id,
  said: id,
  what: id,
  account: 'Acme',
  made: held,
  entry: call.id,
  ...parts,
});
const NOTHING = { plan: null, promises: [], last: null, said: null };
const lines = (text: string) => text.split('\n').filter((line) => line !== '');

describe('before a call', () => {
  it('with an account: the plan, what is promised, what they said', () => {
    const prep = {
      account: 'Acme',
      plan: { plan: { id: 'p', say: 'If A, then I B.' }, since: held, tries: 0 },
      promises: [
        promise('ask finance', { owner: 'Dana' }),
        promise('send the draft', { owner: 'me', due: '2026-11-20' }),
      ],
      last: { entry: call, repeat: null, workOn: null },
      said: call,
    };
    expect(lines(renderPrep(prep, NOW, paper))).toEqual([
      'Acme · Dana · review · last call Tue 10 Nov 2026',
      'Your plan',
      '  If A, then I B.',
      'Promises still open',
      '  me · send the draft · Fri 20 Nov, overdue',
      '  Dana · ask finance',
      'They said · Tue 10 Nov',
      '  "We wait."',
    ]);
  });

  it('of a day: the calls of today, and each promise with its account', () => {
    const many = Array.from({ length: 8 }, (_, i) => promise(`thing ${i}`));
    const prep = { ...NOTHING, account: null, promises: many, callsToday: [call] };
    const shown = lines(renderPrep(prep, NOW, paper));
    expect(shown.slice(0, 3)).toEqual(['Today, Sat 21 Nov 2026', 'Your plan', '  None is open.']);
    expect(shown[3]).toBe('Calls today');
    expect(shown.slice(5, 7)).toEqual(['Promises due', '  thing 0 · Acme']);
    expect(shown.at(-1)).toBe('  and 2 more: `aftercall promise list`');
  });
});

it('lists each promise with its short id, its call, and what became of it', () => {
  const all = [promise('aaaa1111-1', { owner: 'me' }), promise('bbbb2222-2', { end: 'kept' })];
  const shown = lines(renderPromises(all, all, NOW, paper));
  expect(shown).toHaveLength(4);
  expect(shown[0]).toMatch(/^[a-z]+ {2}me · aaaa1111-1$/);
  expect(shown[1]).toMatch(/^ +Acme · said Tue 10 Nov$/);
  expect(shown[3]).toMatch(/^ +Acme · said Tue 10 Nov · kept$/);
});
