import { createGunzip } from 'node:zlib';
import { codeOf } from './failure.ts';

/** How a gzip stream can end too early. */
export type GzipFault = 'cut' | 'damaged';

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * What is packed in a gzip stream, of one part or several. Where it is cut or damaged, all that
 * comes out before is given, and then the fault is told.
 */
export async function* unzipped(
  pieces: AsyncIterable<Uint8Array>,
  onFault: (fault: GzipFault) => void,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK });
  let failure: Error | null = null;
  let isOver = false;
  let wake = () => {};
  const change = () => wake();
  gunzip.on('readable', change);
  gunzip.on('error', (error) => {
    failure = error;
    change();
  });
  gunzip.on('end', () => {
    isOver = true;
    change();
  });
  /** Gives what comes out until what was put in is used up: a failure throws away what waits. */
  async function* drain(isDone: () => boolean): AsyncGenerator<Uint8Array> {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const chunk = gunzip.read() as Uint8Array | null;
      if (chunk !== null) yield chunk;
      else if (failure !== null || isOver || isDone()) return;
      else await changed;
    }
  }
  try {
    for await (const piece of pieces) {
      let isTaken = false;
      gunzip.write(piece, () => {
        isTaken = true;
        change();
      });
      yield* drain(() => isTaken);
      if (failure !== null) break;
    }
    if (failure === null) gunzip.end();
    yield* drain(() => false);
  } finally {
    gunzip.destroy();
  }
  if (failure !== null) onFault(codeOf(failure) === 'Z_BUF_ERROR' ? 'cut' : 'damaged');
}

// --- internal ---

const CHUNK = 1 << 18;
