/**
 * What a value that is kept looks like, described once: its TypeScript type is inferred from it,
 * reading checks values by it, and its JSON Schema stands in it. Unlike a schema of zod it costs
 * nothing to load, so that a session starts as fast as it can.
 */
export interface Shape<T> {
  /** Whether a value is of this shape; fields that are not described may be there. */
  readonly fits: (value: unknown) => value is T;
  readonly json: JsonSchema;
}

/** Of a field that may be absent. */
export interface OptionalShape<T> extends Shape<T> {
  readonly isOptional: true;
}

export interface ObjectShape<F extends Fields> extends Shape<ObjectOf<F>> {
  readonly fields: F;
}

export type JsonSchema = Readonly<Record<string, unknown>>;
export type Fields = Readonly<Record<string, Shape<unknown>>>;
export type TypeOf<S> = S extends Shape<infer T> ? T : never;

/** What is said of a shape is for people who read its JSON Schema. @param more what else it says */
export function text(says?: string, more: JsonSchema = {}): Shape<string> {
  return shape((value) => typeof value === 'string', { type: 'string', ...more }, says);
}

export function number(says?: string, more: JsonSchema = {}): Shape<number> {
  return shape((value) => Number.isFinite(value), { type: 'number', ...more }, says);
}

export function boolean(says?: string): Shape<boolean> {
  return shape((value) => typeof value === 'boolean', { type: 'boolean' }, says);
}

/** This one value, and no other. */
export function always<const T extends string | boolean>(only: T, says: string): Shape<T> {
  return shape((value) => value === only, { type: typeof only, const: only }, says);
}

export function oneOf<const T extends string>(known: readonly T[], says?: string): Shape<T> {
  const isKnown = (value: unknown) => known.includes(value as T);
  return shape(isKnown, { type: 'string', enum: known }, says);
}

export function numberOrText(): Shape<number | string> {
  const isEither = (value: unknown) => Number.isFinite(value) || typeof value === 'string';
  return shape(isEither, { type: ['number', 'string'] });
}

export function nullable<T>(inner: Shape<T>, says?: string): Shape<T | null> {
  const json = { anyOf: [inner.json, { type: 'null' }] };
  return shape((value) => value === null || inner.fits(value), json, says);
}

export function optional<T>(inner: Shape<T>, says?: string): OptionalShape<T> {
  return { ...described(inner, says), isOptional: true };
}

export function listOf<T>(inner: Shape<T>, says?: string): Shape<readonly T[]> {
  const fits = (value: unknown) => Array.isArray(value) && value.every(inner.fits);
  return shape(fits, { type: 'array', items: inner.json }, says);
}

/** An object with any keys, and such a value under each. */
export function mapOf<T>(inner: Shape<T>, says?: string): Shape<Readonly<Record<string, T>>> {
  const fits = (value: unknown) => isObject(value) && Object.values(value).every(inner.fits);
  return shape(fits, { type: 'object', additionalProperties: inner.json }, says);
}

/** An object with these fields. */
export function object<F extends Fields>(fields: F, says?: string): ObjectShape<F> {
  const all = Object.entries(fields).map(([key, field]) => {
    return { key, ...field, isOptional: 'isOptional' in field };
  });
  const required = all.filter(({ isOptional }) => !isOptional).map(({ key }) => key);
  const json = {
    type: 'object',
    properties: Object.fromEntries(all.map(({ key, json }) => [key, json])),
    ...(required.length > 0 && { required }),
  };
  const fits = (value: unknown) =>
    isObject(value) &&
    all.every(({ key, isOptional, fits }) => {
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      return (isOptional && given === undefined) || fits(given);
    });
  return { ...shape<ObjectOf<F>>(fits, json, says), fields };
}

/** The same, with other words about it. */
export function described<S extends Shape<unknown>>(inner: S, says?: string): S {
  if (says === undefined) return inner;
  return { ...inner, json: { ...inner.json, description: says } };
}

/** The same type, of which reading asks something else: more than JSON Schema says, or less. */
export function readAs<S extends Shape<unknown>>(inner: S, fits: (value: unknown) => boolean): S {
  return { ...inner, fits };
}

// --- internal ---

type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends OptionalShape<unknown> ? K : never;
}[keyof F];

type ObjectOf<F extends Fields> = Flat<
  { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: TypeOf<F[K]> } & {
    readonly [K in OptionalKeys<F>]?: TypeOf<F[K]>;
  }
>;

type Flat<T> = { [K in keyof T]: T[K] };

function shape<T>(fits: (value: unknown) => boolean, json: JsonSchema, says?: string): Shape<T> {
  return described({ fits: fits as Shape<T>['fits'], json }, says);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
