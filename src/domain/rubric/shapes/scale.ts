import { z } from 'zod';
import { type OfKind, sentence, shapeOf } from './any-question.ts';

const parts = {
  points: z.number().int().min(2).max(9).optional().describe('How many points; 5 unless said.'),
  anchors: z
    .record(z.string(), sentence(200))
    .describe('What a point of the scale looks like; points left out mean "between".'),
  best: z
    .union([z.enum(['high', 'low']), z.number().int()])
    .describe('high, low, or the point that is ideal.'),
};

export const scaleShape = shapeOf(z.literal('scale').optional(), parts);

export type ScaleQuestion = OfKind<'scale', typeof parts> & { readonly points: number };
