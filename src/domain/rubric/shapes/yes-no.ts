import { z } from 'zod';
import { type OfKind, shapeOf } from './any-question.ts';

const parts = {
  best: z.enum(['high', 'low']).describe('high: yes is best. low: no is best.'),
};

export const yesNoShape = shapeOf(z.literal('yes-no'), parts);

export type YesNoQuestion = OfKind<'yes-no', typeof parts>;
