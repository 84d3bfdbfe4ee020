import { isOneSlipAway } from '../../rubric/rules/one-slip-away.ts';
import { nameKey } from '../../same-name.ts';

/** Those of the names that someone who wrote `wanted` may have meant, none of them the same name. */
export function nearNames(names: Iterable<string>, wanted: string): readonly string[] {
  const asked = looksOf(wanted);
  return [...names].filter((name) => isNear(looksOf(name), asked));
}

// --- internal ---

/** How a name looks to the eye: its words, and all of them without what is between. */
interface Looks {
  readonly words: readonly string[];
  readonly all: string;
}

/** Letters of other scripts that look like these of ours. */
const LOOKALIKES = new Map(
  [...'авекмнорстухіјѕһԁԛԝαβεικνορτυχ0135'].map((letter, i) => [
    letter,
    [...'abekmhopctyxijshdqwabeikvoptuxoles'][i] ?? '',
  ]),
);

/** A shorter beginning is in too many names. */
const SHORTEST = 3;

function looksOf(name: string): Looks {
  const latin = Array.from(nameKey(name), (letter) => LOOKALIKES.get(letter) ?? letter).join('');
  const words = latin.match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, all: words.join('') };
}

function isNear(a: Looks, b: Looks): boolean {
  if (a.all === b.all) return true;
  const [shorter, longer] = a.all.length < b.all.length ? [a.all, b.all] : [b.all, a.all];
  if (shorter.length < SHORTEST) return false;
  if (longer.includes(shorter) || isOneSlipAway(a.all, b.all)) return true;
  return a.words.some((one) => b.words.some((other) => isNearWord(one, other)));
}

function isNearWord(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) <= SHORTEST) return false;
  return a === b || isOneSlipAway(a, b);
}
