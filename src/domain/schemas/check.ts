import { z } from 'zod';
import type { Facts } from './facts.ts';
import {
  column,
  file,
  format,
  lineNumber,
  message,
  problemCode,
  severity,
  sourceLine,
} from './parts.ts';
import { count } from './score-schema.ts';

const checkedRubric = z.object({
  id: z.string().describe('The name reps and scripts use.'),
  title: z.string().describe('What reps see it called.'),
  version: z.string().describe('Three numbers.'),
  questions: z
    .object({
      pivotal: count.describe('In brief.'),
      short: count.describe('In quick.'),
      all: count.describe('In full.'),
    })
    .describe('How many each form of it asks.'),
  hash: z.string().nullable().describe("sha256 of the rubric's content."),
});

const mendedLine = z.object({
  line: lineNumber.describe('From 1.'),
  what: z
    .enum(['tab', 'special space', 'curly quotes', 'line end'])
    .describe('What stood there, and does no more.'),
});

/** What `rubric check --json` tells; with --watch once more at each save, a line each. */
export const checkSchema = z.object({
  format: format('aftercall/check@1'),
  errors: count.describe('In all files.'),
  warnings: count.describe('In all files.'),
  files: z
    .array(
      z.object({
        file,
        rubric: checkedRubric
          .nullable()
          .describe('What is in it; null where errors stand in the way, and for a list of a pack.'),
        mended: z.array(mendedLine).describe('With --fix: what was put right.'),
        problems: z
          .array(
            z.object({
              severity,
              code: problemCode,
              line: sourceLine,
              column,
              message,
              source: z
                .string()
                .nullable()
                .describe('That line as it stands in the file, which may hold anything.'),
            }),
          )
          .describe('Errors and warnings.'),
      }),
    )
    .describe('Each file once.'),
});

export type CheckJson = Facts<typeof checkSchema>;
