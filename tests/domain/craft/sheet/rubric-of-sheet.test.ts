import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../../src/cli/render/problem-sentences/problem-sentence.ts';
import { rubricOfSheet } from '../../../../src/domain/craft/sheet/rubric-of-sheet.ts';

const HEADINGS = ['question', '1', '3', '5', 'best', 'weight'];
const GREET = [
  'How did you greet the donor?',
  'By number',
  'By name',
  'By name and gift',
  'high',
  '2',
];
const GIFT = ['Did you say what it did?', 'No', 'In general', 'One thing it paid for', 'high', ''];

/** What is told of rows, with the place of each problem. */
function told(...rows: readonly (readonly string[])[]): readonly string[] {
  const [header = [], ...others] = rows;
  const sheet = { header, rows: others.map((cells, i) => ({ row: i + 1, cells })) };
  const made = rubricOfSheet(sheet, {}, 'Donor calls');
  return made.ok ? [] : made.problems.map((one) => `${one.path.join(':')} ${problemSentence(one)}`);
}

const renamed = (from: string, to: string) => HEADINGS.map((one) => (one === from ? to : one));
const BELOW =
  'The columns are named in this row; take out every row above it, so that it is the first.';

describe('A spreadsheet of questions', () => {
  it('has no problem as long as its columns are named in the first row', () => {
    expect(told(HEADINGS, GREET, GIFT)).toEqual([]);
  });

  it.each([
    ['a title', [['Donor calls', '', '', '', '', '']], 1],
    ['a title alone in its row', [['Donor calls']], 1],
    ['a title with one of our words in it', [['question', '', '', '', '', '']], 1],
    ['a title and a date', [['Donor calls'], ['November 2026', '', '']], 2],
  ])('with %s above its headings is told of one thing', (_name, above, row) => {
    expect(told(...above, HEADINGS, GREET, GIFT)).toEqual([`${row}:0 ${BELOW}`]);
  });

  it('without headings is told of one thing', () => {
    expect(told(GREET, GIFT)).toEqual([
      '0:0 The first row must name the columns, as in: question,1,2,3,4,5,best. None here is called question.',
    ]);
  });

  it.each([
    ['best', 'Best answer', 4],
    ['best', 'best?', 4],
    ['best', 'What is best', 4],
    ['question', 'Question text', 0],
    ['question', 'The question', 0],
    ['1', 'Point 1', 1],
    ['weight', 'wieght', 5],
  ])('whose column %s is called %j is told of one thing', (column, other, at) => {
    expect(told(renamed(column, other), GREET, GIFT)).toEqual([
      `0:${at} There is no column "${other}"; did you mean "${column}"?`,
    ]);
  });

  it('names the two columns that an ideal point needs', () => {
    const ideal = ['How much did you talk?', 'Hardly', 'Half', 'Nearly all', '3', ''];
    expect(told(HEADINGS, GREET, GIFT, ideal)).toEqual([
      '3:4 A best of 3 needs two notes, in the columns "under note" (what fell short) and "over note" (what went past).',
    ]);
  });
});
