import { z } from 'zod';
import { planShape } from '../journal/records/record.ts';
import type { Facts } from './facts.ts';
import { ofShape } from './of-shape.ts';
import { format } from './parts.ts';
import { count } from './score-schema.ts';

/** What `plan show --json` tells. */
export const openPlanSchema = z.object({
  format: format('aftercall/open-plan@1'),
  plan: ofShape(planShape)
    .nullable()
    .describe('What is taken into the next calls; null: none is open.'),
  since: z.string().nullable().describe('When it was first made: ISO 8601 with offset.'),
  tries: count.describe('Calls on which it had a chance so far.'),
});

export type OpenPlanJson = Facts<typeof openPlanSchema>;
