import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '../../../../src/domain/journal/records/record.ts';
import { sortRecords } from '../../../../src/domain/journal/records/whole-records.ts';
import { keptScore, makeEntryRecord, makeSettlement } from '../../../support/kept-journal.ts';

const entry = makeEntryRecord({
  rubrics: { listening: keptScore(54) },
  answers: { listening: { 'talk-share': 3, 'cut-in': 'dk' } },
  words: { sentence: 'We cannot wait.' },
  place: { aim: 60, posture: 0, name: 'ally', swing: false },
  plan: { id: 'p', say: 'If so, then so.', from: { rubric: 'listening', question: 'cut-in' } },
});

describe('sortRecords', () => {
  it.each<[string, object]>([
    ['a full entry', entry],
    ['a bare entry', makeEntryRecord()],
    [
      'an entry with fields of a newer version',
      { ...entry, weather: 'fine', call: { city: 'Ulm' } },
    ],
    ['a settlement', makeSettlement()],
    ['a record of a kind we do not know', { format: 'aftercall/else@9', id: 'x' }],
  ])('takes %s as it is', (_, record) => {
    const { whole, damaged } = sortRecords([record as JournalRecord]);
    expect(whole[0]).toBe(record);
    expect(damaged).toEqual([]);
  });

  it.each<[string, object]>([
    ['an entry with nothing in it', { format: 'aftercall/entry@1', id: 'x' }],
    ['no call', { ...entry, call: undefined }],
    ['an account that is no text', { ...entry, call: { account: 7 } }],
    ['an answer that is a list', { ...entry, answers: { listening: { a: [] } } }],
    ['a score that is text', { ...entry, rubrics: { a: { ...keptScore(1), score: '1' } } }],
    ['a date that only Date.parse reads', { ...entry, held: '1 Jan 2026 (\u001b[2J)' }],
    ['a month that is not', { ...entry, held: '2026-13-01T10:00:00Z' }],
    ['a place that is not', { ...entry, place: { ...entry.place, name: 'constructor' } }],
    ['a plan without words', { ...entry, plan: { id: 'p' } }],
    ['a pace that is no number', { ...entry, pace: { questions: 1, questionSeconds: 'x' } }],
    [
      'an amendment of nothing',
      { format: 'aftercall/amendment@1', id: 'a', written: entry.written },
    ],
    ['an outcome that is not', { ...makeSettlement(), outcome: 'won' }],
  ])('sets aside %s', (_, record) => {
    const { whole, damaged } = sortRecords([record as JournalRecord, entry]);
    expect(whole).toEqual([entry]);
    expect(damaged).toEqual([record]);
  });
});
