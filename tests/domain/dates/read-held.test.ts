import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTime } from '../../../src/adapters/clock.ts';
import { readDate } from '../../../src/domain/dates/read-date.ts';
import { readHeld } from '../../../src/domain/dates/read-held.ts';
import type { DateOrder } from '../../../src/domain/dates/sense.ts';
import { readFormDate } from '../../../src/domain/note/table/read-when.ts';

/** A Wednesday. */
const NOW = '2026-11-25T10:40:00+01:00';

const read = (text: string, now = NOW, order: DateOrder | null = null) =>
  readHeld(text, { now, lean: 'past', order }, (date, time) => `${date}T${time}+01:00`);

describe('when a call was held, as a rep types it on a Wednesday at 10:40', () => {
  it.each([
    ['today 9am', '2026-11-25T09:00:00'],
    ['yesterday 15:30', '2026-11-24T15:30:00'],
    ['yesterday, 15:30', '2026-11-24T15:30:00'],
    ['yesterday at 3:30 p.m.', '2026-11-24T15:30:00'],
    ['20 Nov 14:00', '2026-11-20T14:00:00'],
    ['20 Nov, 14.00', '2026-11-20T14:00:00'],
    ['Nov 20th 2pm', '2026-11-20T14:00:00'],
    ['the 20th at 14:00', '2026-11-20T14:00:00'],
    ['Fri 20 Nov 2026, 14:00', '2026-11-20T14:00:00'],
    ['monday 9am', '2026-11-23T09:00:00'],
    ['friday 14:00', '2026-11-20T14:00:00'],
    ['wed 16:00', '2026-11-18T16:00:00'],
    ['wed 10:00', '2026-11-25T10:00:00'],
    ['last wed 10:00', '2026-11-18T10:00:00'],
    ['tomorrow 9am', '2026-11-26T09:00:00'],
    ['14.30', '2026-11-25T14:30:00'],
    ['14:30', '2026-11-25T14:30:00'],
    ['at 14.30', '2026-11-25T14:30:00'],
    ['14h30', '2026-11-25T14:30:00'],
    ['9.15am', '2026-11-25T09:15:00'],
    ['noon', '2026-11-25T12:00:00'],
    ['yesterday noon', '2026-11-24T12:00:00'],
    ['today 10.11', '2026-11-25T10:11:00'],
    ['10.11. 10.11', '2026-11-10T10:11:00'],
    ['10.11 14:30', '2026-11-10T14:30:00'],
    ['this morning at 9', '2026-11-25T09:00:00'],
    ['yesterday afternoon at 3', '2026-11-24T15:00:00'],
    ['3 in the afternoon', null],
    ['27.11.2025 08:05:09', '2025-11-27T08:05:09'],
    ['2026-11-20T15:30', '2026-11-20T15:30:00'],
    ['2026-11-20 15:30:10', '2026-11-20T15:30:10'],
    ['now', '2026-11-25T10:40:00'],
    ['2 hours ago', '2026-11-25T08:40:00'],
    ['half an hour ago', '2026-11-25T10:10:00'],
    ['11 hours ago', '2026-11-24T23:40:00'],
  ])('%s is %s', (typed, when) => {
    if (when === null) expect(read(typed)).toMatchObject({ fault: 'not-understood' });
    else expect(read(typed)).toEqual({ read: `${when}+01:00` });
  });

  it.each([
    ['today', '2026-11-25'],
    ['yesterday', '2026-11-24'],
    ['this morning', '2026-11-25'],
    ['yesterday afternoon', '2026-11-24'],
    ['last night', '2026-11-24'],
    ['Monday', '2026-11-23'],
    ['on Monday', '2026-11-23'],
    ['last Friday', '2026-11-20'],
    ['Monday last week', '2026-11-16'],
    ['15.12.', '2025-12-15'],
    ['27.11.2025', '2025-11-27'],
    ['27.11.25', '2025-11-27'],
    ['27/11/2025', '2025-11-27'],
    ['11/27/2025', '2025-11-27'],
    ['3/3', '2026-03-03'],
    ['20 Nov', '2026-11-20'],
    ['20. November', '2026-11-20'],
    ['20-Nov-2026', '2026-11-20'],
    ['29 Feb', '2024-02-29'],
    ['3 days ago', '2026-11-22'],
    ['a week ago', '2026-11-18'],
    ['a couple of days ago', '2026-11-23'],
    ['2026-11-20', '2026-11-20'],
  ])('%s is a day, and no time of day is made up: %s', (typed, day) => {
    expect(read(typed)).toEqual({ read: day });
  });

  it.each([
    ['today 10:27 14.30', '14.30'],
    ['yesterday 3pm with Jo', 'with Jo'],
    ['20 Nov 14:00-14:30', '-14:30'],
    ['after lunch with Jo', 'after lunch with Jo'],
    ['today yesterday', 'yesterday'],
    ['9am in the afternoon', 'in the afternoon'],
    ['Thu 20 Nov 2026', 'Thu 20 Nov 2026'],
    ['31 Nov', '31 Nov'],
    ['25:00', '25:00'],
    ['today 14:75', '14:75'],
    ['13pm', '13pm'],
    ['29.2.2026', '29.2.2026'],
    ['3 12', '3 12'],
    ['soon', 'soon'],
    ['', ''],
  ])('of "%s" it is told what is not understood: "%s"', (typed, rest) => {
    expect(read(typed)).toEqual({ fault: 'not-understood', rest });
  });

  it.each([
    ['3/12', ['2025-12-03', '2026-03-12']],
    ['on 3/12 14:00', ['2025-12-03T14:00:00+01:00', '2026-03-12T14:00:00+01:00']],
    ['3/12/2025', ['2025-12-03', '2025-03-12']],
    ['3-12-25', ['2025-12-03', '2025-03-12']],
    ['10.11', ['2026-11-10', '2026-11-25T10:11:00+01:00']],
    ['15.12', ['2025-12-15', '2026-11-25T15:12:00+01:00']],
    ['at 9', ['2026-11-25T09:00:00+01:00', '2026-11-25T21:00:00+01:00']],
    ['yesterday at 3', ['2026-11-24T03:00:00+01:00', '2026-11-24T15:00:00+01:00']],
  ])('"%s" could be either', (typed, could) => {
    expect(read(typed)).toEqual({ fault: 'either', could });
  });

  it.each([
    ['day-first', '2025-12-03'],
    ['month-first', '2026-03-12'],
  ] as const)('3/12 is decided by %s', (order, day) => {
    expect(read('3/12', NOW, order)).toEqual({ read: day });
  });

  it.each(['last week', 'past week', 'last quarter', 'November', '2026', 'Q3'])(
    '"%s" is more than a day',
    (typed) => expect(read(typed)).toMatchObject({ fault: 'span' }),
  );
});

