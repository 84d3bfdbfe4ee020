import type { Path } from '../problem.ts';

/** What stands at a path; undefined where it leads nowhere. */
export function valueAt(top: unknown, path: Path): unknown {
  let value = top;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
