import { z } from 'zod';
import { BUMPS } from '../craft/versions/versions.ts';
import type { Facts } from './facts.ts';
import { format, hash, questionId, rubricId, scoringHash, version } from './parts.ts';

const identity = z.object({ id: rubricId, version, hash, scoringHash });

const every = {
  effect: z
    .enum(['major', 'minor', 'patch'])
    .describe('major moves scores, minor what is said or asked, patch is wording and order.'),
  say: z.string().describe('The change in a sentence.'),
};

const question = {
  question: questionId,
  ask: z.string().describe('The question itself.'),
  ...every,
};

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question-added').describe('It is new.'), ...question }),
  z.object({ kind: z.literal('question-removed').describe('It is gone.'), ...question }),
  z.object({
    kind: z.literal('order').describe('Questions change places.'),
    before: z.array(questionId).describe('The questions of both, as they were.'),
    after: z.array(questionId).describe('As they are.'),
    ...every,
  }),
  z.object({
    kind: z.literal('pivotal').describe('Where a plan starts is another question.'),
    before: questionId.describe('Which it was.'),
    after: questionId.describe('Which it is.'),
    ...every,
  }),
  z.object({
    kind: z.literal('part').describe('One thing in a question, or in the whole rubric.'),
    question: questionId.optional().describe('Without it, of the rubric as a whole.'),
    path: z.array(z.string()).describe('Keys from there.'),
    before: z.unknown().optional().describe('Left out: it was not there.'),
    after: z.unknown().optional().describe('Left out: it is not there any more.'),
    ...every,
  }),
]);

/** What `rubric diff --json` tells. */
export const rubricDiffSchema = z.object({
  format: format('aftercall/rubric-diff@1'),
  older: identity.describe('The first rubric named.'),
  newer: identity.describe('The second.'),
  bump: z.enum(BUMPS).describe('By how much the version must rise.'),
  enough: z.boolean().describe('Whether it rose by that much.'),
  changes: z.array(change).describe('Everything that differs but tests and version.'),
});

export type DiffJson = Facts<typeof rubricDiffSchema>;
