import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Problem } from '../../domain/problem.ts';
import type { LineChunk } from '../../use-cases/ports/lines-port.ts';
import type { InputKind } from '../../use-cases/ports/ports.ts';
import { fileSize } from '../files/read-input.ts';
import { untilFault } from '../files/until-fault.ts';
import { isGzip } from '../files/unzipped.ts';
import { lineChunks } from './line-chunks.ts';
import { kindByName } from './note-kind.ts';
import type { StandardInput } from './standard-input.ts';

/** Bytes read at a time: enough to be worth a thread's while, little enough to lie in its cache. */
const PIECE = 1 << 18;

/**
 * The lines of a file that its name calls JSON lines, a piece at a time; null for any other, for one
 * that is packed, for what is no plain file and for what cannot be opened, which is told by whoever
 * opens it next.
 *
 * @param onFault told where the disk fails, where the lines end then
 */
export async function openLines(
  name: string,
  kind: InputKind | undefined,
  onFault: (fault: Problem) => void,
): Promise<AsyncIterable<LineChunk> | null> {
  // A pipe can be opened only once, and shows what it holds only once.
  if ((kind ?? kindByName(name)) !== 'jsonl' || fileSize(name) === null) return null;
  const file = await openedFile(name);
  if (file === null) return null;
  return lineChunks(untilFault(piecesOf(file), name, onFault));
}

/** The lines of standard input, if it holds any. */
export async function linesOf(
  input: StandardInput,
  kind?: InputKind,
): Promise<AsyncIterable<LineChunk> | null> {
  const isLines =
    kind === undefined ? input.holdsLines() : kind === 'jsonl' && !(await input.isPacked());
  return (await isLines) ? lineChunks(input) : null;
}

// --- internal ---

/** Each piece is good until the next is asked for. */
async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  const piece = Buffer.allocUnsafeSlow(PIECE);
  try {
    for (;;) {
      const bytesRead = readSync(file.fd, piece); // what lies on the disk is there at once
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function openedFile(name: string): Promise<FileHandle | null> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(name);
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    if (!isGzip(buffer)) return handle;
  } catch {
    // told by whoever reads it whole
  }
  await handle?.close();
  return null;
}
