/**
 * Control characters (Cc), format characters (Cf), line and paragraph separators (Zl, Zp), halves
 * of a pair (Cs), and whatever Unicode says may be drawn as nothing at all.
 */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u{2800}]/gu;

/** The first character of a text that nobody would see; null if there is none. */
export function firstUnseen(text: string): string | null {
  if (!NOT_PLAIN.test(text)) return null;
  for (const { 0: character, index } of text.matchAll(UNSEEN)) {
    if (!isPartOfEmoji(character, index, text)) return character;
  }
  return null;
}

/** Families and rainbow flags are several pictures, joined; a heart is red by its style. */
export function isPartOfEmoji(character: string, at: number, text: string): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  if (character === EMOJI_STYLE || character === TEXT_STYLE) return ENDS_WITH_EMOJI.test(before);
  if (character !== JOINER) return false;
  return ENDS_WITH_PICTURE.test(before) && STARTS_WITH_PICTURE.test(text.slice(at + 1, at + 3));
}

// --- internal ---

/** Nearly all texts have none of these, and are known to be sound at once. */
const NOT_PLAIN = /[^ -~]/;

const JOINER = '\u{200d}';
const EMOJI_STYLE = '\u{fe0f}';
const TEXT_STYLE = '\u{fe0e}';
const ENDS_WITH_PICTURE = /\p{Extended_Pictographic}[\u{fe0f}\p{Emoji_Modifier}]?$/u;
const ENDS_WITH_EMOJI = /[\p{Emoji}\p{Emoji_Modifier}]$/u;
const STARTS_WITH_PICTURE = /^\p{Extended_Pictographic}/u;