describe('days on which the clocks change', () => {
  const inBerlin = (text: string, now: string) =>
    readHeld(text, { now, lean: 'past', order: null }, localTime);

  it.each([
    ['yesterday', '2026-03-29T12:00:00+02:00', '2026-03-28'],
    ['yesterday', '2026-03-30T00:30:00+02:00', '2026-03-29'],
    ['yesterday', '2026-10-26T00:30:00+01:00', '2026-10-25'],
    ['a week ago', '2026-10-26T23:30:00+01:00', '2026-10-19'],
    ['Sunday', '2026-10-26T00:30:00+01:00', '2026-10-25'],
    ['today', '2026-10-25T02:30:00+02:00', '2026-10-25'],
  ])('%s at %s is %s', (typed, now, day) => {
    expect(inBerlin(typed, now)).toEqual({ read: day });
  });

  it('has an hour ago told by the clock of now', () => {
    expect(inBerlin('an hour ago', '2026-10-25T02:30:00+01:00')).toEqual({
      read: '2026-10-25T01:30:00+01:00',
    });
  });

  it.each(['2026-03-29T02:30', '2026-10-25T02:30'])('takes %s as some time of that day', (text) => {
    expect(inBerlin(text, NOW)).toMatchObject({ read: expect.stringContaining(text.slice(0, 10)) });
  });
});

const PHRASES = [
  ...['today', 'yesterday', 'last quarter', 'Q1', '15.12.', '27.11.2026', '3/12', '14.30', '9am'],
  ...['this morning', 'EOD', 'EOW', 'end of quarter', 'next week', '20 Nov', 'at 9', 'Monday'],
  ...['3 days ago', 'in two weeks', '2026-11', '2026-W48', 'noon', 'afternoon', '10.11', 'the'],
];
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.oneof(fc.constantFrom(...PHRASES), fc.stringMatching(/^[\d./: -]{0,8}$/)), {
      maxLength: 4,
    })
    .map((parts) => parts.join(' ')),
);
const anySeen = fc.record({
  now: fc.constantFrom(NOW, '2028-02-29T23:59:59-11:00', '2026-01-01T00:00:00Z'),
  lean: fc.constantFrom('past' as const, 'future' as const),
  order: fc.constantFrom(null, 'day-first' as const, 'month-first' as const),
});

describe('any text at all', () => {
  it('throws nothing, and gives days in their order, and times of the clock', () => {
    fc.assert(
      fc.property(anyText, anySeen, (text, seen) => {
        const reading = readDate(text, seen);
        const reads = 'read' in reading ? [reading.read] : 'could' in reading ? reading.could : [];
        for (const { from, to, time } of reads) {
          expect(from < to).toBe(true);
          expect(time ?? '00:00:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has nothing dropped in silence: with a word more it is told what is not understood', () => {
    const junk = fc.constantFrom('zebra', 'x', '14:00 15:00', '99.99', 'or so', '(maybe)', '7');
    fc.assert(
      fc.property(fc.constantFrom(...PHRASES), junk, fc.boolean(), (phrase, word, isFirst) => {
        const text = isFirst ? `${word} ${phrase}` : `${phrase} ${word}`;
        expect(read(text)).toMatchObject({ fault: 'not-understood' });
      }),
    );
  });

  it('states no time that has no figure, hour or word of its own in it', () => {
    fc.assert(
      fc.property(anyText, anySeen, (text, seen) => {
        const reading = readDate(text, seen);
        const isTimed = 'read' in reading && reading.read.time !== null;
        expect(!isTimed || /\d|noon|midday|midnight|now|ago/i.test(text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what a table says', () => {
  it.each([
    ['11/21/2026 18:04', null],
    ['21/11/2026 6:04:09 PM', null],
    ['3/12/2026 9:15', 'day-first'],
    ['3/12/2026', 'month-first'],
    ['27.11.2026 08:05', null],
    ['2026/11/21', null],
    ['Nov 21, 2026 6:04 pm', null],
    ['21-Nov-2026', null],
  ] as const)('%j is the same here as in a table', (text, order) => {
    const inTable = readFormDate(text, order);
    const seen = { now: NOW, lean: 'past', order } as const;
    expect(readHeld(text, seen, (date, time) => `${date}T${time}`)).toEqual({ read: inTable });
  });
});
