import type { StandingPromise } from '../open-promises.ts';

/** What a number from the list, an id, or the beginning of one, finds. */
export type FoundPromise =
  | { readonly found: StandingPromise }
  | { readonly fault: 'unknown' }
  | { readonly fault: 'no-such-number'; readonly open: number }
  | { readonly fault: 'ambiguous'; readonly candidates: readonly StandingPromise[] };

/**
 * The promise meant by its number among the open ones, counted from 1 and from the oldest, or by
 * the beginning of an id, settled promises included.
 */
export function findPromise(promises: readonly StandingPromise[], wanted: string): FoundPromise {
  if (NUMBER.test(wanted)) return numbered(promises, Number(wanted));
  const start = wanted.trim().toLowerCase();
  if (start === '') return { fault: 'unknown' };
  const exact = promises.find(({ id }) => id === wanted);
  const candidates = promises.filter(({ id }) => id.toLowerCase().startsWith(start));
  const found = exact ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (found !== undefined) return { found };
  return candidates.length === 0 ? { fault: 'unknown' } : { fault: 'ambiguous', candidates };
}

/** As much of each id as tells it apart from the others, at least 13 characters. */
export function shortPromiseId(
  { id }: { readonly id: string },
  all: readonly { readonly id: string }[],
): string {
  const others = all.filter((one) => one.id !== id);
  let length = SHORTEST;
  while (length < id.length && others.some((one) => one.id.startsWith(id.slice(0, length)))) {
    length += 1;
  }
  return id.slice(0, length);
}

// --- internal ---

/** Ids begin with a time in milliseconds, and so with a zero for centuries to come. */
const NUMBER = /^[1-9]\d{0,5}$/;
const SHORTEST = 13;

function numbered(promises: readonly StandingPromise[], number: number): FoundPromise {
  const open = promises.filter(({ end }) => end === undefined);
  const found = open[number - 1];
  return found === undefined ? { fault: 'no-such-number', open: open.length } : { found };
}
