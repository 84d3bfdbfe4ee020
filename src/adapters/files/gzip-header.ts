import type { Peeked } from './peeked.ts';

/** Takes the header of a gzip file away (RFC 1952); false where it is cut. */
export async function takeGzipHeader(packed: Peeked): Promise<boolean> {
  const fixed = await packed.take(10);
  if (fixed === null) return false;
  const flags = fixed[3] ?? 0;
  if (flags & HAS_EXTRA) {
    const length = await packed.take(2);
    if (length === null || (await packed.take(length.readUInt16LE())) === null) return false;
  }
  if (flags & HAS_NAME && !(await takeText(packed))) return false;
  if (flags & HAS_COMMENT && !(await takeText(packed))) return false;
  return !(flags & HAS_SUM) || (await packed.take(2)) !== null;
}

// --- internal ---

const HAS_SUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/** Up to a zero. */
async function takeText(packed: Peeked): Promise<boolean> {
  for (;;) {
    const sign = await packed.take(1);
    if (sign === null) return false;
    if (sign[0] === 0) return true;
  }
}
