import { z } from 'zod';

/** What several shapes that `--json` prints have in common. */

/** What every one of them says first. */
export const format = <T extends string>(name: T) =>
  z.literal(name).describe('Always this, first of all.');

export const rubricId = z.string().describe('Of the rubric.');
export const questionId = z.string().describe('Of the question.');
export const version = z.string().describe('Of the rubric.');
export const hash = z.string().describe("sha256 of the rubric's content.");
export const scoringHash = z
  .string()
  .describe('sha256 of what scores follow from: scores with different ones are not comparable.');

export const severity = z
  .enum(['error', 'warning'])
  .describe('An error stands in the way, a warning does not.');
export const problemCode = z.string().describe('Stable, for programs.');
export const message = z.string().describe('For people.');
export const file = z.string().describe('As it was named, or found in the folder that was named.');
export const lineNumber = z.number().int().min(1);
const ABOUT_ALL = 'From 1; null where it is about the whole file.';
export const sourceLine = lineNumber.nullable().describe(ABOUT_ALL);
export const column = lineNumber.nullable().describe(ABOUT_ALL);
export const held = z
  .string()
  .describe(
    'When the call was held: ISO 8601 with offset. Where all that is known is the day, its noon, or when it was kept: `call.when` then is a day alone, or absent.',
  );
export const entryId = z.string().describe('Of the entry; sorts by time.');
export const recordId = z.string().describe('Of the record.');
export const journalFile = z.string().describe('From the data folder, with slashes.');
