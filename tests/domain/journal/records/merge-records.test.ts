import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../../src/adapters/journal/content-of.ts';
import { mergeRecords } from '../../../../src/domain/journal/records/merge-records.ts';
import type { JournalRecord } from '../../../../src/domain/journal/records/record.ts';
import { withoutWords } from '../../../../src/domain/journal/records/without-words.ts';
import { arbitraryJournal } from '../../../support/arbitrary-journal.ts';
import { makeEntryRecord } from '../../../support/kept-journal.ts';

const arriving = (records: readonly JournalRecord[]) =>
  records.map((record) => ({ record, text: JSON.stringify(record) }));
const merge = (ours: readonly JournalRecord[], theirs: readonly JournalRecord[]) =>
  mergeRecords(ours, arriving(theirs), contentOf);
const merged = (ours: readonly JournalRecord[], theirs: readonly JournalRecord[]) => [
  ...ours,
  ...merge(ours, theirs).added.map(({ record }) => record),
];
const asSet = (records: readonly JournalRecord[]) =>
  records.map((one) => JSON.stringify(one)).sort();

const HERS = makeEntryRecord({ id: 'one', words: { sentence: 'We lose two days.' } });
const OTHER = { ...HERS, words: { sentence: 'We lose three days.' } };
const BARE = withoutWords(HERS, () => false) ?? HERS;
const gone = (...forgotten: string[]): JournalRecord => ({
  format: 'aftercall/forgotten@1',
  id: `gone ${forgotten}`,
  written: '2026-11-21T09:00:00+01:00',
  forgotten,
});

describe('taking records in', () => {
  it('again changes nothing, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryJournal, arbitraryJournal, (ours, theirs) => {
        const once = merged(ours, theirs);
        expect(merge(once, theirs).added).toEqual([]);
      }),
    );
  });

  it('comes to the same in whatever order they arrive', () => {
    const shuffled = arbitraryJournal.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(arbitraryJournal, shuffled, (ours, [theirs, mixed]) => {
        expect(merge(ours, mixed)).toEqual(merge(ours, theirs));
      }),
    );
  });

  it('comes to the same from two journals, whichever comes first', () => {
    fc.assert(
      fc.property(arbitraryJournal, (all) => {
        const [a, b] = [all.filter((_, i) => i % 3 !== 0), all.filter((_, i) => i % 3 !== 1)];
        const kept = new Set(merged([], all).map(({ id }) => id));
        const standing = (records: readonly JournalRecord[]) =>
          asSet(records.filter(({ id }) => kept.has(id)));
        expect(standing(merged(merged([], a), b))).toEqual(standing(merged(merged([], b), a)));
      }),
    );
  });

  it('keeps both where an id stands for two things, and the second only once', () => {
    const { added, conflicts } = merge([HERS], [OTHER]);
    expect(conflicts).toHaveLength(1);
    expect(added[0]?.record).toMatchObject({ ...OTHER, id: conflicts[0]?.keptAs });
    expect(added[0]?.record).toHaveProperty('conflict-of', 'one');
    const both = merged([HERS], [OTHER]);
    expect(merge(both, [OTHER, HERS])).toMatchObject({ added: [], here: 2, conflicts: [] });
  });

  it('takes other key order and other escapes for the same content', () => {
    const turned = Object.fromEntries(Object.entries(HERS).toReversed()) as typeof HERS;
    expect(merge([HERS], [turned])).toMatchObject({ added: [], here: 1, conflicts: [] });
  });

  it.each([
    ['forgotten here', [gone('one')], [HERS]],
    ['forgotten there', [], [gone('one'), HERS]],
    ['an amendment of what was forgotten', [gone('one')], [amendmentOf(HERS)]],
    ['a retest of what was forgotten', [gone('one')], [retestOf(HERS)]],
  ])('leaves out what is %s', (_, ours, theirs) => {
    const { added, forgotten } = merge(ours, theirs);
    expect(forgotten).toBe(1);
    expect(added.filter(({ record }) => !('forgotten' in record))).toEqual([]);
  });

  it('takes in first what was forgotten there', () => {
    const ids = merge([], [makeEntryRecord({ id: 'a' }), { ...gone('b'), id: 'z' }]).added.map(
      ({ record }) => record.id,
    );
    expect(ids).toEqual(['z', 'a']);
  });

  it.each([
    ['never puts a copy without words over one with them', [HERS], [BARE], []],
    ['lets a copy with words in where only one without is', [BARE], [HERS], ['one']],
    ['takes the one with words when both arrive', [], [BARE, HERS], ['one']],
    ['takes one without words when there is no other', [], [BARE], ['one']],
  ])('%s', (_, ours, theirs, ids) => {
    const { added, conflicts } = merge(ours, theirs);
    expect(added.map(({ record }) => record.id)).toEqual(ids);
    expect(conflicts).toEqual([]);
    if (theirs.includes(HERS)) expect(added[0]?.record).toBe(HERS);
  });
});

function amendmentOf(entry: typeof HERS): JournalRecord {
  return { format: 'aftercall/amendment@1', id: 'two', written: entry.written, entry };
}

function retestOf({ id, written }: typeof HERS): JournalRecord {
  return { format: 'aftercall/retest@1', id: 'two', written, entry: id, answers: {} };
}
