import { describe, expect, it } from 'vitest';
import { findDays } from '../../../src/domain/dates/find-days.ts';
import { readDue } from '../../../src/domain/dates/read-due.ts';
import { dueDay, promiserOf, readPromise } from '../../../src/domain/journal/read-promise.ts';

/** A Friday afternoon in Berlin. */
const CALL = '2026-11-20T16:04:09+01:00';

const daysIn = (said: string, now = CALL) => findDays(said, { now, lean: 'future', order: null });
const read = (said: string, from = CALL) =>
  readPromise(said, daysIn(said, from), from.slice(0, 10));

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
    [
      'me: slides from 12 Feb 2027 to 14 Feb 2027',
      'me',
      'slides from 12 Feb 2027 to',
      '2027-02-14',
    ],
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
  ])('"%s"', (said, owner, what, due) => {
    expect(read(said)).toEqual({
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
  ])('"tomorrow" is the local day after the call: %s', (_, from, due) => {
    expect(read('send it tomorrow', from).due).toBe(due);
  });

  it('is read in no time however long it is, without a day', () => {
    const said = `me: ${'a '.repeat(100_000)}Tuesday`;
    expect(read(said)).toMatchObject({ owner: 'me' });
    expect(read(`${' '.repeat(100_000)}by Tuesday`)).not.toHaveProperty('due');
  });
});

describe('the owner of a promise', () => {
  it.each<[string, string | undefined, string]>([
    ["I'll send the draft", 'me', 'send the draft'],
    ['I’ll send the draft', 'me', 'send the draft'],
    ['I will send the draft', 'me', 'send the draft'],
    ["we'll send the draft", 'us', 'send the draft'],
    ["I'm going to call", 'me', 'call'],
    ['Maria will ask finance', 'Maria', 'ask finance'],
    ['Maria Lopez-Ruiz will ask finance', 'Maria Lopez-Ruiz', 'ask finance'],
    ['Émile will ask', 'Émile', 'ask'],
    ["They'll ask finance", 'They', 'ask finance'],
    ['their legal team will read it', 'their legal team', 'read it'],
    ['Me - send the draft', 'Me', 'send the draft'],
    ['me – send the draft', 'me', 'send the draft'],
    ['Jo Brandt — ask finance', 'Jo Brandt', 'ask finance'],
    ['me: send the draft', 'me', 'send the draft'],
    ['Tomorrow I will send it', 'me', 'send it'],
    ['send the draft - the long one', undefined, 'send the draft - the long one'],
    ['it will rain', undefined, 'it will rain'],
    ['That will do', undefined, 'That will do'],
    ['ask whether Maria will come', undefined, 'ask whether Maria will come'],
    ['goodwill visit', undefined, 'goodwill visit'],
    ['Follow-up call', undefined, 'Follow-up call'],
  ])('"%s" is %s', (said, owner, what) => {
    const made = read(said);
    expect([made.owner, made.what]).toEqual([owner, what]);
  });
});

describe('the day of a promise', () => {
  it.each([
    ["I'll send it EOD", '2026-11-20'],
    ['me: send it by EOW', '2026-11-20'],
    ['me: send it by end of quarter', '2026-12-31'],
    ['me: a plan by Q1', '2027-03-31'],
    ['me: send it next week', '2026-11-29'],
    ['me: send it by next month', '2026-12-31'],
    ['me: send it next month', undefined],
    ['Maria will send it 15.12.', '2026-12-15'],
    ['Maria will send it by 27.11.2026', '2026-11-27'],
    ['me: call, tomorrow 14.30', '2026-11-21'],
  ])('"%s": %s', (said, due) => {
    expect(read(said).due).toBe(due);
  });

  it('may be one of two', () => {
    const said = 'me: send it by 3/12';
    const day = dueDay(said, daysIn(said), CALL.slice(0, 10));
    expect(day?.could).toEqual(['2026-12-03', '2027-03-12']);
  });

  it.each([
    ['2026-12-03', '2026-12-03'],
    ['by next Tuesday', '2026-11-24'],
    ['tomorrow', '2026-11-21'],
    ['Friday', '2026-11-27'],
    ['next week', '2026-11-29'],
    ['by EOW', '2026-11-20'],
    ['EOM', '2026-11-30'],
    ['EOY', '2026-12-31'],
    ['end of next month', '2026-12-31'],
    ['end of next week', '2026-11-27'],
    ['Q1', '2027-03-31'],
    ['in two weeks', '2026-12-04'],
    ['in a month', '2026-12-20'],
    ['29 Feb', '2028-02-29'],
    ['since Tuesday', undefined],
    ['Tuesday 15:30', undefined],
    ['send it Tuesday', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('alone: "%s"', (text, day) => {
    const reading = readDue(text, { now: CALL, lean: 'future', order: null });
    expect('read' in reading ? reading.read : undefined).toBe(day);
  });
});

it.each([
  ['me', 'mine'],
  ['We', 'mine'],
  ['Jo', 'theirs'],
  ['Meg', 'theirs'],
  [undefined, 'unsaid'],
])('a promise of %s is %s', (owner, side) => {
  expect(promiserOf(owner === undefined ? {} : { owner })).toBe(side);
});
