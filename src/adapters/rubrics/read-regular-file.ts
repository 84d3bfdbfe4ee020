import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { type LocatedProblem, type Problem, problem, type Result } from '../../domain/problem.ts';
import { nearFileName } from '../../domain/rubric/check/near-file-name.ts';

/**
 * The bytes of a file that a stranger may have made: looked at before it is opened, only if it is
 * a regular file and no link, and never more than the limit of it.
 *
 * @param limit in bytes
 */
export function readRegularFile(path: string, limit: number): Result<Uint8Array, LocatedProblem> {
  const name = basename(path);
  try {
    const { size } = lstatRegular(path);
    if (size > limit) return refused(problem('too-large', [], { bytes: size, limit }));
    return readOpened(path, limit);
  } catch (error) {
    if (error instanceof NotRegular) return refused(problem('not-a-file', [], { name }));
    const { code } = error as NodeJS.ErrnoException;
    // ELOOP: it became a link after we had looked.
    if (code === 'ELOOP') return refused(problem('not-a-file', [], { name }));
    if (code === 'ENOENT' || code === 'ENOTDIR') return refused(notFound(path));
    if (code === 'EACCES' || code === 'EPERM') {
      return refused(problem('not-readable', [], { name }));
    }
    throw error;
  }
}

// --- internal ---

class NotRegular extends Error {}

/** With the file beside it that was probably meant. */
function notFound(path: string): Problem {
  const name = basename(path);
  const near = nearFileName(name, namesIn(dirname(path)));
  return problem('not-found', [], near === undefined ? { name } : { name, near });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Absent on Windows, where a link cannot be made without rights. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
/** Without it, opening a pipe that took the file's place would wait for ever. */
const NO_WAIT = constants.O_NONBLOCK ?? 0;

function lstatRegular(path: string) {
  const stat = lstatSync(path);
  if (!stat.isFile()) throw new NotRegular();
  return stat;
}

/** Room for the limit is much for small files, so they get what they say they need at first. */
function readOpened(
  path: string,
  limit: number,
  isGrowing = false,
): Result<Uint8Array, LocatedProblem> {
  const file = openSync(path, constants.O_RDONLY | NO_FOLLOW | NO_WAIT);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new NotRegular();
    const room = isGrowing ? limit : Math.min(limit, stat.size);
    const bytes = Buffer.alloc(room + 1);
    let length = 0;
    for (let count = -1; count !== 0 && length < bytes.length; length += count) {
      count = readSync(file, bytes, length, bytes.length - length, null);
    }
    if (length <= room) return { ok: true, value: bytes.subarray(0, length) };
    if (room < limit) return readOpened(path, limit, true);
    return refused(problem('too-large', [], { bytes: length, limit }));
  } finally {
    closeSync(file);
  }
}

function refused(found: Problem): Result<never, LocatedProblem> {
  return { ok: false, problems: [{ problem: found, at: null }] };
}
