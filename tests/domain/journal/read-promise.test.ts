import { describe, expect, it } from 'vitest';
import { findDays } from '../../../src/adapters/dates.ts';
import { onlyDay, readPromise, sideOf } from '../../../src/domain/journal/read-promise.ts';

/** A Friday afternoon in Berlin. */
const CALL = '2026-11-20T16:04:09+01:00';

const read = async (said: string, from = CALL) =>
  readPromise(said, await findDays(said, from), from.slice(0, 10));

describe('a promise, typed in plain words', () => {
  it.each<[string, string | undefined, string, string | undefined]>([
    ['me: send the draft by Tuesday', 'me', 'send the draft', '2026-11-24'],
    ['Jo: ask finance, 3 Dec', 'Jo', 'ask finance', '2026-12-03'],
    ['send the draft', undefined, 'send the draft', undefined],
    ['Their legal team: read it before 2026-12-10', 'Their legal team', 'read it', '2026-12-10'],
    ['me: Tuesday send the draft', 'me', 'send the draft', '2026-11-24'],
    ['by Tuesday: send the draft', undefined, 'send the draft', '2026-11-24'],
    ['me: send the draft on Friday to Jo', 'me', 'send the draft to Jo', '2026-11-27'],
    ['send it today.', undefined, 'send it', '2026-11-20'],
    ['me: send it tomorrow', 'me', 'send it', '2026-11-21'],
    ['us: a plan in two weeks', 'us', 'a plan', '2026-12-04'],
    ['the offer, due by 3.12.2026', undefined, 'the offer', '2026-12-03'],
    ['me: slides from 12 Feb 2027 to 14 Feb 2027', 'me', 'slides from', '2027-02-14'],
    ['me: reply 1 Nov', 'me', 'reply', '2027-11-01'],
    ['me: call Jo, Tuesday 15:30', 'me', 'call Jo, Tuesday 15:30', '2026-11-24'],
    ['call them at 15:30', undefined, 'call them at 15:30', undefined],
    ['see https://example.com/a', undefined, 'see https://example.com/a', undefined],
    ['they sat down with finance', undefined, 'they sat down with finance', undefined],
    ['sat down with finance', undefined, 'sat down with finance', undefined],
    ["me: check Tuesday's numbers", 'me', "check Tuesday's numbers", undefined],
    ['me: redo the numbers of yesterday', 'me', 'redo the numbers of yesterday', undefined],
    ['me: call back in March', 'me', 'call back in March', undefined],
    ['me: by Tuesday', undefined, 'me: by Tuesday', undefined],
    [':', undefined, ':', undefined],
    ['', undefined, '', undefined],
    [
      'a sentence with a colon far in: so',
      undefined,
      'a sentence with a colon far in: so',
      undefined,
    ],
    ['büro: schicken, 3 Dec', 'büro', 'schicken', '2026-12-03'],
  ])('"%s"', async (said, owner, what, due) => {
    expect(await read(said)).toEqual({
      said,
      what,
      ...(owner !== undefined && { owner }),
      ...(due !== undefined && { due }),
    });
  });

  it.each([
    ['late in the evening, west of here', '2026-11-20T23:30:00-08:00', '2026-11-21'],
    ['early in the morning, east of here', '2026-11-20T00:30:00+13:00', '2026-11-21'],
    ['in the night that the clocks change', '2026-10-25T02:30:00+02:00', '2026-10-26'],
    ['at no offset at all', '2026-11-20T23:59:59Z', '2026-11-21'],
  ])('"tomorrow" is the local day after the call: %s', async (_, from, due) => {
    expect((await read('send it tomorrow', from)).due).toBe(due);
  });

  it('is read in no time however long it is, without a day', async () => {
    const said = `me: ${'a '.repeat(100_000)}Tuesday`;
    expect(await read(said)).toMatchObject({ owner: 'me' });
    expect(await read(`${' '.repeat(100_000)}by Tuesday`)).not.toHaveProperty('due');
  });
});

describe('a day alone', () => {
  it.each([
    ['2026-12-03', '2026-12-03'],
    ['by next Tuesday', '2026-11-24'],
    ['tomorrow', '2026-11-21'],
    ['Tuesday 15:30', '2026-11-24'],
    ['send it Tuesday', null],
    ['soon', null],
    ['', null],
  ])('"%s"', async (text, day) => {
    expect(onlyDay(text, await findDays(text, CALL))).toBe(day);
  });
});

it.each([
  ['me', 'mine'],
  ['We', 'mine'],
  ['Jo', 'theirs'],
  ['Meg', 'theirs'],
  [undefined, 'unsaid'],
])('a promise of %s is %s', (owner, side) => {
  expect(sideOf(owner === undefined ? {} : { owner })).toBe(side);
});
