import type { StandingPromise } from '../open-promises.ts';

/** What an id, or the beginning of one, finds. */
export type FoundPromise =
  | { readonly found: StandingPromise }
  | { readonly fault: 'unknown' }
  | { readonly fault: 'number' }
  | { readonly fault: 'ambiguous'; readonly candidates: readonly StandingPromise[] };

/**
 * The promise meant by its short id or its id, or by the beginning of one. Settled promises are
 * looked at too, so that what was typed once can never mean another promise later.
 */
export function findPromise(promises: readonly StandingPromise[], wanted: string): FoundPromise {
  const start = wanted.trim().toLowerCase();
  if (NUMBER.test(start)) return { fault: 'number' };
  if (start.length < SHORTEST_START) return { fault: 'unknown' };
  const exact = promises.find(({ id }) => id === wanted.trim());
  const candidates = promises.filter(
    ({ id }) => id.toLowerCase().startsWith(start) || lettersOf(id).startsWith(start),
  );
  const found = exact ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (found !== undefined) return { found };
  return candidates.length === 0 ? { fault: 'unknown' } : { fault: 'ambiguous', candidates };
}

/**
 * A promise's short id: letters that follow from its id alone, so that it stays for as long as the
 * promise does. Five of them, or as many as no other promise has.
 */
export function shortPromiseId(
  { id }: { readonly id: string },
  all: readonly { readonly id: string }[],
): string {
  const letters = lettersOf(id);
  const others = all.filter((one) => one.id !== id).map((one) => lettersOf(one.id));
  for (let length = SHORTEST; length <= letters.length; length += 1) {
    const short = letters.slice(0, length);
    if (!others.some((one) => one.startsWith(short))) return short;
  }
  return id;
}

// --- internal ---

const NUMBER = /^\d{1,6}$/;
const SHORTEST_START = 2;
const SHORTEST = 5;

/** No vowels, so that they spell no words, and no digit or letter of an id. */
const LETTERS = 'ghjkmnpqrstvwxyz';

/** Eight letters for 32 bits of FNV-1a. */
function lettersOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return Array.from({ length: 8 }, (_, i) => LETTERS[(hash >>> (i * 4)) & 15]).join('');
}
