import fc from 'fast-check';
import type { JournalRecord } from '../../src/domain/journal/records/record.ts';
import { makeEntryRecord } from './kept-journal.ts';

/** Words as people and attackers write them. */
export const arbitraryWords: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map(wellFormed) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '=1+1',
      '@SUM(A1)',
      '-- \r\n# x',
      'CON',
      '../../x',
      '..',
      '[[a]] %% #b',
      'ACME',
      'Acme ',
      'A/B',
      'A:B',
      '\u202egnp.exe',
      '"q", \n;',
    ),
  },
);

/** Journals of few ids, so that records meet; each id stands for one content. */
export const arbitraryJournal: fc.Arbitrary<readonly JournalRecord[]> = fc.uniqueArray(
  fc.oneof({ weight: 4, arbitrary: entry() }, { weight: 2, arbitrary: other() }),
  { maxLength: 8, selector: ({ id }) => id },
);

/** A line that means the same as `JSON.stringify`'s, in another hand. */
export function inAnotherHand(record: JournalRecord, hand: number): string {
  if (hand % 3 === 0) return JSON.stringify(record);
  if (hand % 3 === 1) return JSON.stringify(record).replace('{', '{ ').replace(/:1\b/g, ': 1.0');
  return JSON.stringify(record).replace(/[\u0080-\uffff]/g, (half) => {
    return `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

// --- internal ---

function id(): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: 40 }).map((n) => `019a8c3e-51b2-7000-8000-${n}`);
}

function day(): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
}

function entry(): fc.Arbitrary<JournalRecord> {
  return fc
    .record({
      id: id(),
      day: day(),
      account: arbitraryWords,
      said: arbitraryWords,
      new: fc.boolean(),
    })
    .map(({ id: own, day: on, account, said, new: isNew }) => ({
      ...makeEntryRecord({
        id: own,
        held: `${on}T15:30:00+01:00`,
        call: { account, contact: said },
        answers: { listening: { 'gave-it-back': 4, open: said } },
        words: { sentence: said },
        plan: { id: 'plan', say: said },
        promises: [{ id: 'p', said }],
      }),
      ...(isNew && { 'from-later': { said } }),
    }));
}

function other(): fc.Arbitrary<JournalRecord> {
  const written = '2026-11-20T16:04:09+01:00';
  return fc.oneof(
    fc
      .record({ id: id(), text: arbitraryWords })
      .map((one) => ({ format: 'later/thing@1', ...one })),
    fc.record({ id: id(), forgotten: fc.array(id(), { maxLength: 3 }) }).map((one) => ({
      format: 'aftercall/forgotten@1' as const,
      written,
      ...one,
    })),
    id().map((own) => ({
      format: 'aftercall/settlement@1' as const,
      id: own,
      written,
      plan: 'plan',
      outcome: 'kept' as const,
    })),
  );
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}
