import { describe, expect, it } from 'vitest';
import { heldAt, heldSaid, isDayAlone, parseWhen } from '../../../src/domain/call/when.ts';

const inBerlin = (date: string, time: string) => `${date}T${time}+01:00`;

describe('When a call was held', () => {
  it.each([
    ['2026-11-21', '2026-11-21T12:00:00+01:00'],
    ['2026-11-21T18:04', '2026-11-21T18:04:00+01:00'],
    ['2026-11-21 18:04', '2026-11-21T18:04:00+01:00'],
    ['2026-11-21T18:04:09', '2026-11-21T18:04:09+01:00'],
    ['2026-11-21T18:04:09.123Z', '2026-11-21T18:04:09+00:00'],
    ['2026-11-21T18:04-0530', '2026-11-21T18:04:00-05:30'],
    ['2028-02-29T00:00:00+13:00', '2028-02-29T00:00:00+13:00'],
  ])('reads %s as %s, in local time where no offset is given', (text, held) => {
    const when = parseWhen(text);
    expect(when).not.toBeNull();
    if (when !== null) expect(heldAt(when, inBerlin)).toBe(held);
  });

  it.each([
    ['nothing', undefined, '2026-11-21T18:04:00+01:00'],
    ['a time', '2026-11-20T09:00:00+02:00', '2026-11-20T09:00:00+02:00'],
    ['another day', '2026-11-20', '2026-11-20T12:00:00+01:00'],
    ['that day, in the afternoon', '2026-11-21', '2026-11-21T12:00:00+01:00'],
  ])('is told by what was said: %s', (_, when, held) => {
    expect(heldSaid(when, '2026-11-21T18:04:00+01:00')).toBe(held);
  });

  it('is not later than it was looked back at', () => {
    expect(heldSaid('2026-11-21', '2026-11-21T08:04:00+01:00')).toBe('2026-11-21T08:04:00+01:00');
  });

  it('may be a day alone', () => {
    const said = ['2026-11-21', '2026-11-21T00:00', 'soon', undefined];
    expect(said.map(isDayAlone)).toEqual([true, false, false, false]);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-11-21T24:00',
    '2026-11-21T18:60',
    '2026-11-21T18',
    '2026-11-21Z',
    '21.11.2026',
    'yesterday',
    '2026-11-21T18:04+15:00',
    ' 2026-11-21',
    '2026-11-21\n',
    '',
  ])('refuses %j', (text) => {
    expect(parseWhen(text)).toBeNull();
  });
});
