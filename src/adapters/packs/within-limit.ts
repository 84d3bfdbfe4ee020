import { type LocatedProblem, problem, type Result } from '../../domain/problem.ts';
import type { PackFiles } from './pack-files.ts';

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

// --- internal ---

/** All files of a pack together, in bytes: what reading the worst of them may cost. */
const MOST_PACK_BYTES = 1024 * 1024;

function tooLarge(): Result<never, LocatedProblem> {
  const found = problem('pack-too-large', [], { limit: MOST_PACK_BYTES });
  return { ok: false, problems: [{ problem: found, at: null }] };
}
