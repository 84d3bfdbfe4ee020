import { z } from 'zod';
import {
  choiceQuestion,
  numberQuestion,
  scaleQuestion,
  textQuestion,
  yesNoQuestion,
} from '../rubric/written-question.ts';
import { writtenRubric } from '../rubric/written-rubric.ts';
import type { Facts } from './facts.ts';
import { format, hash, scoringHash } from './parts.ts';

/** What a file may leave out, and a rubric as it is understood always has. */
const FILLED = { kind: true, weight: true, short: true, notes: true } as const;

const question = z.discriminatedUnion('kind', [
  scaleQuestion.required({ ...FILLED, points: true }),
  yesNoQuestion.required(FILLED),
  choiceQuestion.required(FILLED),
  numberQuestion.required(FILLED),
  textQuestion.required(FILLED),
]);

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
