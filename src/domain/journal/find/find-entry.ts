import type { EntryRecord } from '../records/record.ts';

/** What an id, or the beginning of one, finds. */
export type FoundEntry<Entry extends Findable = EntryRecord> =
  | { readonly found: Entry }
  | { readonly fault: 'empty' }
  | { readonly fault: 'unknown' }
  | { readonly fault: 'ambiguous'; readonly candidates: readonly Entry[] };

/** `written`: when it was first entered, which no amendment changes. */
type Findable = Pick<EntryRecord, 'id' | 'written'>;

/** The word for the entry that was entered last, whenever its call was held. */
const LAST = 'last';

/** The entry meant by `last`, an id, or a beginning that only one id has. */
export function findEntry<Entry extends Findable>(
  entries: readonly Entry[],
  wanted: string,
): FoundEntry<Entry> {
  const [first, ...others] = entries;
  if (first === undefined) return { fault: 'empty' };
  if (wanted === LAST) return { found: others.reduce(laterEntered, first) };
  const start = wanted.trim().toLowerCase();
  if (start === '') return { fault: 'unknown' };
  const exact = entries.find(({ id }) => id === wanted);
  const candidates = entries.filter(({ id }) => id.toLowerCase().startsWith(start));
  const found = exact ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (found !== undefined) return { found };
  return candidates.length === 0 ? { fault: 'unknown' } : { fault: 'ambiguous', candidates };
}

/** As much of an id as tells the millisecond it was made in: 13 characters of a UUID version 7. */
export function shortId({ id }: { readonly id: string }): string {
  return id.slice(0, 13);
}

// --- internal ---

function laterEntered<Entry extends Findable>(a: Entry, b: Entry): Entry {
  const apart = (Date.parse(a.written) || 0) - (Date.parse(b.written) || 0);
  return apart > 0 || (apart === 0 && a.id > b.id) ? a : b;
}
