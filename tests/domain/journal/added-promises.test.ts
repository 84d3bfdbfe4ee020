import { describe, expect, it } from 'vitest';
import { promisesOf } from '../../../src/domain/journal/open-promises.ts';
import {
  type EntryRecord,
  isEntry,
  type JournalRecord,
} from '../../../src/domain/journal/records/record.ts';
import { standingRecords } from '../../../src/domain/journal/records/standing-records.ts';
import { makeEntryRecord } from '../../support/kept-journal.ts';

const written = '2026-11-21T09:00:00+01:00';
const of = (id: string, said: Partial<EntryRecord> = {}) => makeEntryRecord({ id, ...said });
const added = (id: string, entry: string) =>
  ({
    format: 'aftercall/promise@1',
    id,
    written,
    promise: id,
    entry,
    said: id,
    owner: 'me',
  }) as const;
const amended = (entry: EntryRecord) =>
  ({ format: 'aftercall/amendment@1', id: 'a', written, entry }) as const;

const promisesIn = (...records: readonly JournalRecord[]) =>
  standingRecords(records)
    .filter(isEntry)
    .map(({ promises }) => promises.map(({ id }) => id));

describe('a promise that was added to a call', () => {
  it('stands with its call and no other, wherever its line is', () => {
    expect(promisesIn(added('p', '1'), of('1'), of('2'))).toEqual([['p'], []]);
    expect(promisesOf(standingRecords([of('1'), added('p', '1')]))).toMatchObject([
      { id: 'p', said: 'p', owner: 'me', entry: '1', account: 'Acme' },
    ]);
  });

  it('stands behind those of the session, and is there once', () => {
    const before = of('1', { promises: [{ id: 'o', said: 'o' }] });
    expect(promisesIn(before, added('p', '1'), added('o', '1'))).toEqual([['o', 'p']]);
  });

  it('is not lost by an amendment that knew nothing of it', () => {
    expect(promisesIn(of('1'), added('p', '1'), amended(of('1')))).toEqual([['p']]);
  });

  it('is gone where an amendment took it out', () => {
    const without = of('1', { promisesTakenOut: ['p'] });
    expect(promisesIn(of('1'), added('p', '1'), amended(without))).toEqual([[]]);
  });

  it('is gone with its call, on whichever computer that was forgotten', () => {
    const forgotten = {
      format: 'aftercall/forgotten@1',
      id: 'f',
      written,
      forgotten: ['1'],
    } as const;
    expect(standingRecords([of('1'), added('p', '1'), forgotten])).toEqual([]);
  });
});
