import { z } from 'zod';
import { callShape } from '../call/call-facts.ts';
import { PROMISE_ENDS, promiseShape } from '../journal/records/record.ts';
import type { Facts } from './facts.ts';
import { ofFields } from './of-shape.ts';
import { entryId, format, held } from './parts.ts';

const { account, contact } = callShape.fields;

/** What `promise list --json` tells of each promise. */
export const promiseFactsSchema = z.object({
  format: format('aftercall/promise-facts@1'),
  ...ofFields(promiseShape.fields),
  short: z.string().describe('A short id for people, which stays: of letters.'),
  ...ofFields({ account, contact }),
  overdue: z.boolean().describe('Whether it is open and its day is over.'),
  end: z.enum(PROMISE_ENDS).optional().describe('What became of it; absent while it is open.'),
  made: held,
  entry: entryId,
});

export type PromiseJson = Facts<typeof promiseFactsSchema>;
