import { join } from 'node:path';
import { type LocatedProblem, problem, type Result } from '../../domain/problem.ts';
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

/** The same files, of which together no more is read than a pack may have. @param first bytes read before */
export function withinLimit(files: PackFiles, first: number): PackFiles {
  let total = first;
  return {
    ...files,
    read: (file) => {
      const read = files.read(file);
      if (!read.ok) return read;
      total += read.value.byteLength;
      return total <= MOST_PACK_BYTES ? read : tooLarge();
    },
  };
}

/** Whether a text says that it is a pack, and not one rubric. */
export function holdsPack(content: Uint8Array): boolean {
  const text = Buffer.from(content).toString('utf8');
  return /^\u{feff}?\s*format *: *["']?aftercall\/pack@/mu.test(text);
}

// --- internal ---

/** All files of a pack together, in bytes: what reading the worst of them may cost. */
const MOST_PACK_BYTES = 1024 * 1024;

function tooLarge(): Result<never, LocatedProblem> {
  const found = problem('pack-too-large', [], { limit: MOST_PACK_BYTES });
  return { ok: false, problems: [{ problem: found, at: null }] };
}
