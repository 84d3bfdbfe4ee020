import { describe, expect, it } from 'vitest';
import { chartedCalls } from '../../../src/domain/journal/charts/charted-calls.ts';
import { withHashesAnew } from '../../../src/domain/journal/hashes-anew.ts';
import { repeatsOf } from '../../../src/domain/journal/own-margin.ts';
import type {
  EntryRecord,
  JournalRecord,
  RetestRecord,
} from '../../../src/domain/journal/records/record.ts';

/** A call as it was kept, before or since what a scoring hash covers was changed. */
function entry(id: string, hash: string, scoringHash: string): EntryRecord {
  const score = {
    score: 50,
    answered: 3,
    of: 3,
    na: 0,
    dk: 0,
    version: '1.0.0',
    hash,
    scoringHash,
  };
  return {
    format: 'aftercall/entry@1',
    id,
    rater: 'self',
    held: `2026-11-0${id}T10:00:00+01:00`,
    call: { type: 'discovery' },
    rubrics: { listening: score },
  } as unknown as EntryRecord;
}

function retest(scoringHash: string, by: number): RetestRecord {
  const compared = { listening: { by, matched: 3, scoringHash } };
  return { format: 'aftercall/retest@1', id: `r${by}`, compared } as unknown as RetestRecord;
}

const JOURNAL: readonly JournalRecord[] = [
  entry('1', 'first-words', 'before'),
  entry('2', 'other-words', 'before'),
  retest('before', 4),
  entry('3', 'other-words', 'now'),
  retest('now', 6),
];
const rubricOf = (hash: string) => (hash === 'gone' ? null : { scoringHash: 'now' });

describe('A journal from before a scoring hash covered what it covers now', () => {
  const anew = withHashesAnew(JOURNAL, rubricOf);

  it('is one line of calls with what was kept since', () => {
    const groups = (records: readonly JournalRecord[]) =>
      chartedCalls(records, 'listening').groups.map(({ points }) => points.length);
    expect(groups(JOURNAL).toSorted()).toEqual([1, 2]);
    expect(groups(anew)).toEqual([3]);
  });

  it('has its repeats with those that were answered since', () => {
    expect(repeatsOf(anew, 'listening', 'now')).toEqual([4, 6]);
  });

  it('keeps the hash of what was measured with a rubric that is not at hand', () => {
    const [only] = withHashesAnew([entry('1', 'gone', 'before')], rubricOf);
    expect(only).toEqual(entry('1', 'gone', 'before'));
  });

  it('is left as it is where nothing changed', () => {
    const records = [entry('3', 'other-words', 'now'), retest('now', 6)];
    expect(withHashesAnew(records, rubricOf)).toBe(records);
  });
});
