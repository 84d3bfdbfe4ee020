import { z } from 'zod';
import type { Question } from '../rubric/rubric.ts';
import { questionOf } from '../rubric/written-question.ts';
import { writtenRubric } from '../rubric/written-rubric.ts';
import type { Facts } from './facts.ts';
import { format, hash, scoringHash } from './parts.ts';

/** What a file may leave out, and a rubric as it is understood always has. */
const FILLED = { kind: true, weight: true, short: true, notes: true } as const;

const question = questionOf<Question>((shape) =>
  shape.required({ ...FILLED, ...('points' in shape.shape && { points: true }) }),
);

/** What `rubric show --json` tells. */
export const rubricViewSchema = z.object({
  format: format('aftercall/rubric-view@1'),
  rubric: writtenRubric
    .required({ language: true, notes: true, bands: true, tests: true })
    .extend({ questions: z.array(question).describe('In the order they are asked.') })
    .describe('As it is understood: with what it starts from, and every default filled in.'),
  hash,
  scoringHash,
});

export type RubricView = Facts<typeof rubricViewSchema>;
