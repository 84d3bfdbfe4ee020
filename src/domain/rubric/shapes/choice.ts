import { z } from 'zod';
import { id, type OfKind, sentence, shapeOf } from './any-question.ts';

const parts = {
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

export const choiceShape = shapeOf(z.literal('choice'), parts);

export type ChoiceQuestion = OfKind<'choice', typeof parts>;
