import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeLines } from '../../../../../src/cli/render/screen/score/change-lines.ts';
import type { ChangeSince } from '../../../../../src/domain/journal/comparable.ts';
import { makeEntryRecord } from '../../../../support/kept-journal.ts';
import { plainPaper } from '../../../../support/paper.ts';

const HELD = '2026-11-21T15:30:00+01:00';
const rubrics = [
  { id: 'listening', title: 'Listening' },
  { id: 'empathy', title: 'Empathy' },
];

function change(parts: Partial<ChangeSince> = {}): ChangeSince {
  const earlier = makeEntryRecord();
  const scores = { before: 50, after: 65, by: 15, matched: 3, ofAll: true };
  return { rubric: 'listening', earlier, smallestDetectable: 28, ...scores, ...parts };
}

function said(...changes: readonly ChangeSince[]): string {
  return changeLines(changes, { held: HELD, rubrics }, { ...plainPaper(), width: 400 })
    .map((line) => line.trim())
    .join('\n');
}

describe('a change', () => {
  it.each<[string, Partial<ChangeSince>, string]>([
    [
      'tells both scores',
      {},
      'Since Fri 20 Nov 2026: Listening from 50 to 65; smaller than the 28 points this can tell from chance (assumed).',
    ],
    [
      'tells the rep’s own margin as what it is',
      { smallestDetectable: 17, repeats: 12 },
      'Since Fri 20 Nov 2026: Listening from 50 to 65; smaller than the 17 points your own repeats make likely.',
    ],
    [
      'that is clear tells both scores and how far apart they are',
      { smallestDetectable: 10 },
      'A clear rise in Listening since Fri 20 Nov 2026, from 50 to 65: 15 points, where 10 can be told from chance (assumed, not measured).',
    ],
    [
      'that is clear by the rep’s own margin says so',
      { before: 65, after: 50, by: -15, smallestDetectable: 10, repeats: 12 },
      'A clear fall in Listening since Fri 20 Nov 2026, from 65 to 50: 15 points, where 10 can be told from chance (by the 12 calls you answered twice).',
    ],
    [
      'on some of the questions says on how many',
      { ofAll: false },
      'Since Fri 20 Nov 2026: Listening from 50 to 65 on the 3 questions answered both times; smaller than',
    ],
    [
      'that is clear on some of the questions says so too',
      { ofAll: false, smallestDetectable: 10 },
      ', from 50 to 65 on the 3 questions answered both times: 15 points, where 10 can',
    ],
    [
      'of nothing tells the one score',
      { after: 50.4, by: 0.4 },
      'Since Fri 20 Nov 2026: Listening 50 as before; smaller than',
    ],
    [
      'since a call on the same day tells its time and its id',
      { earlier: makeEntryRecord({ held: '2026-11-21T09:05:00+01:00' }) },
      'Since Sat 21 Nov 2026, 09:05 (019a8c3e-51b2): Listening',
    ],
  ])('%s', (_, parts, says) => expect(said(change(parts))).toContain(says));

  it('shares a line with others of the same call that chance could make', () => {
    const other = change({ rubric: 'empathy', before: 40, after: 40, by: 0 });
    expect(said(change(), other)).toBe(
      'Since Fri 20 Nov 2026: Listening from 50 to 65, Empathy 40 as before; all smaller than the 28 points this can tell from chance (assumed).',
    );
  });

  it('adds up: what is shown is as far apart as is said, and clear only where that reaches the margin', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, fc.integer({ min: 1, max: 40 }), (before, after, margin) => {
        const by = after - before;
        const text = said(change({ before, after, by, smallestDetectable: margin }));
        const [, from, to] = /from (\d+) to (\d+)/.exec(text) ?? [null, '0', '0'];
        const apart = Math.abs(Number(to) - Number(from));
        expect(text.startsWith('A clear')).toBe(apart >= margin);
        if (apart >= margin) expect(text).toContain(`: ${apart} point`);
      }),
    );
  });
});
