import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartedTypes } from '../../../../src/domain/journal/charts/charted-calls.ts';
import { levelCharts } from '../../../../src/domain/journal/charts/level-charts.ts';
import type {
  EntryRecord,
  JournalRecord,
  KeptScore,
} from '../../../../src/domain/journal/records/record.ts';
import { standingRecords } from '../../../../src/domain/journal/records/standing-records.ts';
import { entry } from '../../../support/session-scene.ts';

const scored = (score: number | null, scoringHash = 'first'): KeptScore => ({
  score,
  answered: 3,
  of: 3,
  na: 0,
  dk: 0,
  version: scoringHash === 'first' ? '1.0.0' : '2.0.0',
  hash: scoringHash,
  scoringHash,
});

const day = (n: number) => new Date(Date.UTC(2026, 0, 1, 10) + n * 86_400_000).toISOString();

/** The call of a day, with its score for listening. */
function call(n: number, score: number | null, parts: Partial<EntryRecord> = {}, hash = 'first') {
  const rubrics = { listening: scored(score, hash) };
  return entry(day(n), { rubrics, call: { type: 'discovery' }, ...parts });
}

const from = (rubric: string, id = 'plan') => ({
  id,
  say: 'If they pause, then I wait.',
  from: { rubric, question: 'gave-it-back' },
});

const scores = (records: readonly JournalRecord[], types?: ChartedTypes) =>
  levelCharts(records, 'listening', types).charts.map(({ points }) =>
    points.map(({ score }) => score),
  );

describe('charts', () => {
  it('hold the calls of one type each, by when they were held', () => {
    const review = { call: { type: 'Review ' } };
    const records = [
      ...[call(5, 50), call(1, 10), call(3, 30), call(7, 70)],
      ...[call(2, 1, review), call(6, 3, { call: { type: 'review' } }), call(4, 2, review)],
      ...[call(8, 8, { call: {} }), call(9, 9, { call: {} }), call(10, 10, { call: {} })],
    ];
    expect(scores(records)).toEqual([
      [10, 30, 50, 70],
      [8, 9, 10],
      [1, 2, 3],
    ]);
    expect(scores(records, { only: ' REVIEW' })).toEqual([[1, 2, 3]]);
    expect(scores(records, 'together')).toEqual([[10, 1, 30, 2, 50, 3, 70, 8, 9, 10]]);
  });

  it('are never drawn across a change of the scoring', () => {
    const older = [1, 2, 3].map((n) => call(n, n));
    const newer = [4, 5, 6].map((n) => call(n, n, {}, 'second'));
    const { charts } = levelCharts([...newer, ...older], 'listening');
    expect(charts.map(({ versions, run }) => [versions, run.n])).toEqual([
      [['1.0.0'], 3],
      [['2.0.0'], 3],
    ]);
  });

  it('list what is too little to draw, and count what is left out', () => {
    const records = [
      ...[call(1, 10), call(2, 20), call(3, null), call(4, 40, { rater: 'coach' })],
      entry(day(5), { rubrics: { empathy: scored(50) } }),
    ];
    const { charts, few, notScored, byOthers } = levelCharts(records, 'listening');
    expect(charts).toEqual([]);
    expect(few.map(({ type, points }) => [type, points.length])).toEqual([['discovery', 2]]);
    expect([notScored, byOthers]).toEqual([1, 1]);
  });

  it.each<[ChartedTypes, readonly [number, number]]>([
    ['each', [2, 1]],
    ['together', [2, 1]],
    [{ only: 'discovery' }, [1, 0]],
    [{ only: 'review' }, [1, 1]],
    [{ only: 'renewal' }, [0, 0]],
  ])('count as left out what was left out of them: %j', (types, left) => {
    const review = { call: { type: 'review' } };
    const records = [
      ...[call(1, null), call(2, 20), call(3, null, review)],
      call(4, 40, { ...review, rater: 'coach' }),
    ];
    const { notScored, byOthers } = levelCharts(records, 'listening', types);
    expect([notScored, byOthers]).toEqual(left);
  });

  it('take entries as last amended, and nothing of what was forgotten', () => {
    const [first, ...others] = [1, 2, 3, 4].map((n) => call(n, n));
    const records: JournalRecord[] = [
      ...others,
      first as EntryRecord,
      {
        format: 'aftercall/amendment@1',
        id: 'amendment',
        written: day(9),
        entry: { ...(first as EntryRecord), rubrics: { listening: scored(99) } },
      },
      { format: 'aftercall/forgotten@1', id: 'f', written: day(9), forgotten: [`id of ${day(4)}`] },
    ];
    expect(scores(standingRecords(records))).toEqual([[99, 2, 3]]);
  });
});

