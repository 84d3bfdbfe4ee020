import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/adapters/clock.ts';
import { readDate } from '../../src/adapters/dates.ts';

const WEDNESDAY = localTime('2026-11-25', '10:00:00');

describe('a time of a call, as a rep types it on a Wednesday', () => {
  it.each([
    ['today 9am', '2026-11-25', '09:00:00'],
    ['yesterday 15:30', '2026-11-24', '15:30:00'],
    ['20 Nov 14:00', '2026-11-20', '14:00:00'],
    ['monday 9am', '2026-11-23', '09:00:00'],
    ['friday 14:00', '2026-11-20', '14:00:00'],
    ['wed 16:00', '2026-11-18', '16:00:00'],
    ['tomorrow 9am', '2026-11-26', '09:00:00'],
  ])('%s is %s, %s', async (typed, date, time) => {
    expect(await readDate(typed, WEDNESDAY)).toBe(localTime(date, time));
  });

  it('is none where there is none', async () => {
    expect(await readDate('after lunch with Jo', WEDNESDAY)).toBeNull();
  });
});
