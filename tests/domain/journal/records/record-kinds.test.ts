import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { forgettingOf } from '../../../../src/domain/journal/forget/forgetting.ts';
import { isForgottenRecord } from '../../../../src/domain/journal/records/is-forgotten-record.ts';
import { type JournalRecord, RECORD_KINDS } from '../../../../src/domain/journal/records/record.ts';
import { isWhole } from '../../../../src/domain/journal/records/whole-records.ts';
import { withoutWords } from '../../../../src/domain/journal/records/without-words.ts';
import { keptScore, makeEntryRecord, makeSettlement } from '../../../support/kept-journal.ts';

const SECRET = 'SECRET';
const written = '2026-11-21T09:00:00+01:00';
const entry = makeEntryRecord({
  id: 'call',
  answers: { listening: { 'talk-share': 3, remark: SECRET } },
  words: { sentence: SECRET },
  rubrics: { listening: keptScore(54) },
  plan: { id: 'plan', say: SECRET, from: { rubric: 'listening', question: 'talk-share' } },
  promises: [{ id: 'promise', said: SECRET, what: SECRET, due: '2026-12-03' }],
});

/** One of each kind, with all that it may have; all about one call. */
const RECORDS: Readonly<Record<keyof typeof RECORD_KINDS, JournalRecord>> = {
  'aftercall/entry@1': entry,
  'aftercall/settlement@1': makeSettlement({ id: 's', plan: 'plan' }),
  'aftercall/promise@1': {
    ...{ format: 'aftercall/promise@1', id: 'o', written, promise: 'added', entry: 'call' },
    ...{ said: SECRET, owner: 'me', what: SECRET, due: '2026-12-03', end: 'kept', reopened: true },
  },
  'aftercall/amendment@1': { format: 'aftercall/amendment@1', id: 'a', written, entry },
  'aftercall/retest@1': {
    ...{ format: 'aftercall/retest@1', id: 'r', written, entry: 'call' },
    answers: { listening: { 'talk-share': 2, remark: SECRET } },
    compared: { listening: { by: -10, matched: 5, scoringHash: 'f'.repeat(64) } },
  },
  'aftercall/forgotten@1': {
    ...{ format: 'aftercall/forgotten@1', id: 'f', written, forgotten: ['x'] },
  },
};
const KINDS = Object.entries(RECORD_KINDS).map(
  ([format, kind]) => [format, kind, RECORDS[format as keyof typeof RECORDS]] as const,
);
const HANGING = KINDS.filter(([format]) => !/entry|forgotten/.test(format));

describe('every kind of record', () => {
  it.each(KINDS)('%s is read back whole, with fields of a newer version too', (_, __, record) => {
    expect(isWhole(record)).toBe(true);
    expect(isWhole({ ...record, later: { words: 1 } })).toBe(true);
  });

  it.each(KINDS)('%s is damaged without a part that it needs', (_, { shape }, record) => {
    const { required } = shape.json as { required: readonly (keyof JournalRecord)[] };
    const needed = required.filter((key) => !['format', 'arithmetic'].includes(key));
    for (const key of needed)
      expect([key, isWhole({ ...record, [key]: undefined })]).toEqual([key, false]);
  });

  it.each(KINDS)('%s is what its JSON Schema says', (_, { shape }, record) => {
    const schema = z.fromJSONSchema(shape.json as never);
    expect(schema.safeParse(record)).toMatchObject({ success: true });
  });

  it.each(KINDS)(
    '%s loses its words and fields of a newer version, and nothing else',
    (_, __, record) => {
      const bare = withoutWords({ ...record, later: SECRET }, () => false) as JournalRecord;
      expect(JSON.stringify(bare)).not.toContain(SECRET);
      expect(isWhole(bare)).toBe(true);
      const lost = Object.keys(record).filter((key) => !Object.hasOwn(bare, key));
      expect(lost.filter((key) => !['words', 'what'].includes(key))).toEqual([]);
    },
  );

  it.each(HANGING)('%s goes with its call, and counts as what it is', (format, kind, record) => {
    const lines = [entry, record].map((one, i) => ({
      ...{ file: 'j', line: i + 1, record: one, why: null },
      text: () => JSON.stringify(one),
    }));
    const target = { calls: [{ ...entry, when: null, account: null }], name: null };
    const { along, ids } = forgettingOf(() => lines, { ...target, before: new Set(), near: [] });
    expect(ids).toEqual(['call', record.id].sort());
    expect(along).toMatchObject({ [String(kind.countedAs)]: 1 });
    const isAboutCall = format !== 'aftercall/settlement@1';
    expect(isForgottenRecord(record, new Set(['call']))).toBe(isAboutCall);
  });

  it.each(KINDS)('%s can be asked what it is about when nothing else is in it', (format) => {
    expect(isForgottenRecord({ format, id: 'x' }, new Set(['call']))).toBe(false);
  });
});
