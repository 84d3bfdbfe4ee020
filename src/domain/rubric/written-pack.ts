import { z } from 'zod';
import { ID_PATTERN } from './shapes/any-question.ts';
import { VERSION_PATTERN } from './written-rubric.ts';

/** The shape of a `pack.yaml`, format 1, as its author writes it: defaults not yet filled in. */

const PACK_FORMAT = 'aftercall/pack@1';

const id = z.string().regex(ID_PATTERN);
const words = z.string().min(1).max(120);

/** A whole rubric written into the pack; what it holds is checked as a rubric's own file would be. */
const rubricInside = z.record(z.string(), z.unknown());

const mode = z
  .strictObject({
    ask: z
      .enum(['pivotal', 'short', 'all'])
      .describe('Of each rubric: the heaviest question, the short form, or all questions.'),
    rubrics: z.array(id).min(1).optional().describe('The required ones unless said.'),
    more: z.number().int().min(0).max(10).optional().describe('How many may be added in full.'),
  })
  .optional();

export const writtenPack = z.strictObject({
  format: z.literal(PACK_FORMAT).describe('Always this, first of all.'),
  name: id.describe('kebab-case; the folder it is installed under.'),
  version: z.string().regex(VERSION_PATTERN).describe('Three numbers in quotes: "1.0.0".'),
  author: words.describe('Who to ask about it.'),
  licence: words.describe('On what terms it may be passed on.'),
  rubrics: z
    .array(z.union([id, rubricInside]))
    .min(1)
    .max(100)
    .describe('In the order they are asked and printed: ids, or whole rubrics.'),
  required: z.array(id).min(1).optional().describe('What an overall score needs; all unless said.'),
  modes: z
    .strictObject({
      brief: mode.describe('The plan, their sentence and one question of each; no scores.'),
      quick: mode.describe('What a session asks unless another mode is named.'),
      full: mode.describe('Each in full.'),
      deep: mode.describe('Each in full, and some more.'),
    })
    .optional()
    .describe('What each mode asks.'),
});

export type WrittenPack = z.infer<typeof writtenPack>;
