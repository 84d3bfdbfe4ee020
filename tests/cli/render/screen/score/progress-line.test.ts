import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../../../src/cli/render/screen/score/progress-line.ts';

const HALF = { notes: 123_456, milliseconds: 2000, bytes: { done: 50, all: 100 } };

describe('the line that says how far a batch is', () => {
  it.each([
    [HALF, 80, '[==========          ]   50%  2 s left  123,456 notes  61,728 a second'],
    [HALF, 60, '[==========          ]   50%  2 s left  123,456 notes'],
    [HALF, 30, '[==========          ]   50%'],
    [HALF, 12, '[=========='],
    [{ ...HALF, bytes: null }, 80, '123,456 notes  61,728 a second'],
    [
      { ...HALF, notes: 1, bytes: { done: 0, all: 9 } },
      80,
      '[                    ]    0%  1 note  1 a second',
    ],
    [{ ...HALF, bytes: { done: 200, all: 100 } }, 50, '[====================]  100%  0 s left'],
    [{ ...HALF, milliseconds: 600_000 }, 45, '[==========          ]   50%  10 min left'],
  ])('%j in %i columns: %s', (state, width, line) => {
    expect(progressLine(state, width)).toBe(line);
  });
});
