import { z } from 'zod';
import { ownTest } from '../rubric/written-rubric.ts';
import type { Facts } from './facts.ts';
import {
  column,
  file,
  format,
  hash,
  lineNumber,
  message,
  problemCode,
  questionId,
  rubricId,
  severity,
  sourceLine,
  version,
} from './parts.ts';
import { count } from './score-schema.ts';

const outcome = z.union([z.number(), z.string(), z.array(z.string()), z.null()]);

const test = z.object({
  name: z.string().describe('What it proves.'),
  line: lineNumber.describe('Where it begins, from 1.'),
  passed: z.boolean().describe('Every expectation met, and at least one stated.'),
  expectations: z
    .array(
      z.object({
        key: ownTest.shape.expect.keyof().describe('What is looked at.'),
        passed: z.boolean().describe('Whether it came as expected.'),
        expected: outcome.describe('As the test says.'),
        actual: outcome.describe('What the rubric gives.'),
      }),
    )
    .describe('Only what the test says.'),
});

const side = z.enum(['low', 'high', 'under', 'over']).describe('Which of its notes.');

const spot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question').describe('Never answered.'), question: questionId }),
  z.object({
    kind: z.literal('answer').describe('Never given.'),
    question: questionId,
    answer: z
      .union([z.number(), z.string()])
      .describe('For a number: under, from, inside, to or over its ideal band.'),
  }),
  z.object({
    kind: z.literal('branch').describe('Of a question with when.'),
    question: questionId,
    isAsked: z.boolean().describe('True: never asked. False: never left out.'),
  }),
  z.object({
    kind: z.literal('flag').describe('Of a question.'),
    question: questionId,
    isRaised: z.boolean().describe('True: never raised. False: never not.'),
  }),
  z.object({
    kind: z.literal('band').describe('Never reached.'),
    band: z.string().describe('Its name.'),
  }),
  z.object({
    kind: z.literal('note').describe('Never printed.'),
    question: questionId.optional().describe('Of a question; without it the note of the rubric.'),
    side,
  }),
]);

/** What `rubric test --json` tells. */
export const rubricTestsSchema = z.object({
  format: format('aftercall/rubric-tests@1'),
  passed: z.boolean().describe('Every test passes and nothing has problems.'),
  rubrics: z
    .array(
      z.object({
        id: rubricId,
        version,
        hash,
        file,
        tests: z.array(test).describe('In the order of the file.'),
        coverage: z
          .object({
            share: z.number().int().min(0).max(100).describe('In percent; 100: nothing missed.'),
            of: count.describe('How much there is to reach.'),
            reached: count.describe('How much of it tests reach.'),
            missed: z.array(spot).describe('In the order of the rubric.'),
          })
          .optional()
          .describe('With --coverage: what the tests reach.'),
      }),
    )
    .describe('Those that can be read.'),
  problems: z
    .array(z.object({ file, line: sourceLine, column, severity, code: problemCode, message }))
    .describe('Of files that cannot be read, and of tests that prove nothing.'),
});

export type RubricTestJson = Facts<typeof rubricTestsSchema>;
