import { crc32, createInflateRaw } from 'node:zlib';
import type { GzipFault } from '../../domain/faults.ts';
import { codeOf } from './failure.ts';
import { takeGzipHeader } from './gzip-header.ts';
import type { Peeked } from './peeked.ts';

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * What is packed in a gzip stream (RFC 1952), of one part or several. Where it is cut or damaged, or
 * goes on as something else, all that comes out before is given, and then the fault is told. Node's
 * own reader of whole files throws away the end of what comes before something else.
 */
export async function* unzipped(
  packed: Peeked,
  onFault: (fault: GzipFault) => void,
): AsyncGenerator<Uint8Array> {
  try {
    let fault: GzipFault | null = null;
    do fault = yield* part(packed);
    while (fault === null && isGzip(await packed.head(2)));
    if (fault === null && (await goesOn(packed))) fault = 'followed';
    if (fault !== null) onFault(fault);
  } finally {
    await packed.close();
  }
}

// --- internal ---

const CHUNK = 1 << 18;
/** The sum of what was packed, and its length. */
const TRAILER = 8;

async function* part(packed: Peeked): AsyncGenerator<Uint8Array, GzipFault | null> {
  if (!(await takeGzipHeader(packed))) return 'cut';
  let [sum, length] = [0, 0];
  let fault: GzipFault | null = null;
  const inside = inflated(packed, (found) => {
    fault = found;
  });
  for await (const chunk of inside) {
    sum = crc32(chunk, sum);
    length += chunk.length;
    yield chunk;
  }
  if (fault !== null) return fault;
  const trailer = await packed.take(TRAILER);
  if (trailer === null) return 'cut';
  const isWhole = trailer.readUInt32LE(0) === sum && trailer.readUInt32LE(4) === length % 2 ** 32;
  return isWhole ? null : 'damaged';
}

/** Whether there is anything but zeros, with which tapes are filled up. */
async function goesOn(packed: Peeked): Promise<boolean> {
  for (let piece = await packed.next(); piece !== null; piece = await packed.next()) {
    if (piece.some((byte) => byte !== 0)) return true;
  }
  return false;
}

/** What comes out until it ends by itself; what is behind its end stays where it was. */
async function* inflated(
  packed: Peeked,
  onFault: (fault: GzipFault) => void,
): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  let failure: Error | null = null;
  let isOver = false;
  let wake = () => {};
  const change = () => wake();
  inflate.on('readable', change);
  inflate.on('error', (error) => {
    failure = error;
    change();
  });
  inflate.on('end', () => {
    isOver = true;
    change();
  });
  /** Gives what comes out until what was put in is used up: a failure throws away what waits. */
  async function* drain(isDone: () => boolean): AsyncGenerator<Uint8Array> {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const chunk = inflate.read() as Uint8Array | null;
      if (chunk !== null) yield chunk;
      else if (failure !== null || isOver || isDone()) return;
      else await changed;
    }
  }
  try {
    let given = 0;
    let unused = 0;
    while (unused === 0 && failure === null) {
      const piece = await packed.next();
      if (piece === null) break;
      let isTaken = false;
      inflate.write(piece, () => {
        isTaken = true;
        change();
      });
      given += piece.length;
      yield* drain(() => isTaken);
      unused = failure === null ? given - inflate.bytesWritten : 0;
      if (unused > 0) packed.giveBack(piece.subarray(piece.length - unused));
    }
    if (unused === 0 && failure === null) inflate.end();
    if (unused === 0) yield* drain(() => false);
  } finally {
    inflate.destroy();
  }
  if (failure !== null) onFault(codeOf(failure) === 'Z_BUF_ERROR' ? 'cut' : 'damaged');
}