describe('what the rep chose to work on', () => {
  const before = [1, 2, 3].map((n) => call(n, 40));
  const choosing = call(4, 20, { plan: from('listening') });
  const after = [5, 6, 7].map((n) => call(n, 60, { plan: from('listening', `plan ${n}`) }));

  it('is judged from the call after it was chosen', () => {
    const { charts, chosen } = levelCharts([...after, choosing, ...before], 'listening');
    expect(chosen?.id).toBe(choosing.id);
    expect(charts[0]).toMatchObject({ judgedFrom: 4, run: { n: 3, median: 60 } });
  });

  it('may have no call since', () => {
    const { charts } = levelCharts([...before, choosing], 'listening');
    expect(charts[0]).toMatchObject({ judgedFrom: 4, run: { n: 0, median: null } });
  });

  it.each<[string, readonly JournalRecord[], number]>([
    ['something else in between', [call(4.5, 50, { plan: from('empathy') })], 5],
    ['a call without a plan in between', [call(4.5, 50)], 4],
  ])('counts from the latest choice: %s', (_, between, judgedFrom) => {
    const { charts } = levelCharts([...before, choosing, ...between, ...after], 'listening');
    expect(charts[0]?.points.length).toBe(8);
    expect(charts[0]?.judgedFrom).toBe(judgedFrom === 4 ? 4 : 6);
  });

  it.each<[string, readonly JournalRecord[]]>([
    ['something else is worked on now', [call(9, 50, { plan: from('empathy') })]],
    [
      'the plan was settled',
      [
        {
          format: 'aftercall/settlement@1',
          id: 's',
          written: day(9),
          plan: 'plan 7',
          outcome: 'dropped',
        },
      ],
    ],
  ])('is judged whole once %s', (_, more) => {
    const { charts, chosen } = levelCharts([...before, choosing, ...after, ...more], 'listening');
    expect(chosen).toBeNull();
    expect(charts[0]?.judgedFrom).toBe(0);
  });
});

it('the order of records changes nothing, and no chart has more points than there are', () => {
  const calls = fc
    .array(
      fc.record({
        day: fc.integer({ min: 0, max: 40 }),
        score: fc.option(fc.integer({ min: 0, max: 100 })),
        type: fc.constantFrom('discovery', 'Discovery', 'review', undefined),
        hash: fc.constantFrom('first', 'second'),
        plan: fc.constantFrom(null, from('listening'), from('empathy', 'other')),
      }),
      { maxLength: 40 },
    )
    .map((made) =>
      made.map(({ day: n, score, type, hash, plan }, i) =>
        call(n, score, { id: `id ${i}`, call: type === undefined ? {} : { type }, plan }, hash),
      ),
    );
  const shuffled = calls.chain((records) =>
    fc.tuple(
      fc.constant(records),
      fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([records, others]) => {
      const charts = levelCharts(records, 'listening');
      expect(levelCharts(others, 'listening')).toEqual(charts);
      const points = [...charts.charts, ...charts.few].flatMap((one) => one.points);
      expect(points.length + charts.notScored).toBe(records.length);
    }),
  );
});
