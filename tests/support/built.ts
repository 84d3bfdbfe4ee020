import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

/**
 * What the build made, for tests that run or read it.
 *
 * @throws Error where it was made of other sources
 */
export function built(): {
  readonly root: string;
  readonly dist: string;
  readonly program: string;
} {
  if (!inject('isBuilt')) {
    throw new Error('dist was not built from the sources as they are: `npm run build`, then this');
  }
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return { root, dist: join(root, 'dist'), program: join(root, 'bin', 'aftercall.js') };
}
