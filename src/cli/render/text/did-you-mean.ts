import { distance } from 'fastest-levenshtein';

/** The known name that a word was probably meant to be, if there is a close one. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.slice(0, LONGEST).toLowerCase();
  let best: string | undefined;
  let bestDistance = mostSlips(wanted) + 1;
  for (const name of known) {
    const far = distance(wanted, name.toLowerCase());
    if (far < bestDistance) {
      best = name;
      bestDistance = far;
    }
  }
  return best;
}

// --- internal ---

/** Names are at most 64 characters; a longer word is a near miss of none of them. */
const LONGEST = 80;

/** Two neighbours swapped count as two slips, so that a short word is allowed two. */
function mostSlips({ length }: string): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length / 3));
}
