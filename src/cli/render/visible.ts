/**
 * A text from a file or a person, safe to print on one line: control, bidirectional and invisible
 * characters are shown (`\x1b`, `\u{202e}`) instead of sent. Line ends and tabs are shown too.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character, ...rest) => {
    return isPartOfEmoji(character, Number(rest.at(-2)), text) ? character : escaped(character);
  });
}

/** The same for a text of several lines: line feeds and tabs stay. */
export function visibleLines(text: string): string {
  return text
    .split(/(\n|\t)/)
    .map((part) => (part === '\n' || part === '\t' ? part : visible(part)))
    .join('');
}

// --- internal ---

/**
 * Control characters (Cc), format characters (Cf), line and paragraph separators (Zl, Zp), halves
 * of a pair (Cs), and whatever Unicode says may be drawn as nothing at all.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u{2800}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const JOINER = '\u{200d}';
const EMOJI_STYLE = '\u{fe0f}';
const TEXT_STYLE = '\u{fe0e}';
const ENDS_WITH_PICTURE = /\p{Extended_Pictographic}[\u{fe0f}\p{Emoji_Modifier}]?$/u;
const ENDS_WITH_EMOJI = /[\p{Emoji}\p{Emoji_Modifier}]$/u;
const STARTS_WITH_PICTURE = /^\p{Extended_Pictographic}/u;

/** Families and rainbow flags are several pictures, joined; a heart is red by its style. */
function isPartOfEmoji(character: string, at: number, text: string): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  if (character === EMOJI_STYLE || character === TEXT_STYLE) return ENDS_WITH_EMOJI.test(before);
  if (character !== JOINER) return false;
  return ENDS_WITH_PICTURE.test(before) && STARTS_WITH_PICTURE.test(text.slice(at + 1, at + 3));
}

function escaped(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}
