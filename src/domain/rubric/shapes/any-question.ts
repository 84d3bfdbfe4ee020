import { z } from 'zod';
import { CALL_FACTS } from '../../call/call-facts.ts';
import type { Immutable } from '../../immutable.ts';
import { SIGNALS } from './signals.ts';

/** What questions of every kind have, as a coach writes it: defaults not yet filled in. */

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

const KIND =
  'How it is answered: scale (unless said), yes-no, choice, number, or text, which is not scored.';

/** The shape of a question of one kind, by what it alone has. */
export function shapeOf<K extends z.ZodType, P extends z.ZodRawShape>(kind: K, parts: P) {
  return z.strictObject({ kind: kind.describe(KIND), ...base, ...parts });
}

/** What every question has, with its defaults filled in. Keys are spelt as in the file. */
export type AnyQuestion = Immutable<
  z.infer<z.ZodObject<typeof base>> & {
    weight: number;
    short: boolean;
    notes: z.infer<typeof notes>;
  }
>;

/** A question of one kind, by the shape of what it alone has. */
export type OfKind<K extends string, P extends z.ZodRawShape> = AnyQuestion &
  Immutable<{ kind: K } & z.infer<z.ZodObject<P>>>;

export type QuestionNotes = AnyQuestion['notes'];
export type Flag = NonNullable<AnyQuestion['flag']>;
export type When = NonNullable<AnyQuestion['when']>;
export type WhenAnswered = Immutable<z.infer<typeof whenAnswered>>;
export type WhenCall = Exclude<When, WhenAnswered>;
