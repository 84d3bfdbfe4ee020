import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { built } from './built.ts';

/** A JSON Schema as it is shipped, for values of others: keys that are not described may be there. */
export function shippedSchema(name: string): z.ZodType {
  return z.fromJSONSchema(shippedJson(name) as never);
}

/** With no room for keys that are not described: what we print ourselves must all be told of. */
export function closedSchema(name: string): z.ZodType {
  return z.fromJSONSchema(closed(shippedJson(name)) as never);
}

/** Every name of a key that a shipped schema describes. */
export function describedKeys(name: string): ReadonlySet<string> {
  const keys = new Set<string>();
  JSON.stringify(shippedJson(name), (key, value) => {
    if (key === 'properties') for (const one of Object.keys(value)) keys.add(one);
    return value;
  });
  return keys;
}

// --- internal ---

function shippedJson(name: string): unknown {
  return JSON.parse(readFileSync(join(built().dist, 'schemas', `${name}.json`), 'utf8'));
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, closed(one)]));
  return 'properties' in schema && !('additionalProperties' in schema)
    ? { ...inside, additionalProperties: false }
    : inside;
}
