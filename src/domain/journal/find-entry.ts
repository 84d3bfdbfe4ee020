import type { EntryRecord } from './record.ts';

/** What an id, or the beginning of one, finds. */
export type FoundEntry<Entry extends HasId = EntryRecord> =
  | { readonly found: Entry }
  | { readonly fault: 'empty' }
  | { readonly fault: 'unknown' }
  | { readonly fault: 'ambiguous'; readonly candidates: readonly Entry[] };

interface HasId {
  readonly id: string;
}

/** The word for the entry whose call was held last. */
const LAST = 'last';

/**
 * The entry meant by `last`, an id, or a beginning that only one id has.
 * @param latestFirst all entries, by when their calls were held
 */
export function findEntry<Entry extends HasId>(
  latestFirst: readonly Entry[],
  wanted: string,
): FoundEntry<Entry> {
  const [latest] = latestFirst;
  if (latest === undefined) return { fault: 'empty' };
  if (wanted === LAST) return { found: latest };
  const start = wanted.trim().toLowerCase();
  if (start === '') return { fault: 'unknown' };
  const exact = latestFirst.find(({ id }) => id === wanted);
  const candidates = latestFirst.filter(({ id }) => id.toLowerCase().startsWith(start));
  const found = exact ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (found !== undefined) return { found };
  return candidates.length === 0 ? { fault: 'unknown' } : { fault: 'ambiguous', candidates };
}

/** As much of an id as tells the millisecond it was made in: 13 characters of a UUID version 7. */
export function shortId({ id }: { readonly id: string }): string {
  return id.slice(0, 13);
}
