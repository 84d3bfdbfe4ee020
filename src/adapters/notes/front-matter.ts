/** A Markdown text parted into the facts above and the text below. */
export type FrontMatter =
  | {
      readonly kind: 'cut';
      /** With the lines it has in the whole text, its first one left empty. */
      readonly yaml: string;
      readonly below: string;
    }
  | { readonly kind: 'none' | 'unclosed' };

/**
 * Cuts the YAML from the top of a Markdown text. Nothing but `---` opens it: what other tools
 * execute (`---js`) is no front matter here.
 */
export function cutFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (opening === null) return { kind: 'none' };
  CLOSING.lastIndex = opening[0].length;
  const closing = CLOSING.exec(text);
  if (closing === null) return { kind: 'unclosed' };
  const yaml = `\n${text.slice(opening[0].length, closing.index)}`;
  return { kind: 'cut', yaml, below: text.slice(closing.index + closing[0].length) };
}

// --- internal ---

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$\n?/gm;
