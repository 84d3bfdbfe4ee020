import { join } from 'node:path';
import type { LocatedProblem, Result } from '../../domain/problem.ts';
import { readRegularFile } from '../rubrics/read-regular-file.ts';
import { MOST_BYTES } from '../yaml/limits.ts';

/** Where a pack's files are read from: a folder, or what was fetched from a repository. */
export interface PackFiles {
  /** What problems call a file. */
  nameOf(file: string): string;
  /** Its bytes, at most 256 KiB of them: of a regular file that stands in the pack itself. */
  read(file: string): Result<Uint8Array, LocatedProblem>;
}

/**
 * The files that stand directly in a folder. No link is followed, whatever it points to.
 *
 * @param shownAs the folder as the person named it
 */
export function filesInFolder(folder: string, shownAs = folder): PackFiles {
  return {
    nameOf: (file) => join(shownAs, file),
    read: (file) => readRegularFile(join(folder, file), MOST_BYTES),
  };
}
