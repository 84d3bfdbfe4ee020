import { fold } from './fold.ts';

/**
 * Whether two spellings name the same account (contact, call type): whatever their capitals,
 * accents, kinds of spaces and characters that nobody sees. Undefined is nobody's name.
 */
export function isSameName(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return nameKey(a) === nameKey(b);
}

/** What all spellings of one name have in common. A name that nobody sees is its own. */
export function nameKey(name: string): string {
  return fold(name).trim() || name;
}

/**
 * Finds a name in a text, as a word of its own: `Acme` is in `ACMÉ's offer`, not in `Acmeville`. In
 * JSON, whole or torn, it looks at what is said, not at the keys.
 */
export function nameFinder(name: string): (text: string) => boolean {
  const key = nameKey(name);
  return (text) => {
    const said = text.replace(KEY_OR_FORMAT, ' ');
    return [said, unescaped(said)].some((one) => hasWord(fold(one), key) || hasWord(one, key));
  };
}

// --- internal ---

const KEY_OR_FORMAT = /"(?:[^"\\]|\\.)*"\s*:|"aftercall\/[\w-]+@\d+"/g;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WORD = /^[\p{L}\p{N}]/u;

/** A text of JSON as it reads. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, sign: string) =>
    code === undefined
      ? /[bfnrt]/.test(sign)
        ? ' '
        : sign
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Whether a word stands in a text with no letter or digit on either side. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (
      !ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at)) &&
      !BEGINS_WORD.test(text.slice(end, end + 2))
    ) {
      return true;
    }
  }
  return false;
}
