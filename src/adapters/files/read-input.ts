import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  inFile,
  type PlacedProblem,
  type Problem,
  problem,
  type Result,
} from '../../domain/problem.ts';
import { codeOf } from './failure.ts';

/** What a person names standard input by. */
export const STDIN = '-';

/**
 * The bytes of what the person at the command line named: a file, wherever links lead, a pipe, or
 * `-` for standard input.
 *
 * @throws Error when the disk fails
 */
export async function readInput(
  name: string,
  stdin: AsyncIterable<Uint8Array | string>,
): Promise<Result<Buffer, PlacedProblem>> {
  if (name === STDIN) return { ok: true, value: await readAll(stdin) };
  try {
    return { ok: true, value: await readFile(name) };
  } catch (error) {
    const found = problemOfFailure(codeOf(error), name);
    if (found === null) throw error;
    return { ok: false, problems: [inFile(name, found)] };
  }
}

/** In bytes; null for what is no regular file, or none that we can reach. */
export function fileSize(name: string): number | null {
  try {
    const stats = statSync(name);
    return stats.isFile() ? stats.size : null;
  } catch {
    return null; // whoever reads it tells why not
  }
}

/** Why a file that a person named cannot be opened; null for a failure that is not theirs. */
export function problemOfFailure(code: string | undefined, name: string): Problem | null {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return problem('not-found', [], { name });
    case 'EACCES':
    case 'EPERM':
      return problem('not-readable', [], { name });
    case 'EISDIR':
      return problem('not-a-file', [], { name });
    default:
      return null;
  }
}

// --- internal ---

async function readAll(stdin: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
