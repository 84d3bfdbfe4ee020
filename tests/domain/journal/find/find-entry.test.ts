import { describe, expect, it } from 'vitest';
import { findEntry, shortId } from '../../../../src/domain/journal/find/find-entry.ts';
import type { EntryRecord } from '../../../../src/domain/journal/records/record.ts';
import { makeEntryRecord } from '../../../support/kept-journal.ts';

const ids = ['019b0000-0002-7000-8000-0000000000aa', '019a0000-0001-7000-8000-0000000000aa'];
const entries = [...ids, 'imported', 'imported-again'].map((id) => makeEntryRecord({ id }));

describe('findEntry', () => {
  it.each([
    ['019b', ids[0]],
    ['019A0000', ids[1]],
    [' 019a ', ids[1]],
    ['imported', 'imported'],
    ['imported-', 'imported-again'],
  ])('finds by %j the entry %s', (wanted, id) => {
    expect(findEntry(entries, wanted)).toMatchObject({ found: { id } });
  });

  it('finds by "last" what was entered last, whenever its call was held; of two at once the later id', () => {
    const [monday, tuesday] = ['2026-11-16T10:00:00+01:00', '2026-11-17T10:00:00+01:00'];
    const at = (id: string, held: string, written: string) =>
      makeEntryRecord({ id, held, written });
    const last = (...known: readonly EntryRecord[]) => findEntry(known, 'last');
    const late = at('a', monday, '2026-11-18T08:00:00+00:00');
    const before = at('b', tuesday, '2026-11-18T08:30:00+01:00');
    expect(last(before, late)).toEqual({ found: late });
    expect(last(late, before)).toEqual({ found: late });
    const atOnce = at('c', monday, late.written);
    expect(last(late, atOnce)).toEqual({ found: atOnce });
  });

  it.each([
    ['019', 'ambiguous'],
    ['import', 'ambiguous'],
    ['019c', 'unknown'],
    ['', 'unknown'],
    ['  ', 'unknown'],
  ])('finds by %j none: %s', (wanted, fault) => {
    expect(findEntry(entries, wanted)).toMatchObject({ fault });
  });

  it('names those that an ambiguous beginning could mean', () => {
    const found = findEntry(entries, '019');
    expect('candidates' in found && found.candidates.map(({ id }) => id)).toEqual(ids);
  });

  it('says that an empty journal is empty, whatever is wanted', () => {
    expect(findEntry([], 'last')).toEqual({ fault: 'empty' });
    expect(findEntry([], '019')).toEqual({ fault: 'empty' });
  });
});

it('shortens an id to the millisecond it was made in', () => {
  expect(shortId({ id: ids[0] ?? '' })).toBe('019b0000-0002');
});
