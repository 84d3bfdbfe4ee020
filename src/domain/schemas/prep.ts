import { z } from 'zod';
import type { Facts } from './facts.ts';
import { openPlanSchema } from './open-plan.ts';
import { entryId, format, held, questionId, rubricId } from './parts.ts';
import { promiseFactsSchema } from './promise-facts.ts';
import { callFacts } from './score-schema.ts';

const call = z.object({ id: entryId, held, call: callFacts.describe('What is known of it.') });

const highlight = z
  .object({
    rubric: rubricId,
    question: questionId,
    ask: z.string().describe('The question itself.'),
    answer: z
      .union([z.number(), z.string()])
      .nullable()
      .describe('As it was given; null: it was not.'),
    note: z.string().nullable().describe('What the answer meant on the call; null: nothing said.'),
  })
  .nullable();

/** What `prep --json` tells. */
export const prepSchema = z.object({
  format: format('aftercall/prep@1'),
  account: z.string().nullable().describe('Whose call is coming; null: those of a day.'),
  plan: openPlanSchema.describe('What is taken into the call.'),
  promises: z
    .array(promiseFactsSchema.omit({ short: true, end: true }))
    .describe('Open: with the account, or due on the day.'),
  said: z
    .object({ sentence: z.string().nullable().describe('What the customer said.'), held })
    .nullable()
    .describe('On the last call on which it was written down.'),
  last: call.nullable().describe('The last call.'),
  repeat: highlight.describe('What went well on it.'),
  workOn: highlight.describe('What did not.'),
  callsToday: z.array(call).optional().describe('Without an account: held on that day.'),
});

export type PrepJson = Facts<typeof prepSchema>;
