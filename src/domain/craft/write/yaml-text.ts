/** Single values as our rubric files spell them. */

/** A sentence in double quotes, on one line whatever is in it. Half characters are replaced. */
export function quotedSentence(text: string): string {
  const escaped = text
    .replace(/\p{Cs}/gu, '\u{fffd}')
    .replace(/["\\]/g, '\\$&')
    .replace(UNSEEN, (character) => (isPartOfEmoji(character) ? character : codeOf(character)));
  return `"${escaped}"`;
}

/** A name as it is, where YAML cannot take it for anything else; in quotes otherwise. */
export function plainName(text: string): string {
  return isPlain(text) ? text : quotedSentence(text);
}

/** What stands before a colon. A number stays bare, as the points of a scale are written. */
export function keyText(key: string): string {
  return /^[1-9]$/.test(key) ? key : plainName(key);
}

// --- internal ---

/** What would break a line, or would not be seen in an editor. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Words that a reader of YAML, this one or an older one, takes for true, false or nothing. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

function isPlain(text: string): boolean {
  return /^[a-z](?:[a-z0-9 ./@-]*[a-z0-9])?$/i.test(text) && !NOT_TEXT.test(text);
}

/** The joiner that makes a family of several people. */
function isPartOfEmoji(character: string): boolean {
  return character === '\u{200d}';
}

function codeOf(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`;
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}
