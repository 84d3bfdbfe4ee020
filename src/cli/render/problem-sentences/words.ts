import { nearest } from '../text/did-you-mean.ts';
import { visible } from '../text/visible.ts';

/** A word from a file in quotes: shown safely, and cut where it would fill the screen. */
export function quoted(text: string): string {
  const start = [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('');
  return `"${visible(start)}${start.length < text.length ? '…' : ''}"`;
}

/** What to write instead: the close name if there is one, else all of them if they are few. */
export function instead(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== undefined) return `; did you mean ${quoted(near)}?`;
  return known.length === 0 ? '.' : `; it can be ${anyOf([...new Set(known)])}.`;
}

/** `1 entry`, `2 entries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

// --- internal ---

const LONGEST = 60;
const MOST_NAMES = 24;

/** `a, b or c`; of many, the first ones. */
function anyOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => visible(name));
  if (names.length > MOST_NAMES) return `${shown.join(', ')} …`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`;
}
