import { z } from 'zod';
import type { Facts } from './facts.ts';
import { format, hash, version } from './parts.ts';
import { count } from './score-schema.ts';

/** What `rubric list --json` tells of each rubric. */
export const rubricFactsSchema = z.object({
  format: format('aftercall/rubric-facts@1'),
  id: z.string().describe('The name reps and scripts use.'),
  version,
  title: z.string().describe('What reps see it called.'),
  about: z.string().describe('The question behind the questions.'),
  questions: count.describe('How many it has.'),
  required: z.boolean().describe('Whether an overall score needs it.'),
  askedByDefault: count.describe('How many of its questions a session asks unless told otherwise.'),
  hash,
});

export type RubricJson = Facts<typeof rubricFactsSchema>;
