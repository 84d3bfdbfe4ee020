import { z } from 'zod';
import type { Facts } from './facts.ts';
import { entryId, format, held } from './parts.ts';
import { promiseMade } from './record-schema.ts';
import { callFacts } from './score-schema.ts';

/** What `promise list --json` tells of each open promise. */
export const promiseFactsSchema = z.object({
  format: format('aftercall/promise-facts@1'),
  ...promiseMade.shape,
  account: callFacts.shape.account,
  contact: callFacts.shape.contact,
  number: z.number().int().min(1).describe('In the list of all that are open.'),
  overdue: z.boolean().describe('Whether its day is over.'),
  made: held,
  entry: entryId,
});

export type PromiseFacts = Facts<typeof promiseFactsSchema>;
