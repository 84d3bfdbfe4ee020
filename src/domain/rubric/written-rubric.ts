import { z } from 'zod';
import { CALL_FACTS } from '../call/call-facts.ts';
import type { Immutable } from '../immutable.ts';
import { PLACE_NAMES } from './place-names.ts';
import { id, sentence } from './shapes/any-question.ts';
import { addedQuestion, changedQuestion, writtenQuestion } from './written-question.ts';

/** The shape of a rubric file, format 1, as a coach writes it: defaults not yet filled in. */

const RUBRIC_FORMAT = 'aftercall/rubric@1';
export const VERSION_PATTERN = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** No sitting asks more, and no rubric holds more. */
export const MOST_QUESTIONS = 40;

const answer = z.union([z.number(), z.string(), z.boolean()]);

export const ownTest = z.strictObject({
  name: sentence(120).describe('What it proves.'),
  call: z
    .partialRecord(z.enum(CALL_FACTS), z.union([z.string(), z.boolean(), z.number()]))
    .optional()
    .describe('Facts of the call, for questions with when.'),
  answers: z
    .record(z.string(), answer)
    .describe(
      'By question: a point, a number, yes or no, an option, na or dk. Left out: not asked.',
    ),
  expect: z
    .strictObject({
      score: z.number().nullable().optional().describe('As shown, or null for "not scored".'),
      band: z.string().nullable().optional().describe('Its name, or null where nothing is scored.'),
      answered: z.number().int().optional().describe('How many answers earn points.'),
      notes: z.array(z.string()).optional().describe('low, high, or <question>.under and so on.'),
      flags: z.array(id).optional().describe('The questions whose flag is raised.'),
      place: z
        .enum(PLACE_NAMES)
        .nullable()
        .optional()
        .describe('Where the call stands, or null where this rubric alone cannot tell.'),
    })
    .describe('What must come of it; what is left out is not looked at.'),
});

const version = z.string().regex(VERSION_PATTERN);

/** What a rubric says of itself, apart from its questions. */
const head = {
  format: z.literal(RUBRIC_FORMAT).describe('Always this, first of all.'),
  id: id.describe('kebab-case; the name reps and scripts use.'),
  version: version.describe('Three numbers in quotes: "1.0.0".'),
  title: sentence(60).describe('What reps see it called.'),
  about: sentence(120).describe('The question behind the questions.'),
  language: z.string().min(2).max(35).optional().describe('A language tag such as en.'),
};

const tail = {
  notes: z
    .strictObject({
      low: sentence(300).optional().describe('What a low score meant on the call.'),
      high: sentence(300).optional().describe('Printed where score and pivotal answer are high.'),
    })
    .optional()
    .describe('What happened on the call, never a task, never the person.'),
  practice: sentence(300).optional().describe('For questions without a practice of their own.'),
  bands: z
    .array(
      z.strictObject({
        from: z.number().min(0).max(100).describe('The lowest score in it; the first starts at 0.'),
        name: sentence(40).describe('A word for the call, not for the person.'),
      }),
    )
    .min(1)
    .max(20)
    .optional()
    .describe('Names for ranges of score, from 0 up.'),
  tests: z
    .array(ownTest)
    .max(500)
    .optional()
    .describe("The coach's own proof that it scores as meant."),
};

export const writtenRubric = z.strictObject({
  ...head,
  questions: z
    .array(writtenQuestion)
    .min(1)
    .max(MOST_QUESTIONS)
    .describe('In the order they are asked.'),
  ...tail,
});

export type WrittenRubric = Immutable<z.infer<typeof writtenRubric>>;

/** A rubric that starts from another one. */
export const writtenExtension = z.strictObject({
  ...head,
  title: head.title.optional(),
  about: head.about.optional(),
  extends: id.describe('The rubric it starts from.'),
  'extends-version': version.describe('The version of that rubric it was written against.'),
  remove: z.array(id).min(1).max(MOST_QUESTIONS).optional().describe('Questions it does not ask.'),
  change: z
    .array(changedQuestion)
    .min(1)
    .max(MOST_QUESTIONS)
    .optional()
    .describe('Questions by their id, with the keys that are other than there.'),
  add: z
    .array(addedQuestion)
    .min(1)
    .max(MOST_QUESTIONS)
    .optional()
    .describe('Questions of its own.'),
  ...tail,
});

export type WrittenExtension = Immutable<z.infer<typeof writtenExtension>>;
