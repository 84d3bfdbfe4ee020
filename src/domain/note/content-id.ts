import { parseWhen } from '../call/when.ts';
import type { CallNote } from './call-note.ts';

/**
 * The id of an entry made from a note that has none fit for a journal: the same for the same note,
 * on every machine. A UUID of version 8 (RFC 9562); like those of other entries it begins with a
 * time in milliseconds, so that it sorts by it: here when the call was held.
 *
 * @param hash of the note as it was checked: 64 hexadecimal digits
 */
export function contentId(hash: string, { call }: CallNote): string {
  const time = heldMilliseconds(call.when).toString(16).padStart(12, '0');
  const variant = '89ab'[Number.parseInt(hash.charAt(3), 16) % 4];
  return [
    time.slice(0, 8),
    time.slice(8),
    `8${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-');
}

// --- internal ---

/** A time without an offset counts as UTC here, so that it is the same everywhere; none as 0. */
function heldMilliseconds(written: string | undefined): number {
  const when = written === undefined ? null : parseWhen(written);
  if (when === null) return 0;
  return Math.max(0, Date.parse(`${when.date}T${when.time ?? '12:00:00'}${when.offset ?? 'Z'}`));
}
