import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { LineSource } from '../../use-cases/lines-port.ts';
import { lineChunks } from './line-chunks.ts';
import type { StandardInput } from './standard-input.ts';

/** Bytes read at a time: enough to be worth a thread's while, little enough to lie in its cache. */
const PIECE = 1 << 18;

/**
 * A file that its name calls JSON lines, opened to be read a piece at a time; null for any other,
 * and for one that cannot be opened, which `readNotes` will tell of.
 */
export async function openLines(name: string): Promise<LineSource | null> {
  if (!LINE_NAMES.has(extname(name).toLowerCase())) return null;
  const file = await openedFile(name);
  if (file === null) return null;
  return { chunks: lineChunks(piecesOf(file)) };
}

/** Standard input, if it holds lines. */
export async function linesOf(input: StandardInput): Promise<LineSource | null> {
  return (await input.holdsLines()) ? { chunks: lineChunks(input) } : null;
}

// --- internal ---

/** Each piece is good until the next is asked for. */
async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  const isFile = (await file.stat()).isFile();
  const piece = Buffer.allocUnsafeSlow(PIECE);
  try {
    for (;;) {
      // What lies on the disk is there at once; what comes through a pipe may take its time.
      const bytesRead = isFile
        ? readSync(file.fd, piece)
        : (await file.read(piece, 0, PIECE, null)).bytesRead;
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

const LINE_NAMES = new Set(['.jsonl', '.ndjson']);

async function openedFile(name: string): Promise<FileHandle | null> {
  try {
    const handle = await open(name);
    if (!(await handle.stat()).isDirectory()) return handle;
    await handle.close();
  } catch {
    // told by whoever reads it whole
  }
  return null;
}
