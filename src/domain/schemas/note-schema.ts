import { z } from 'zod';
import { NOTE_FORMAT } from '../note/call-note.ts';

/**
 * A call note as it may be written, for programs and editors that read JSON Schema. It is never used
 * to check a note here, `checkNote` is: a test holds the two to the same verdict.
 */
export function noteSchema(answers: z.ZodType = ANY_ANSWERS) {
  return z.strictObject({
    format: z
      .union([z.literal(NOTE_FORMAT), BLANK])
      .nullish()
      .describe('May be left out.'),
    id: z
      .string()
      .regex(/^(?:\s*|[A-Za-z0-9][A-Za-z0-9._:-]{0,127})$/)
      .nullish()
      .describe('What another program names it by; comes back with the score.'),
    call: z.strictObject(CALL).nullish().describe('What is known of the call.'),
    rater: z.string().nullish().describe('Who answered: self unless said.'),
    answers: answers.describe('By rubric, then by question. What is null or absent was not asked.'),
    words: z
      .union([z.string(), z.strictObject(WORDS)])
      .nullish()
      .describe('What was written about the call: one text, or by what it is.'),
    transcript: z.string().nullish().describe('Where the transcript of the call lies.'),
  });
}

// --- internal ---

const ANY_ANSWERS = z
  .record(
    z.string(),
    z
      .record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]))
      .nullable()
      .describe(
        'A point, a number, yes or no, an option, a text; na does not apply, dk cannot recall.',
      ),
  )
  .nullable();

/** Text of nothing but space counts as not there. */
const BLANK = z.string().regex(/^\s*$/);

/** Every day that the calendar has. */
const DAY = [
  String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`,
  String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`,
].join('|');
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?`;
const OFFSET = String.raw`(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)`;

const CALL = {
  account: z.string().nullish().describe('Whose call it was: the customer.'),
  contact: z.string().nullish().describe('Who was spoken to.'),
  when: z
    .string()
    .regex(new RegExp(String.raw`^(?:\s*|(?:${DAY})(?:[T ]${CLOCK}${OFFSET}?)?)$`))
    .nullish()
    .describe('A day or a time, ISO 8601: 2026-11-21, or 2026-11-21T15:30+01:00.'),
  type: z.string().nullish().describe('Such as discovery or demonstration.'),
  minutes: z.number().min(0).max(1440).nullish().describe('How long it took.'),
  'first-contact': z.boolean().nullish().describe('Whether it was the first with this account.'),
};

const WORDS = {
  sentence: z.string().nullish().describe('One sentence the customer said, as near as possible.'),
  moment: z.string().nullish().describe('A moment to play again.'),
  text: z.string().nullish().describe('Free text.'),
};
