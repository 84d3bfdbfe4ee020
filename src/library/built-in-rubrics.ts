import { builtInPack } from '../adapters/packs/built-in.ts';
import type { RubricSet } from './types.ts';

/** The twelve rubrics that come with the package; an overall score needs the first four. */
export function builtInRubrics(): RubricSet {
  read ??= setOf();
  return read;
}

// --- internal ---

/** Read once, when it is first asked for: they cannot change while a program runs. */
let read: RubricSet | undefined;

function setOf(): RubricSet {
  const { pack, rubrics } = builtInPack();
  return { rubrics, required: pack.required };
}
