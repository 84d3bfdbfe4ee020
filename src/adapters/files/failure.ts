import { JournalError } from '../../use-cases/ports/journal-port.ts';

/** The error for something the disk did not let us do: `cannot write /…/2026.jsonl: the disk is full`. */
export function cannot(act: string, path: string, cause: unknown): JournalError {
  if (cause instanceof JournalError) return cause;
  return new JournalError(`cannot ${act} ${path}: ${reason(cause)}`, { cause });
}

/** After a failed flush nobody can know what is on the disk; trying again is safe, since ids are unique. */
export function unknownOutcome(path: string, cause: unknown): JournalError {
  return new JournalError(
    `${path} was written, but the disk did not confirm it (${reason(cause)}): ` +
      'it may or may not be kept; trying again is safe',
    { cause },
  );
}

export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code;
}

// --- internal ---

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file may not grow any further',
  EIO: 'the disk reports a fault',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link, and we follow none',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
};

function reason(cause: unknown): string {
  const code = codeOf(cause);
  const known = code === undefined ? undefined : REASONS[code];
  if (known !== undefined) return `${known} (${code})`;
  return cause instanceof Error ? cause.message : String(cause);
}
