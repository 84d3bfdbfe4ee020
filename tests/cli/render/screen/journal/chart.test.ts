import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../../../src/cli/render/screen/journal/chart-drawing.ts';
import { chartWords } from '../../../../../src/cli/render/screen/journal/chart-words.ts';
import { renderRetest } from '../../../../../src/cli/render/screen/journal/retest-lines.ts';
import { ordinal } from '../../../../../src/cli/render/text/ordinal.ts';
import { paperOf } from '../../../../../src/cli/render/text/paper.ts';
import { colourless, PLAIN_SIGNS } from '../../../../../src/cli/render/text/style.ts';
import type { RetestRecord } from '../../../../../src/domain/journal/records/record.ts';
import { smallLastingShift } from '../../../../../src/domain/statistics/cusum.ts';
import { runChart } from '../../../../../src/domain/statistics/run-chart.ts';
import { widest } from '../../../../support/screen-text.ts';

const plain = colourless(PLAIN_SIGNS);
const SHIFTED = [50, 54, 46, 58, 50, 54, 62, 46, 54, 50, 58, 62, 67, 62, 71, 67, 58, 71, 67, 75];

const draw = (scores: readonly number[], middle: number | null, width = 59, judgedFrom = 0) =>
  drawChart({ scores, judgedFrom, middle }, paperOf(plain, width + 1));

describe('a drawn chart', () => {
  it('shows each call, and the middle as a line', () => {
    expect(draw([0, 50, 100, 40, 60], 50).map((row) => row.trimEnd())).toEqual([
      '100 |     *',
      '    |',
      '    |',
      '    |',
      '    |         *',
      ' 50 |---*------',
      '    |       *',
      '    |',
      '    |',
      '    |',
      '  0 | *',
      '      1       5',
    ]);
  });

  it('keeps a call beside the line on the side that it counts for', () => {
    const rows = draw([49, 51, 50], 50);
    expect(rows.slice(4, 7)).toEqual(['    |   *', ' 50 |-----*', '    | *']);
  });

  it.each([
    [98, 100, 0],
    [100, 99, 0],
    [2, 0, 10],
    [0, 1, 10],
  ])('has room beyond a middle of %d', (middle, other) => {
    const drawn = draw([middle, other], middle).join('\n');
    expect(drawn.match(/\*/g)).toHaveLength(2);
    expect(drawn).toMatch(new RegExp(`^ *${middle} \\|-\\*-`, 'm'));
  });

  it('gives calls that are shown only a sign of their own, and no line', () => {
    expect(draw([40, 40, 60, 60], 60, 59, 2).join('\n')).toMatch(
      /60 \| {4}-\*-\*\n +\|\n +\| o o\n/,
    );
  });

  it('never has more signs than calls, a line too wide, or a row more', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 300 });
    const width = fc.integer({ min: 40, max: 120 });
    fc.assert(
      fc.property(scores, width, (values, columns) => {
        const rows = draw(values, runChart(values).median, columns);
        const signs = rows.join('').match(/\*/g) ?? [];
        expect(rows).toHaveLength(12);
        expect(signs.length).toBe(Math.min(values.length, columns - 5));
        expect(widest(rows.join('\n'))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

const wordsOf = (scores: readonly number[], judgedFrom = 0) =>
  chartWords({
    type: 'discovery',
    scoringHash: 's',
    versions: ['1.0.0'],
    points: scores.map((score, i) => ({ id: String(i), held: '', score, answered: 3 })),
    judgedFrom,
    run: runChart(scores.slice(judgedFrom)),
    smallShift: smallLastingShift(scores.slice(judgedFrom)),
  }).join('\n');

describe('what a chart says', () => {
  it.each([
    ['a move', SHIFTED, '20 calls: your level moved up from about the 11th call.'],
    ['its chance', SHIFTED, 'Chance alone shows one in about 6 of 100 charts as long as this.'],
    [
      'a small shift',
      SHIFTED,
      'small lasting shift up since about the 11th call, plain at the 15th',
    ],
    ['a fall', SHIFTED.map((x) => 100 - x), 'your level moved down from about the 11th call'],
    ['the middle', SHIFTED, 'The line is 54, the middle of the first 12.'],
    ['nothing', SHIFTED.slice(0, 12).concat(50, 54, 58, 46), '16 calls: nothing here that chance'],
    [
      'waves',
      Array.from({ length: 48 }, (_, i) => ((i + 2) % 8 < 4 ? 40 : 60)),
      'longer stretches',
    ],
    ['too few', SHIFTED.slice(0, 7), '7 calls; 10 are needed to say.'],
    ['too few off the middle', Array(14).fill(50), '14 calls, 14 of them right on the middle; 10'],
    ['one', [50], '1 call; 10 are needed to say.'],
  ])('tells %s', (_, scores, says) => {
    expect(wordsOf(scores)).toContain(says);
  });

  it('counts calls as they are drawn, also where the first are not judged', () => {
    const words = wordsOf([10, 20, 30, ...SHIFTED], 3);
    expect(words).toContain('20 calls since then: your level moved up from about the 14th call');
    expect(words).toContain('the middle of the first 12 since then');
  });

  it('says nothing of chance where it says that chance would do it', () => {
    expect(wordsOf(SHIFTED.slice(0, 12))).not.toContain('Chance alone');
  });
});

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [21, '21st'],
  [112, '112th'],
  [123, '123rd'],
])('%i is written %s', (number, written) => expect(ordinal(number)).toBe(written));

describe('the end of a repeat', () => {
  const retest = (i: number, by: number, rubrics = ['listening']): RetestRecord => ({
    format: 'aftercall/retest@1',
    id: `r${i}`,
    written: '2026-11-20T10:00:00+01:00',
    entry: `e${i}`,
    answers: {},
    compared: Object.fromEntries(rubrics.map((id) => [id, { by, matched: 3, scoringHash: 's' }])),
  });
  const titles = [
    { id: 'listening', title: 'Listening' },
    { id: 'empathy', title: 'Empathy' },
  ];
  const end = (last: RetestRecord, before: readonly RetestRecord[]) =>
    renderRetest(last, titles, [...before, last], 80);
  const nine = Array.from({ length: 9 }, (_, i) => retest(i, i % 2 === 0 ? 6 : -6));

  it.each([
    ['a rise', end(retest(99, 12.5), []), /Listening +13 points higher/],
    ['a fall', end(retest(99, -1), []), /Listening +1 point lower/],
    ['no difference', end(retest(99, 0), []), /Listening +as then/],
    ['how many there are', end(retest(99, 0), nine.slice(7)), /\n3 so far; from 10 on the card/],
    [
      'each, where they differ',
      end(retest(99, 0, ['listening', 'empathy']), nine.slice(7)),
      /Listening 3, Empathy 1 so far/,
    ],
    [
      'the own margin',
      end(retest(99, 0), nine),
      /The card now uses your own margin: Listening 12 points\./,
    ],
  ])('tells %s', (_, text, says) => expect(text).toMatch(says));
});
