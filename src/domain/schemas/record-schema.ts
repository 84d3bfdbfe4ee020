import { z } from 'zod';
import {
  AMENDMENT_FORMAT,
  ENTRY_FORMAT,
  FORGOTTEN_FORMAT,
  OUTCOMES,
  PROMISE_ENDS,
  PROMISE_FORMAT,
  RETEST_FORMAT,
  SETTLEMENT_FORMAT,
} from '../journal/records/record.ts';
import { callFacts, flags, overall, place, rubricScore } from './score-schema.ts';

/** One line of the journal, for programs that read it: later versions may add kinds and keys. */

const id = z.string().describe('Sorts by time.');
const written = z.string().describe('When this was written: ISO 8601 with offset.');
const answers = z
  .record(z.string(), z.record(z.string(), z.union([z.number(), z.string()])))
  .describe('By rubric, then by question.');
const format = <T extends string>(name: T) => z.literal(name).describe('What kind of record.');

export const plan = z.object({
  id: z.string().describe('Stays while the plan is kept on.'),
  say: z.string().describe('The if-then sentence.'),
  from: z
    .object({
      rubric: z.string().describe('Its id.'),
      question: z.string().describe('Its id.'),
    })
    .optional()
    .describe('What it was offered from.'),
});

export const promiseMade = z.object({
  id: z.string().describe('Of the promise.'),
  said: z.string().describe('As typed.'),
  owner: z.string().optional().describe('Who promised.'),
  what: z.string().optional().describe('Without owner and day.'),
  due: z.string().optional().describe('The day: 2026-12-03.'),
});

const entry = z.object({
  format: format(ENTRY_FORMAT),
  id,
  held: z
    .string()
    .describe(
      'When the call was held: ISO 8601 with offset. Where no time of day was given, `call.when` is a day alone, and this its noon or when it was written, for the order only.',
    ),
  written,
  rater: z.string().describe('Who answered.'),
  mode: z.string().describe('How much was asked; answers: a note was kept.'),
  call: callFacts.describe('What is known of the call.'),
  answers,
  words: z
    .object({
      sentence: z.string().optional().describe('What the customer said.'),
      moment: z.string().optional().describe('To play again.'),
      text: z.string().optional().describe('Free text.'),
    })
    .optional()
    .describe('What was written about the call.'),
  rubrics: z
    .record(
      z.string(),
      rubricScore.extend({
        scoringHash: z.string().describe('Scores with different ones are not comparable.'),
      }),
    )
    .describe('By rubric id.'),
  required: z.array(z.string()).optional().describe('Rubrics that an overall score needs.'),
  overall,
  place,
  flags,
  plan: plan.nullable().describe('What is taken into the next calls.'),
  promises: z.array(promiseMade).describe('Made on the call, on either side.'),
  promisesTakenOut: z
    .array(z.string())
    .optional()
    .describe('Ids of promises that were added later, and taken out again in an amendment.'),
  arithmetic: z.number().int().describe('By which version of the sums it was scored.'),
  pace: z
    .object({
      questions: z.number().describe('How many were answered.'),
      questionSeconds: z.number().describe('For these.'),
      otherSeconds: z.number().describe('For the rest.'),
    })
    .optional()
    .describe('How long it took.'),
});

const later = [
  z.object({
    format: format(SETTLEMENT_FORMAT),
    id,
    written,
    plan: z.string().describe('Its id.'),
    outcome: z.enum(OUTCOMES).describe('What became of it.'),
  }),
  z.object({
    format: format(PROMISE_FORMAT),
    id,
    written,
    promise: z.string().describe('Its id.'),
    entry: z.string().optional().describe('The id of the entry whose call it belongs to.'),
    said: z.string().optional().describe('As typed; only where it was added to a call after it.'),
    owner: promiseMade.shape.owner,
    what: promiseMade.shape.what,
    due: z.string().optional().describe('The day, or a new one: 2026-12-03.'),
    end: z.enum(PROMISE_ENDS).optional().describe('What became of it.'),
    reopened: z.literal(true).optional().describe('It is open again.'),
  }),
  z.object({
    format: format(AMENDMENT_FORMAT),
    id,
    written,
    entry: entry.describe('As it is to stand, with the id of the one it stands for.'),
  }),
  z.object({
    format: format(RETEST_FORMAT),
    id,
    written,
    entry: z.string().describe('The id of the entry that was answered again.'),
    answers,
    compared: z
      .record(
        z.string(),
        z.object({
          by: z.number().describe('The second score minus the first.'),
          matched: z.number().int().describe('Questions answered both times.'),
          scoringHash: z.string().describe('What it was measured with.'),
        }),
      )
      .optional()
      .describe('By rubric id.'),
  }),
  z.object({
    format: format(FORGOTTEN_FORMAT),
    id,
    written,
    forgotten: z.array(z.string()).describe('Ids that must not come back.'),
  }),
] as const;

export const recordSchema = z.union([entry, ...later]);
