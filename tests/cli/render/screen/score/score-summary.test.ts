import { describe, expect, it } from 'vitest';
import { keptNotes } from '../../../../../src/cli/render/screen/score/kept-notes.ts';
import { scoreSummary } from '../../../../../src/cli/render/screen/score/score-summary.ts';
import { newTally, type Tally } from '../../../../../src/domain/note/tally.ts';

const rubrics = ['listening', 'empathy'];

/** What a batch came to: scores as they are shown, by rubric. */
function tallyOf(parts: Partial<Tally>, scores: Readonly<Record<string, readonly number[]>>) {
  const tally = { ...newTally(rubrics, { rubrics: { listening: 50 } }), ...parts };
  for (const [id, all] of Object.entries(scores)) {
    for (const score of all) {
      const { shown } = tally.rubrics[id] ?? tally.overall;
      while (shown.length <= 100) shown.push(0);
      shown[score] = (shown[score] ?? 0) + 1;
    }
  }
  return tally;
}

const linesOf = (tally: Tally) => scoreSummary(tally, 80).trimEnd().split('\n');

describe('what a batch came to', () => {
  it('is its notes, how the scores lie, and how many are under a limit', () => {
    const tally = tallyOf(
      {
        notes: 1204,
        refused: 3,
        flags: 2,
        problems: { 'unknown-key': 1, 'not-a-date': 2 } as Tally['problems'],
      },
      { listening: [10, 20, 30, 40], overall: [55] },
    );
    const { listening } = tally.rubrics;
    if (listening === undefined) throw new Error('no listening');
    listening.under = 4;
    listening.unscored['too-few-answers'] = 7;
    expect(linesOf(tally)).toEqual([
      '1,204 notes: 1,201 read, 3 with problems, 2 flags.',
      '  Problems, in notes: 2 not-a-date, 1 unknown-key.',
      '             scored  lowest  median  middle half  highest  not scored',
      '  listening       4      10      20     10 to 30       40  7 too few answers',
      '  overall         1      55      55     55 to 55       55',
      '  listening under 50: 4 of 4',
    ]);
  });

  it('says where nothing was scored, so that no limit seems kept', () => {
    expect(
      linesOf(tallyOf({ notes: 1, refused: 1, problems: { 'not-a-date': 1 } as never }, {})),
    ).toEqual([
      '1 note: 0 read, 1 with problems.',
      '  Problems, in notes: 1 not-a-date.',
      '  listening under 50: nothing was scored, so there was nothing to judge by',
    ]);
  });
});

it.each([
  [{ kept: 1, here: 0, forgotten: 0, empty: 0 }, 'Kept 1 note in journal.'],
  [
    { kept: 1000, here: 2, forgotten: 3, empty: 4 },
    'Kept 1,000 notes in journal; 2 there already, 3 forgotten before and left out, 4 without anything to keep.',
  ],
])('says what became of notes to keep: %j', (kept, says) => {
  expect(keptNotes(kept as never, 'journal')).toBe(says);
});
