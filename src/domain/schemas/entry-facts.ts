import { z } from 'zod';
import { SEARCHED_FIELDS } from '../journal/find/searched-texts.ts';
import type { Facts } from './facts.ts';
import { entryId, format, held } from './parts.ts';
import { callFacts, overall, place, points } from './score-schema.ts';

/** What `journal list` and `journal search` tell of each entry with `--json`. */
export const entryFactsSchema = z.object({
  format: format('aftercall/entry-facts@1'),
  id: entryId,
  held,
  written: z.string().describe('When it was written: ISO 8601 with offset.'),
  rater: z.string().describe('Who answered: self, or a name.'),
  mode: z.string().describe('How much was asked; answers: a note was kept.'),
  call: callFacts.describe('What is known of the call.'),
  scores: z
    .record(z.string(), points.nullable())
    .describe('By rubric id, 0 to 100, unrounded; null: not scored.'),
  overall,
  place,
  found: z
    .array(
      z.object({
        in: z.enum(SEARCHED_FIELDS).describe('Which of its texts.'),
        text: z.string().describe('The whole of it.'),
      }),
    )
    .optional()
    .describe('With journal search: where the words are.'),
});

export type EntryJson = Facts<typeof entryFactsSchema>;
