import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HashedRubric, RubricCopies } from '../../use-cases/ports/rubrics-port.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { readKeptRubric } from '../rubrics/read-kept-rubric.ts';

/**
 * The copies in `rubrics/<hash>.yaml` of the data folder. A copy is read within the limits of a
 * stranger's file, and counts only if it still has the hash of its name. The rules for coaches are
 * left out: one that came later must not keep an old score from being computed anew.
 */
export function openRubricCopies(dataFolder: string): RubricCopies {
  const folder = join(dataFolder, 'rubrics');
  const copyOf = (hash: string): HashedRubric | null => {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    const loaded = readKeptRubric(join(folder, `${hash}.yaml`));
    return loaded?.hash === hash ? loaded : null;
  };
  return {
    copyOf,
    all: () =>
      hashesIn(folder).map((hash) => ({
        hash,
        file: `rubrics/${hash}.yaml`,
        isSound: copyOf(hash) !== null,
      })),
  };
}

// --- internal ---

function hashesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .flatMap((name) => /^([0-9a-f]{64})\.yaml$/.exec(name)?.[1] ?? [])
      .sort();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw cannot('read', folder, cause);
  }
}
