import { z } from 'zod';
import { CALL_FACTS } from '../call/call-facts.ts';
import { SIGNALS } from './signals.ts';

/** The shape of a question in a rubric file, of every kind: defaults not yet filled in. */

/** Rubric and question ids: kebab-case, at most 64 characters, safe as a file name. */
export const ID_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** A text of at least one and at most so many characters. */
export const sentence = (limit: number) => z.string().min(1).max(limit);
export const id = z.string().regex(ID_PATTERN);

const notes = z
  .strictObject({
    low: sentence(300).optional().describe('What a low answer meant on the call.'),
    high: sentence(300).optional().describe('What a high answer meant on the call.'),
    under: sentence(300).optional().describe('For an ideal point: what falling short of it meant.'),
    over: sentence(300).optional().describe('For an ideal point: what going past it meant.'),
  })
  .describe('What happened on the call, never a task, never the person.');

const flag = z
  .strictObject({
    'at-most': z.number().optional().describe('Raise the flag at this answer or below.'),
    'at-least': z.number().optional().describe('Raise the flag at this answer or above.'),
    say: sentence(300).describe('The sentence printed on a line of its own.'),
  })
  .describe('An answer that must be shown by itself and never be averaged away.');

/** A condition on an earlier answer. */
export const whenAnswered = z.strictObject({
  question: id.describe('An earlier question of this rubric.'),
  'at-most': z.number().optional().describe('Its answer is this or less.'),
  'at-least': z.number().optional().describe('Its answer is this or more.'),
  is: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .optional()
    .describe('Its answer is one of these.'),
});

const when = z
  .union([
    whenAnswered,
    z.partialRecord(z.enum(CALL_FACTS), z.array(z.union([z.string(), z.boolean()])).min(1)),
  ])
  .describe('Show this question only if a fact of the call or an earlier answer says so.');

const base = {
  id: id.describe('kebab-case, unique in this rubric, never reused for another meaning.'),
  ask: sentence(200).describe('The question, about one thing that can be observed.'),
  weight: z.number().int().min(1).max(3).optional().describe('1 to 3; the heaviest is pivotal.'),
  short: z
    .boolean()
    .optional()
    .describe('Part of the short form. If no question says so, all are.'),
  na: sentence(120).optional().describe('The one allowed reason for "does not apply".'),
  axis: z.enum(['aim', 'posture']).optional().describe('Which of the two axes it counts towards.'),
  signal: z.enum(SIGNALS).optional().describe('What a transcript can show beside this answer.'),
  help: sentence(400).optional().describe('What ? shows.'),
  notes: notes.optional(),
  practice: sentence(300).optional().describe('"If …, then I …": where a plan can start.'),
  flag: flag.optional(),
  formerly: z.array(sentence(200)).optional().describe('Older wordings of the question.'),
  source: sentence(300).optional().describe('What the question rests on.'),
  when: when.optional(),
};

const anchors = z
  .record(z.string(), sentence(200))
  .describe('What a point of the scale looks like; points left out mean "between".');

const KIND =
  'How it is answered: scale (unless said), yes-no, choice, number, or text, which is not scored.';

const scaleParts = {
  points: z.number().int().min(2).max(9).optional().describe('How many points; 5 unless said.'),
  anchors,
  best: z
    .union([z.enum(['high', 'low']), z.number().int()])
    .describe('high, low, or the point that is ideal.'),
};

export const scaleQuestion = z.strictObject({
  kind: z.literal('scale').optional().describe(KIND),
  ...base,
  ...scaleParts,
});

const yesNoParts = {
  best: z.enum(['high', 'low']).describe('high: yes is best. low: no is best.'),
};

export const yesNoQuestion = z.strictObject({
  kind: z.literal('yes-no').describe(KIND),
  ...base,
  ...yesNoParts,
});

const choiceParts = {
  options: z
    .array(
      z.strictObject({
        id: id.describe('kebab-case, unique in this question: what is kept as the answer.'),
        say: sentence(200).describe('The option as the rep reads it.'),
        points: z.number().min(0).max(100).describe('What it earns, 0 to 100.'),
      }),
    )
    .min(2)
    .max(9)
    .describe('What can be chosen, 2 to 9 options.'),
};

export const choiceQuestion = z.strictObject({
  kind: z.literal('choice').describe(KIND),
  ...base,
  ...choiceParts,
});

const numberParts = {
  unit: sentence(20).describe('What is counted: minutes, %, people.'),
  min: z.number().describe('The smallest answer there can be.'),
  max: z.number().describe('The largest answer there can be.'),
  best: z.tuple([z.number(), z.number()]).describe('The ideal band: from, to.'),
};

export const numberQuestion = z.strictObject({
  kind: z.literal('number').describe(KIND),
  ...base,
  ...numberParts,
});

export const textQuestion = z.strictObject({ kind: z.literal('text').describe(KIND), ...base });

export const writtenQuestion = z.discriminatedUnion('kind', [
  scaleQuestion,
  yesNoQuestion,
  choiceQuestion,
  numberQuestion,
  textQuestion,
]);

const after = id.optional().describe('The question it is asked after; the last one unless said.');

/** A question that an extending rubric adds. */
export const addedQuestion = z.discriminatedUnion('kind', [
  scaleQuestion.extend({ after }),
  yesNoQuestion.extend({ after }),
  choiceQuestion.extend({ after }),
  numberQuestion.extend({ after }),
  textQuestion.extend({ after }),
]);

/** What an extending rubric changes in a question: the id says which, every other key replaces. */
export const changedQuestion = z.strictObject({
  ...z.object({ ...base, ...scaleParts, ...numberParts, ...choiceParts }).partial().shape,
  best: z
    .union([scaleParts.best, numberParts.best])
    .optional()
    .describe('high, low, the point that is ideal, or an ideal band.'),
  id: id.describe('The id of the question that is changed.'),
});

export type WrittenQuestion = z.infer<typeof writtenQuestion>;
