import { z } from 'zod';
import type { Facts } from './facts.ts';
import { entryId, format, held, rubricId, scoringHash } from './parts.ts';
import { count, points } from './score-schema.ts';

const type = z.string().nullable().describe('Of the calls; null: not told, or all together.');
const side = z.enum(['up', 'down']).describe('Which way.');
const n = count.describe('How many calls.');

const chart = z.object({
  type,
  scoringHash,
  versions: z.array(z.string()).describe('Of the rubric, in the order of their calls.'),
  n,
  judgedFrom: count.describe('The index of the first call that is judged.'),
  judged: count.describe('How many calls are judged.'),
  median: points.nullable().describe('Frozen after the first calls; null of none.'),
  medianOf: count.describe('Of how many calls the median is.'),
  useful: count.describe('Judged calls off the median; those on it say nothing.'),
  longestRun: count.describe('Most useful calls in a row on one side.'),
  longestRunAllowed: count.describe('That chance is allowed.'),
  crossings: count.describe('How often the median is crossed.'),
  fewestCrossingsAllowed: count.describe('That chance is allowed.'),
  allowance: z
    .object({
      run: count.describe('By so much longer a run may be.'),
      crossings: count.describe('So many crossings fewer there may be.'),
    })
    .describe('On top of both, since a frozen median may be off itself.'),
  verdict: z
    .enum(['too-few', 'by-chance', 'moved', 'in-stretches'])
    .describe('in-stretches: too few crossings, without a run long enough to point at.'),
  signal: z
    .object({
      side,
      from: count.describe('The index of the first call of the run.'),
      to: count.nullable().describe('Of its last one; null: it goes on.'),
    })
    .nullable()
    .describe('Where the level moved to; null unless the verdict is moved.'),
  smallShift: z
    .object({
      side,
      since: count.describe('The index of the call since which it may be.'),
      at: count.describe('Of the call that told.'),
    })
    .nullable()
    .describe('A small shift that lasts; null: none is seen.'),
  points: z
    .array(
      z.object({
        id: entryId,
        held,
        score: points.describe('Of this rubric, unrounded.'),
        answered: count.describe('How many questions it rests on.'),
      }),
    )
    .describe('The calls, by when they were held.'),
});

/** What `journal chart --json` tells. */
export const chartSchema = z.object({
  format: format('aftercall/chart@1'),
  rubric: rubricId,
  together: z.boolean().describe('Whether calls of all types stand on one chart.'),
  chosen: z
    .object({ entry: entryId, held })
    .nullable()
    .describe('The call after which the rep chose to work on this: only later ones are judged.'),
  charts: z
    .array(chart)
    .describe('One for each type of call and scoring; indices count its points from 0.'),
  few: z.array(z.object({ type, scoringHash, n })).describe('Too few calls to draw.'),
  notScored: count.describe('Calls on which it was asked and not scored.'),
  byOthers: count.describe('Calls that somebody else answered.'),
});

export type ChartJson = Facts<typeof chartSchema>;
