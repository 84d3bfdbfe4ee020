import { describe, expect, it } from 'vitest';
import { answerCell } from '../../../../src/domain/note/table/read-cell.ts';
import { readFormDate } from '../../../../src/domain/note/table/read-when.ts';
import type { Question } from '../../../../src/domain/rubric/rubric.ts';
import { builtInRubric } from '../../../support/built-in-rubrics.ts';

const listening = builtInRubric('listening');
const scale = listening.questions.find(({ id }) => id === 'gave-it-back') as Question;
const base = { ...scale, kind: undefined };
const yesNo = { ...base, kind: 'yes-no', best: 'high' } as unknown as Question;
const number = {
  ...base,
  kind: 'number',
  unit: 'minutes',
  min: 0,
  max: 100,
} as unknown as Question;
const withNa = { ...scale, na: 'nothing came up' } as Question;
const choice = {
  ...base,
  kind: 'choice',
  options: [
    { id: 'early', say: 'At the start', points: 100 },
    { id: 'late', say: 'At the end', points: 0 },
  ],
} as unknown as Question;

describe('A cell of answers', () => {
  it.each<[Question, string, unknown]>([
    [scale, '3', 3],
    [scale, ' 3.0 ', 3],
    [scale, '3,0', 3],
    [scale, '3 - I summed up once', 3],
    [scale, '3: whatever', 3],
    [scale, '3 – I summed up once, in my own words', 3],
    [scale, '3 = so', 3],
    [scale, '3 (sometimes)', 3],
    [scale, '3/5', 3],
    [scale, '3 of 5', 3],
    [scale, '3/10', '3/10'],
    [scale, '3 - I moved on without checking', '3 - I moved on without checking'],
    [scale, 'I MOVED ON without checking.', 1],
    [scale, '9', 9],
    [scale, '', undefined],
    [scale, '\u00a0', undefined],
    [scale, '–', undefined],
    [scale, 'N/A', 'na'],
    [scale, 'n/a - no chance', 'na'],
    [scale, 'Does not apply', 'na'],
    [withNa, 'Nothing came up!', 'na'],
    [scale, 'can’t recall', 'dk'],
    [scale, "I don't remember", 'dk'],
    [scale, 'dk', 'dk'],
    [scale, 'sometimes', 'sometimes'],
    [yesNo, 'Yes', 'yes'],
    [yesNo, 'TRUE', 'yes'],
    [yesNo, 'No', 'no'],
    [yesNo, 'FALSE', 'no'],
    [yesNo, 'perhaps', 'perhaps'],
    [number, '35%', 35],
    [number, '2,5', 2.5],
    [number, '40 Minutes', 40],
    [number, '40 apples', '40 apples'],
    [number, '1,200', '1,200'],
    [choice, 'at the start', 'early'],
    [choice, 'LATE', 'late'],
  ])('%# is read: %o', (question, cell, answer) => {
    expect(answerCell(question)(cell)).toBe(answer);
  });
});

describe('A date in a form', () => {
  it.each<[string, string | null]>([
    ['2026-11-21', '2026-11-21'],
    ['2026-11-21 18:04', '2026-11-21 18:04'],
    ['2026-11-21T18:04:00+01:00', '2026-11-21T18:04:00+01:00'],
    ['2026/11/21 6:04:09 PM GMT+1', '2026-11-21T18:04:09+01:00'],
    ['2026/11/21 12:04:09 AM', '2026-11-21T00:04:09'],
    ['2026-11-21 18:04:00 UTC', '2026-11-21T18:04:00Z'],
    ['11/21/2026 18:04:00', '2026-11-21T18:04:00'],
    ['21/11/2026', '2026-11-21'],
    ['5/5/2026', '2026-05-05'],
    ['11/21/26', '2026-11-21'],
    ['21.11.2026 18:04', '2026-11-21T18:04:00'],
    ['1.2.2026', '2026-02-01'],
    ['Nov 21, 2026', '2026-11-21'],
    ['Saturday, November 21, 2026 6:04 pm', '2026-11-21T18:04:00'],
    ['21 November 2026', '2026-11-21'],
    ['21-Nov-2026', '2026-11-21'],
    ['11/05/2026', null],
    ['21/11/26', null],
    ['31/02/2026', null],
    ['13/13/2026', null],
    ['Nonsense 21, 2026', null],
    ['2026-11-21 25:00', null],
    ['2026-11-21 soon', null],
    ['2026/11/21 6:04 PM CET', null],
  ])('is read where it can be one day only: %s', (text, iso) => {
    expect(readFormDate(text, null)).toBe(iso);
  });
});
