import { isPartOfEmoji, UNSEEN } from '../../../domain/unseen.ts';

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

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}
