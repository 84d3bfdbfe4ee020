import { z } from 'zod';
import { PROMISE_ENDS } from '../journal/records/record.ts';
import type { Facts } from './facts.ts';
import { entryId, format, held } from './parts.ts';
import { promiseMade } from './record-schema.ts';
import { callFacts } from './score-schema.ts';

/** What `promise list --json` tells of each promise. */
export const promiseFactsSchema = z.object({
  format: format('aftercall/promise-facts@1'),
  ...promiseMade.shape,
  short: z.string().describe('A short id for people, which stays: of letters.'),
  account: callFacts.shape.account,
  contact: callFacts.shape.contact,
  overdue: z.boolean().describe('Whether it is open and its day is over.'),
  end: z.enum(PROMISE_ENDS).optional().describe('What became of it; absent while it is open.'),
  made: held,
  entry: entryId,
});

export type PromiseFacts = Facts<typeof promiseFactsSchema>;
