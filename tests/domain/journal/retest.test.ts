import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../src/domain/journal/comparable.ts';
import { ownMargin } from '../../../src/domain/journal/own-margin.ts';
import type {
  EntryRecord,
  JournalRecord,
  RetestRecord,
} from '../../../src/domain/journal/records/record.ts';
import {
  comparedWith,
  isRetestedToday,
  questionsAgain,
  retestCandidates,
} from '../../../src/domain/journal/retest.ts';
import { makeRubric, scale } from '../../support/make-rubric.ts';
import { entry } from '../../support/session-scene.ts';

const NOW = '2026-11-22T18:00:00+01:00';
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T10:00:00+01:00`;
const score = { score: 50, answered: 3, of: 3, na: 0, dk: 0, version: '1', hash: 'h' };
const rubrics = { scene: { ...score, scoringHash: 's' } };
const call = (n: number, parts: Partial<EntryRecord> = {}) => entry(day(n), { rubrics, ...parts });

const retest = (n: number, by: number, parts: Partial<RetestRecord> = {}): RetestRecord => ({
  format: 'aftercall/retest@1',
  id: `retest ${n}`,
  written: day(n),
  entry: `entry ${n}`,
  answers: {},
  compared: { scene: { by, matched: 3, scoringHash: 's' } },
  ...parts,
});

describe('the call to answer again', () => {
  it('is the latest that was looked back at two days ago or more', () => {
    const records = [call(3), call(21), call(12), call(7, { written: day(19) })];
    expect(retestCandidates(records, NOW).map(({ held }) => held)).toEqual([
      day(7),
      day(12),
      day(3),
    ]);
  });

  it.each<[string, JournalRecord]>([
    ['was kept from a note', call(3, { mode: 'answers' })],
    ['somebody else answered', call(3, { rater: 'coach' })],
    ['has no score', call(3, { rubrics: { scene: { ...score, score: null, scoringHash: 's' } } })],
  ])('is none that %s', (_, record) => {
    expect(retestCandidates([record], NOW)).toEqual([]);
  });

  it('is none that was answered again before', () => {
    const again = retest(10, 0, { entry: call(3).id });
    expect(retestCandidates([call(3), again], NOW)).toEqual([]);
  });

  it.each([
    ['2026-11-22T00:10:00+01:00', true],
    ['2026-11-21T23:50:00+01:00', false],
  ])('is one a day: %s', (written, today) => {
    expect(isRetestedToday([retest(1, 0, { written })], NOW)).toBe(today);
  });
});

describe('the questions asked again', () => {
  const rubric = makeRubric([
    scale('q1'),
    scale('q2'),
    scale('q3', { na: 'it did not come up' }),
    scale('follow-up', { when: { question: 'q1', 'at-most': 2 } }),
    scale('q5'),
  ]);
  const then = { q1: 1, q2: 3, q3: 'na', 'follow-up': 5 };
  const before = call(3, { answers: { scene: then } });
  const ids = (answers: object) =>
    questionsAgain(before, rubric, { ...answers }).map(({ id }) => id);

  it('are those answered then, as far as the answers of now show them', () => {
    expect(ids({ q1: 2 })).toEqual(['q1', 'q2', 'follow-up']);
    expect(ids({ q1: 4 })).toEqual(['q1', 'q2']);
  });

  it('are compared where enough was answered both times', () => {
    const loaded = [{ rubric, hash: 'h', scoringHash: 's' }];
    const now = { q1: 2, q2: 3, 'follow-up': 4 };
    expect(comparedWith(before, loaded, { scene: now })).toEqual({
      scene: { by: 0, matched: 3, scoringHash: 's' },
    });
    expect(comparedWith(before, loaded, { scene: { q1: 'dk', q2: 3 } })).toEqual({});
    expect(comparedWith(before, loaded, {})).toEqual({});
  });
});

/** Ten repeats whose differences have a mean of nought and squares that sum to 350. */
const TEN = [5, -5, 10, 0, -10, 5, -5, 5, 0, -5].map((by, i) => retest(i + 1, by));

describe("a rep's own margin", () => {
  it('is 1.96 times the standard deviation of ten differences', () => {
    // 1.96 times the root of 350 / 9.
    expect(ownMargin(TEN, 'scene', 's')).toEqual({ smallestDetectable: 12, repeats: 10 });
  });

  it.each([
    ['nine are too few', TEN.slice(1), 'scene', 's'],
    ['another scoring does not count', TEN, 'scene', 'other'],
    ['another rubric does not count', TEN, 'constructor', 's'],
    [
      'what a hand has spoilt does not count',
      TEN.map((one) => ({ ...one, compared: { scene: null } }) as unknown as RetestRecord),
      'scene',
      's',
    ],
  ])('is null: %s', (_, records, rubric, hash) => {
    expect(ownMargin(records, rubric, hash)).toBeNull();
  });

  it('is at least one point', () => {
    const same = TEN.map((one) => ({ ...one, compared: retest(1, 0).compared })) as RetestRecord[];
    expect(ownMargin(same, 'scene', 's')?.smallestDetectable).toBe(1);
  });

  it('goes before the assumed one where calls are compared', () => {
    const rubric = makeRubric([scale('q1'), scale('q2'), scale('q3')]);
    const loaded = [{ rubric, hash: 'h', scoringHash: 's' }];
    const answers = { scene: { q1: 3, q2: 3, q3: 3 } };
    const answersNow = { scene: { q1: 4, q2: 4, q3: 3 } };
    const now = { id: 'now', rater: 'self', held: day(20), answers: answersNow, call: {} };
    const change = (records: readonly JournalRecord[]) =>
      changesSince([call(5, { answers }), ...records], loaded, now)[0];
    expect(change(TEN.slice(1))).toMatchObject({ smallestDetectable: 23 });
    expect(change(TEN.slice(1))).not.toHaveProperty('repeats');
    expect(change(TEN)).toMatchObject({ smallestDetectable: 12, repeats: 10 });
  });
});
