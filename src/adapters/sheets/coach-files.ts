import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { problem } from '../../domain/problem.ts';
import type { CoachFiles, NotWritten } from '../../use-cases/coach-files-port.ts';
import { codeOf } from '../files/failure.ts';
import { readInput } from '../files/read-input.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { readSheet } from './read-sheet.ts';

/** @param stdin what `-` names */
export function coachFiles(stdin: AsyncIterable<Uint8Array | string>): CoachFiles {
  return {
    readSheet: async (name) => {
      const input = await readInput(name, stdin);
      if (!input.ok) return input;
      const bytes = input.value.length;
      if (bytes <= MOST_BYTES) return readSheet(name, input.value);
      const found = problem('too-large', [], { bytes, limit: MOST_BYTES });
      return { ok: false, problems: [{ problem: found, at: null, file: name, sourceLine: null }] };
    },
    write: (path, text, mayReplace) => {
      try {
        if (mayReplace) replace(path, text);
        else writeNew(path, text);
        return null;
      } catch (error) {
        const reason = REASONS[codeOf(error) ?? ''];
        if (reason === undefined) throw error;
        return reason;
      }
    },
  };
}

// --- internal ---

const REASONS: Readonly<Record<string, NotWritten>> = {
  EEXIST: 'exists',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EISDIR: 'is-folder',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

function writeNew(path: string, text: string, mode = 0o666): void {
  const fd = openSync(path, 'wx', mode);
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    fsyncSync(fd);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}

/** Beside, then in its place, so that the old file is there until the new one is whole. */
function replace(path: string, text: string): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old === undefined) {
    writeNew(path, text);
    return;
  }
  if (old.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  const target = realpathSync(path);
  const beside = join(dirname(target), `.aftercall-${randomBytes(6).toString('hex')}`);
  writeNew(beside, text, old.mode & 0o777);
  try {
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
