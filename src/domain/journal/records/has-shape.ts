/**
 * Whether a value from a line of the journal has what it should: small checks that add up to a
 * shape. Unlike a schema it costs nothing to load, so that a session starts as fast as it can.
 */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => Number.isFinite(value);
export const isBoolean: Check = (value) => typeof value === 'boolean';

export function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

export function nullable(check: Check): Check {
  return (value) => value === null || check(value);
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** An object with any keys, and such a value under each. */
export function mapOf(check: Check): Check {
  return (value) => isObject(value) && Object.values(value).every(check);
}

/** An object with these fields; it may have others. */
export function shape(fields: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(fields);
  return (value) =>
    isObject(value) &&
    checks.every(([key, check]) => check(Object.hasOwn(value, key) ? value[key] : undefined));
}

// --- internal ---

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
