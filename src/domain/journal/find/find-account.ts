import { nameKey } from '../../same-name.ts';

/** What a name, or the beginning of one, finds among accounts. */
export type FoundAccount =
  | { readonly found: string }
  | { readonly fault: 'unknown'; readonly known: readonly string[] }
  | { readonly fault: 'ambiguous'; readonly candidates: readonly string[] };

/**
 * The account of that name, whatever its capitals; or the only one whose name begins so. Found is
 * the spelling that comes last.
 */
export function findAccount(accounts: Iterable<string>, wanted: string): FoundAccount {
  const byKey = new Map([...accounts].map((name) => [nameKey(name), name]));
  const key = nameKey(wanted);
  const exact = byKey.get(key);
  if (exact !== undefined) return { found: exact };
  const candidates = key === '' ? [] : [...byKey].filter(([name]) => name.startsWith(key));
  const [only] = candidates;
  if (only === undefined) return { fault: 'unknown', known: [...byKey.values()] };
  if (candidates.length === 1) return { found: only[1] };
  return { fault: 'ambiguous', candidates: candidates.map(([, name]) => name) };
}
