import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

if (!inject('isBuilt')) {
  throw new Error(
    'dist was not built from the sources as they are: `npm run build`, then this again',
  );
}

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const dist = join(root, 'dist');
/** The program as it is shipped. */
export const program = join(root, 'bin', 'aftercall.js');
