import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { isBuilt } from '../../scripts/source-stamp.js';

declare module 'vitest' {
  interface ProvidedContext {
    readonly isBuilt: boolean;
  }
}

/** Looks once a run whether `dist` is of these sources; `built()` refuses if it is not. */
export default function lookAtBuild({ provide }: TestProject): void {
  provide('isBuilt', isBuilt(fileURLToPath(new URL('../..', import.meta.url))));
}
