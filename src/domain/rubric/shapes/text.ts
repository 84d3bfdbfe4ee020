import { z } from 'zod';
import { type OfKind, shapeOf } from './any-question.ts';

const parts = {};

export const textShape = shapeOf(z.literal('text'), parts);

export type TextQuestion = OfKind<'text', typeof parts>;
