import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '../../../../src/domain/journal/records/record.ts';
import { sortRecords } from '../../../../src/domain/journal/records/whole-records.ts';
import { lacksWords, withoutWords } from '../../../../src/domain/journal/records/without-words.ts';
import { keptScore, makeEntryRecord, makeSettlement } from '../../../support/kept-journal.ts';

const SECRET = 'SECRET';
const isOption = (_entry: string, _rubric: string, question: string) => question === 'choice';

function wordy(secret: string) {
  return {
    ...makeEntryRecord({
      answers: {
        listening: { scale: 4, open: secret, none: 'na', unsure: 'dk', closed: 'yes', choice: 'a' },
      },
      words: { sentence: secret, moment: secret, text: secret },
      rubrics: { listening: keptScore(75) },
      plan: { id: 'plan', say: secret, from: { rubric: 'listening', question: 'scale' } },
      promises: [{ id: 'p', said: secret, owner: 'me', what: secret, due: '2026-12-03' }],
    }),
    'from-a-later-version': secret,
  };
}

const written = '2026-11-21T09:00:00+01:00';

describe('a record without words', () => {
  it.each<[string, JournalRecord]>([
    ['an entry', wordy(SECRET)],
    ['an amendment', { format: 'aftercall/amendment@1', id: 'a', written, entry: wordy(SECRET) }],
    [
      'a retest',
      {
        format: 'aftercall/retest@1',
        id: 'r',
        written,
        entry: 'e',
        answers: { listening: { scale: 2, open: SECRET } },
      },
    ],
    [
      'a promise that was added',
      {
        ...{ format: 'aftercall/promise@1', id: 'p', written, promise: 'p', entry: 'e' },
        ...{ said: SECRET, owner: 'me', what: SECRET, due: '2026-12-03' },
      },
    ],
    ['a settlement', { ...makeSettlement(), note: SECRET } as JournalRecord],
  ])('has none of the words of %s, is marked, and is whole', (_, record) => {
    const bare = withoutWords(record, isOption);
    expect(JSON.stringify(bare)).not.toContain(SECRET);
    expect(bare !== null && lacksWords(bare)).toBe(true);
    expect(sortRecords(bare === null ? [] : [bare])).toMatchObject({ damaged: [] });
    expect(bare && withoutWords(bare, isOption)).toBe(bare);
  });

  it('keeps facts, scores and every answer that is no free text', () => {
    expect(withoutWords(wordy(SECRET), isOption)).toMatchObject({
      call: { account: 'Acme', contact: 'Dana' },
      answers: {
        listening: { scale: 4, none: 'na', unsure: 'dk', closed: 'yes', choice: 'a' },
      },
      rubrics: { listening: { score: 75 } },
      promises: [{ id: 'p', owner: 'me', due: '2026-12-03' }],
    });
  });

  it('is the very same when there were none', () => {
    for (const record of [makeEntryRecord(), makeSettlement()]) {
      expect(withoutWords(record, isOption)).toBe(record);
    }
  });

  it('cannot be told of a record that this version does not know', () => {
    expect(withoutWords({ format: 'later/thing@1', id: 'x', text: SECRET }, isOption)).toBeNull();
  });

  it('has nothing of any words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), (words) => {
        const bare = withoutWords(wordy(`${SECRET}${words}`), isOption);
        expect(JSON.stringify(bare)).not.toContain(SECRET);
      }),
    );
  });
});
