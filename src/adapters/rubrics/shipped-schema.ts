import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './built-in.ts';

/** A JSON Schema that the build made, and where it lies. */
export function shippedSchema(name: string): { readonly path: string; readonly text: string } {
  const path = join(packageRoot(), 'dist', 'schemas', `${name}.json`);
  return { path, text: readFileSync(path, 'utf8') };
}
