import { inFile, problem } from '../../domain/problem.ts';
import type { CoachFiles, NotWritten } from '../../use-cases/ports/coach-files-port.ts';
import { codeOf } from '../files/failure.ts';
import { readInput } from '../files/read-input.ts';
import { writeOwnFile } from '../files/rewrite-file.ts';
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
      return { ok: false, problems: [inFile(name, found)] };
    },
    write: (path, text, mayReplace) => {
      try {
        writeOwnFile(path, text, mayReplace);
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
