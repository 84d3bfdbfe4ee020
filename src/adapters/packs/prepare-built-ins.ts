import type { PlacedProblem } from '../../domain/problem.ts';
import type { Pack } from '../../domain/rubric/pack.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { filesInFolder } from './pack-files.ts';
import { readPack } from './read-pack.ts';

/** The built-in rubrics as they are shipped: checked and hashed once, at build time. */
export interface PreparedPack {
  readonly pack: Pack;
  readonly rubrics: readonly StoredRubric[];
}

interface StoredRubric {
  readonly rubric: Rubric;
  readonly hash: string;
  readonly scoringHash: string;
  /** Of its YAML, in the folder of rubrics. */
  readonly file: string;
}

/** Our own rubrics have problems: the build must stop. */
export class BuiltInsError extends Error {
  override readonly name = 'BuiltInsError';
  readonly problems: readonly PlacedProblem[];

  constructor(problems: readonly PlacedProblem[]) {
    const list = problems.map(({ file, at, problem }) => `${file}:${at?.line}: ${problem.code}`);
    super(`the built-in rubrics have problems:\n${list.join('\n')}`);
    this.problems = problems;
  }
}

/**
 * What `dist/built-in-rubrics.json` holds, from the folder of YAML files.
 *
 * @throws BuiltInsError when any of them has a problem
 */
export function prepareBuiltIns(folder: string): PreparedPack {
  const loaded = readPack(filesInFolder(folder));
  if (!loaded.ok) throw new BuiltInsError(loaded.problems);
  const { pack, rubrics } = loaded.value;
  return {
    pack,
    rubrics: rubrics.map(({ rubric, hash, scoringHash }) => ({
      rubric,
      hash,
      scoringHash,
      file: `${rubric.id}.yaml`,
    })),
  };
}
