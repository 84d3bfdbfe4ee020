import { join } from 'node:path';
import type { RubricCopies } from '../../use-cases/ports.ts';
import { loadRubricFile } from '../rubrics/load-rubric.ts';

/**
 * The copies in `rubrics/<hash>.yaml` of the data folder. A copy is read as strictly as a
 * stranger's file, and counts only if it still has the hash of its name.
 */
export function openRubricCopies(dataFolder: string): RubricCopies {
  return {
    copyOf(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return null;
      const loaded = loadRubricFile(join(dataFolder, 'rubrics', `${hash}.yaml`));
      return loaded.ok && loaded.value.hash === hash ? loaded.value : null;
    },
  };
}
