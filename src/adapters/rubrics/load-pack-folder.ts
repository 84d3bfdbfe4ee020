import type { PlacedProblem, Result } from '../../domain/problem.ts';
import type { LoadedPack } from '../../use-cases/ports/rubrics-port.ts';
import { loadPack } from '../packs/load-pack.ts';
import { filesInFolder } from '../packs/pack-files.ts';
import type { PackAtHand } from '../packs/taken-names.ts';

/** Reads a folder with a `pack.yaml` and one `<id>.yaml` for each rubric it lists by its id. */
export function loadPackFolder(
  folder: string,
  others: readonly PackAtHand[] = [],
): Result<LoadedPack, PlacedProblem> {
  return loadPack(filesInFolder(folder), others);
}
