import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDays as readDaysSeen } from '../../../src/domain/dates/read-days.ts';

/** A Wednesday, late enough to be another day elsewhere. */
const NOW = '2026-11-18T23:30:00+01:00';
const open = null;

function readDays(text: string, now: string, order: 'day-first' | 'month-first' | null = null) {
  const reading = readDaysSeen(text, { now, lean: 'past', order });
  return 'read' in reading ? reading.read : reading.fault;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function isRange({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  const areDays = [from, to].every((day) => day === null || DAY.test(day));
  return areDays && (from === null || to === null || from < to);
}

describe('readDays', () => {
  it.each([
    ['2026', '2026-01-01', '2027-01-01'],
    ['2026-11', '2026-11-01', '2026-12-01'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2026-11-03', '2026-11-03', '2026-11-04'],
    ['2028-02-29', '2028-02-29', '2028-03-01'],
    ['2026-10..2026-11', '2026-10-01', '2026-12-01'],
    ['2026-10-25 .. 2026-10-25', '2026-10-25', '2026-10-26'],
    ['2026-10..', '2026-10-01', open],
    ['..2026-10', open, '2026-11-01'],
    ['..9999-12-31', open, '9999-12-31'],
    ['today', '2026-11-18', '2026-11-19'],
    ['Yesterday', '2026-11-17', '2026-11-18'],
    ['this week', '2026-11-16', '2026-11-23'],
    ['last  WEEK', '2026-11-09', '2026-11-16'],
    ['this month', '2026-11-01', '2026-12-01'],
    ['last month', '2026-10-01', '2026-11-01'],
    ['last year', '2025-01-01', '2026-01-01'],
    ['last 7 days', '2026-11-12', '2026-11-19'],
    ['the last two weeks', '2026-11-05', '2026-11-19'],
    ['past 3 months', '2026-08-19', '2026-11-19'],
    ['3 days ago', '2026-11-15', '2026-11-16'],
    ['a week ago', '2026-11-11', '2026-11-12'],
    ['two months ago', '2026-09-01', '2026-10-01'],
    ['a year ago', '2025-01-01', '2026-01-01'],
    ['1 Oct', '2026-10-01', '2026-10-02'],
    ['October 1st, 2025', '2025-10-01', '2025-10-02'],
    ['12 December', '2025-12-12', '2025-12-13'],
    ['on Monday', '2026-11-16', '2026-11-17'],
    ['Friday', '2026-11-13', '2026-11-14'],
    ['last Friday', '2026-11-13', '2026-11-14'],
    ['November', '2026-11-01', '2026-12-01'],
    ['in Dec', '2025-12-01', '2026-01-01'],
    ['sept 2025', '2025-09-01', '2025-10-01'],
    ['since 1 Oct', '2026-10-01', open],
    ['since last week', '2026-11-09', open],
    ['after 2026-10', '2026-11-01', open],
    ['before 2026-10', open, '2026-10-01'],
    ['until yesterday', open, '2026-11-18'],
    ['1 Oct to 5 Nov', '2026-10-01', '2026-11-06'],
    ['from 1 Oct until 5 Nov', '2026-10-01', '2026-11-06'],
    ['1 Oct - 5 Nov', '2026-10-01', '2026-11-06'],
    ['between October and 5 Nov', '2026-10-01', '2026-11-06'],
    ['last quarter', '2026-07-01', '2026-10-01'],
    ['this quarter', '2026-10-01', '2027-01-01'],
    ['Q1', '2026-01-01', '2026-04-01'],
    ['Q4 2025', '2025-10-01', '2026-01-01'],
    ["q4 '25", '2025-10-01', '2026-01-01'],
    ['2025-Q4', '2025-10-01', '2026-01-01'],
    ['first quarter of 2026', '2026-01-01', '2026-04-01'],
    ['H1', '2026-01-01', '2026-07-01'],
    ['past week', '2026-11-12', '2026-11-19'],
    ['in the past month', '2026-10-19', '2026-11-19'],
    ['past quarter', '2026-08-19', '2026-11-19'],
    ['since last quarter', '2026-07-01', open],
    ['last weekend', '2026-11-14', '2026-11-16'],
    ['27.11.2025', '2025-11-27', '2025-11-28'],
    ['3.4.2026', '2026-04-03', '2026-04-04'],
    ['15.12.', '2025-12-15', '2025-12-16'],
    ['10.11', '2026-11-10', '2026-11-11'],
    ['13/11', '2026-11-13', '2026-11-14'],
    ['1.10. - 5.11.', '2026-10-01', '2026-11-06'],
    ['13/10 to 14/11', '2026-10-13', '2026-11-15'],
    ['start of last month', '2026-10-01', '2026-10-02'],
    ['end of October', '2026-10-31', '2026-11-01'],
    ['end of Q2', '2026-06-30', '2026-07-01'],
    ['this morning', '2026-11-18', '2026-11-19'],
    ['day before yesterday', '2026-11-16', '2026-11-17'],
    ['Monday last week', '2026-11-09', '2026-11-10'],
  ])('reads %j', (text, from, to) => {
    expect(readDays(text, NOW)).toEqual({ from, to });
  });

  it.each([
    '',
    ' ',
    '..',
    'soon',
    'acme',
    'last',
    'since',
    '2026-13',
    '2026-02-30',
    '2026-00-01',
    '2025-02-29',
    '20261103',
    '31 Nov',
    'last week or so',
    'last several days',
    'last 0 days',
    '2026-11..2026-10',
    '2026-10..soon',
    'constructor',
    '__proto__',
    'since toString',
    'mayhem',
    'yesterday 15:30',
    'last quarter or so',
    '1 Oct to 5 Nov or 6',
    '14.30',
  ])('takes %j for no days', (text) => {
    expect(readDays(text, NOW)).toBe('not-understood');
  });

  it.each([
    ['2026-03-29T00:30:00+01:00', 'yesterday', '2026-03-28', '2026-03-29'],
    ['2026-10-25T02:30:00+01:00', 'last week', '2026-10-12', '2026-10-19'],
    ['2026-10-26T00:10:00+01:00', 'this week', '2026-10-26', '2026-11-02'],
    ['2026-11-22T00:10:00+13:00', '3 days ago', '2026-11-19', '2026-11-20'],
    ['2026-11-22T23:50:00-11:00', 'today', '2026-11-22', '2026-11-23'],
    ['2026-11-22T23:50:00-11:00', '1 day ago', '2026-11-21', '2026-11-22'],
    ['2027-01-02T09:00:00+00:00', 'last month', '2026-12-01', '2027-01-01'],
    ['2027-01-02T09:00:00+00:00', '20 Dec to 1 Jan', '2026-12-20', '2027-01-02'],
    ['2026-03-31T09:00:00+02:00', 'last month', '2026-02-01', '2026-03-01'],
  ])('at %s reads %j by the date as written there', (now, text, from, to) => {
    expect(readDays(text, now)).toEqual({ from, to });
  });

  it.each([
    ['on 3/12', '2025-12-03', '2026-03-12'],
    ['3/4/2026', '2026-04-03', '2026-03-04'],
    ['03-04-2026', '2026-04-03', '2026-03-04'],
    ['since 3/4/2026', '2026-04-03', '2026-03-04'],
    ['3/4/2026 to 5/6/2026', '2026-04-03', '2026-03-04'],
  ])('%j could be two days, until it is said which comes first', (text, dayFirst, monthFirst) => {
    expect(readDays(text, NOW)).toBe('either');
    expect(readDays(text, NOW, 'day-first')).toMatchObject({ from: dayFirst });
    expect(readDays(text, NOW, 'month-first')).toMatchObject({ from: monthFirst });
  });

  it('is a range of days, or told why it is none, whatever is typed', () => {
    const words = fc.constantFrom(...'last since week 2026 - .. 13 to May 1st 3/12 Q1'.split(' '));
    const phrase = fc.array(words, { maxLength: 5 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string()), (text) => {
        const range = readDays(text, NOW);
        const isTold = range === 'not-understood' || range === 'either';
        expect(isTold || isRange(range)).toBe(true);
      }),
    );
  });
});
