import { z } from 'zod';
import type { Immutable } from '../immutable.ts';
import { SHAPES } from './shapes/all-shapes.ts';
import { id } from './shapes/any-question.ts';

/** The shape of a question in a rubric file, of every kind: defaults not yet filled in. */
type Shape = (typeof SHAPES)[keyof typeof SHAPES];

const shapes = Object.values(SHAPES);

/** One of every kind, each a little other than it is written. */
export function questionOf<W>(other: (shape: z.ZodObject) => z.ZodObject): z.ZodType<W> {
  const [first, ...rest] = shapes.map((shape) => other(shape as z.ZodObject));
  return z.discriminatedUnion('kind', [first as z.ZodObject, ...rest]) as unknown as z.ZodType<W>;
}

export type WrittenQuestion = Immutable<z.infer<Shape>>;

export const writtenQuestion = questionOf<WrittenQuestion>((shape) => shape);

const after = id.optional().describe('The question it is asked after; the last one unless said.');

/** A question that an extending rubric adds. */
export const addedQuestion = questionOf<WrittenQuestion & { after?: string }>((shape) =>
  shape.extend({ after }),
);

/** What an extending rubric changes in a question: the id says which, every other key replaces. */
export const changedQuestion = z
  .strictObject(anyKey())
  .partial()
  .extend({ id: id.describe('The id of the question that is changed.') }) as unknown as z.ZodType<
  Partial<Omit<WrittenQuestion, 'id' | 'kind'>> & { id: string }
>;

// --- internal ---

/** Every key that a question of some kind has; as any of them takes it where kinds differ. */
function anyKey(): z.core.$ZodLooseShape {
  const keys: Record<string, z.ZodType> = {};
  for (const [key, shape] of shapes.flatMap((one) => Object.entries<z.ZodType>(one.shape))) {
    const known = keys[key];
    if (known === shape || key === 'kind') continue;
    keys[key] = known === undefined ? shape : eitherOf(known, shape);
  }
  return keys;
}

function eitherOf(one: z.ZodType, other: z.ZodType): z.ZodType {
  return z.union([one, other]).describe(`${one.description} Or ${other.description}`);
}
