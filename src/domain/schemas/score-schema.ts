import { z } from 'zod';
import { SCORE_FORMAT } from '../note/score-of-note.ts';
import { PLACE_NAMES } from '../rubric/place-names.ts';

/** What programs read, for JSON Schema: later versions may add keys, and change none of these. */

export const points = z.number().min(0).max(100);
export const count = z.number().int().min(0);
const HASH = /^[0-9a-f]{64}$/;

export const callFacts = z.object({
  account: z.string().optional().describe('Whose call it was.'),
  contact: z.string().optional().describe('Who was spoken to.'),
  when: z
    .string()
    .optional()
    .describe('A time, or a day alone where no time of day was given: ISO 8601.'),
  type: z.string().optional().describe('Such as discovery, in lower case.'),
  minutes: z.number().min(0).max(1440).optional().describe('How long it took.'),
  'first-contact': z.boolean().optional().describe('Whether it was the first with the account.'),
});

/** One rubric's score, here and in the journal. */
export const rubricScore = z.object({
  score: points.nullable().describe('0 to 100, unrounded; null with a reason.'),
  reason: z
    .enum(['nothing-asked', 'too-few-answers', 'too-little-weight'])
    .optional()
    .describe('Why there is no score.'),
  band: z.string().optional().describe("The name of the score's range."),
  answered: count.describe('Questions that earned points.'),
  of: count.describe('Questions that could have, on this call.'),
  na: count.describe('Answered: does not apply.'),
  dk: count.describe('Answered: cannot recall.'),
  version: z.string().describe('Of the rubric.'),
  hash: z.string().regex(HASH).describe("sha256 of the rubric's content."),
});

export const overall = points
  .nullable()
  .describe('Mean of the required rubrics, where all of them are scored.');

export const place = z
  .object({
    aim: points.describe('Whose result it was for: 0 ours, 100 theirs.'),
    posture: z
      .number()
      .min(-100)
      .max(100)
      .describe('-100 below the customer, 0 beside, 100 above.'),
    name: z.enum(PLACE_NAMES).describe('What such a call is called.'),
    swing: z.boolean().describe('Gave way and pressed in one call.'),
  })
  .nullable()
  .describe('Where the call stood; null where too little was answered to tell.');

export const flags = z
  .array(
    z.object({
      rubric: z.string().describe('Its id.'),
      question: z.string().describe('Its id.'),
      say: z.string().describe("The coach's sentence."),
    }),
  )
  .describe('What answers call for by themselves; never part of a score.');

const explained = {
  questions: z
    .array(
      z.object({
        id: z.string().describe('Of the question.'),
        answer: z.union([z.number(), z.string()]).nullable().describe('Null: not asked.'),
        points: points.nullable().describe('What the answer earned; null: nothing.'),
        weight: z.number().describe('1 to 3.'),
        direction: z
          .enum(['best', 'under', 'over', 'short'])
          .nullable()
          .describe('Which way the answer lies from what is best.'),
        scale: z.record(z.string(), z.unknown()).describe('What the points follow from.'),
      }),
    )
    .optional()
    .describe('With --explain: the questions of this call, in order.'),
  sum: z
    .object({
      points: z.number().describe('Points times weight, over all that earned any.'),
      weight: z.number().describe('Their weights.'),
    })
    .optional()
    .describe('With --explain: the two numbers behind the score.'),
  standardError: z.number().nullable().optional().describe('In points; assumed, not measured.'),
  edge: z.number().nullable().optional().describe('The edge of a band that lies so near.'),
};

export const scoreSchema = z.object({
  format: z.literal(SCORE_FORMAT).describe('Always this, first of all.'),
  id: z.string().nullable().describe('As the note had it.'),
  call: callFacts.describe('As the note had it.'),
  rubrics: z
    .record(z.string(), rubricScore.extend(explained))
    .describe('By rubric id; empty when the note has problems.'),
  overall,
  place,
  flags,
  problems: z
    .array(
      z.object({
        code: z.string().describe('Stable, for programs.'),
        at: z.string().describe('A JSON pointer (RFC 6901) into the note.'),
        message: z.string().describe('For people.'),
      }),
    )
    .describe('Why the note is not scored.'),
});
