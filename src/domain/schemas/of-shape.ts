import { z } from 'zod';
import type { Fields, OptionalShape, Shape, TypeOf } from '../shape.ts';

/** What is kept, as a part of a schema of what is printed: its type, and its JSON Schema as it is. */
export function ofShape<T>(shape: Shape<T>): z.ZodType<T> {
  return (z.unknown() as z.ZodType<T>).meta(shape.json);
}

/** The same for single fields. */
export function ofFields<F extends Fields>(fields: F): ZodFields<F> {
  const parts = Object.entries(fields).map(([key, field]) => [
    key,
    'isOptional' in field ? ofShape(field).optional() : ofShape(field),
  ]);
  return Object.fromEntries(parts) as ZodFields<F>;
}

// --- internal ---

type ZodFields<F extends Fields> = {
  [K in keyof F]: F[K] extends OptionalShape<infer T>
    ? z.ZodOptional<z.ZodType<T>>
    : z.ZodType<TypeOf<F[K]>>;
};
