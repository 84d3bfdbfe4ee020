import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '../../../../src/domain/journal/records/record.ts';
import { standingRecords } from '../../../../src/domain/journal/records/standing-records.ts';
import { entry } from '../../../support/session-scene.ts';

const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}T10:00:00+01:00`;
const amendment = (of: string, written: string, account: string): JournalRecord => ({
  format: 'aftercall/amendment@1',
  id: `amendment ${written}`,
  written,
  entry: entry(of, { call: { account } }),
});
const forgotten = (...ids: readonly string[]): JournalRecord => ({
  format: 'aftercall/forgotten@1',
  id: 'forgotten',
  written: day(9),
  forgotten: ids,
});
const idOf = (held: string) => entry(held).id;

describe('the records that stand', () => {
  const records = [
    entry(day(1), { call: { account: 'first said' } }),
    entry(day(2), { call: { account: 'other' } }),
    amendment(day(1), day(4), 'latest said'),
    amendment(day(1), day(3), 'then said'),
  ];
  const accounts = (all: readonly JournalRecord[]) =>
    standingRecords(all).map((one) =>
      'call' in one ? (one.call as { account: string }).account : '',
    );

  it('are entries as last amended, in their old place', () => {
    expect(accounts(records)).toEqual(['latest said', 'other']);
  });

  it('are the same in whatever order they are read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(accounts(shuffled).toSorted()).toEqual(['latest said', 'other']);
      }),
    );
  });

  it('are none of what was forgotten, also where a copy came back or an amendment stayed', () => {
    expect(accounts([...records, forgotten(idOf(day(1)))])).toEqual(['other']);
    expect(accounts([...records, forgotten(idOf(day(1)), idOf(day(2)))])).toEqual([]);
  });
});
