import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../src/domain/dates/days.ts';

describe('isWithin', () => {
  const day = { from: '2026-10-25', to: '2026-10-26' };

  it.each([
    ['2026-10-25T00:00:00+02:00', true],
    ['2026-10-25T02:30:00+02:00', true],
    ['2026-10-25T02:30:00+01:00', true],
    ['2026-10-25T23:59:59+01:00', true],
    ['2026-10-25T23:30:00-07:00', true],
    ['2026-10-25T00:10:00+14:00', true],
    ['2026-10-24T23:59:59+02:00', false],
    ['2026-10-26T00:00:00+01:00', false],
  ])('goes by the date as written: %s %s', (held, isIt) => {
    expect(isWithin(held, day)).toBe(isIt);
  });
});
