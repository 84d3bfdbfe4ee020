import { z } from 'zod';
import { type OfKind, sentence, shapeOf } from './any-question.ts';

const parts = {
  unit: sentence(20).describe('What is counted: minutes, %, people.'),
  min: z.number().describe('The smallest answer there can be.'),
  max: z.number().describe('The largest answer there can be.'),
  best: z.tuple([z.number(), z.number()]).describe('The ideal band: from, to.'),
};

export const numberShape = shapeOf(z.literal('number'), parts);

export type NumberQuestion = OfKind<'number', typeof parts>;
