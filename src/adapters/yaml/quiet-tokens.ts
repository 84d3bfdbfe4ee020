import type { CST } from 'yaml';

/**
 * Whether there is nothing but spaces, line ends and comments. Nowhere may there be a tab, though
 * YAML takes it in some places.
 *
 * @param startsLine whether a comment may come first: elsewhere a space has to stand before it
 */
export function isQuiet(
  tokens: readonly CST.SourceToken[] | undefined,
  startsLine = true,
): boolean {
  if (tokens === undefined) return true;
  let hasSpace = startsLine;
  for (const { type, source } of tokens) {
    if (type === 'newline') hasSpace = true;
    else if (type === 'space' && !source.includes('\t')) hasSpace = true;
    else if (type !== 'comment' || !hasSpace) return false;
  }
  return true;
}

/**
 * Whether a key is parted from its value by a colon, right after it, and spaces; or from a map or a
 * list by a colon and one or more line ends.
 */
export function isSeparator(
  tokens: readonly CST.SourceToken[] | undefined,
  isOverLines: boolean,
): boolean {
  if (tokens?.[0]?.type !== 'map-value-ind') return false;
  if (!isOverLines) return tokens.length === 2 && isSpaces(tokens[1]);
  const after = tokens.slice(1);
  return after.some(({ type }) => type === 'newline') && isQuiet(after, false);
}

/** Whether an entry of a list starts with its hyphen and spaces, below comments or not. */
export function isHyphen(tokens: readonly CST.SourceToken[]): boolean {
  const hyphen = tokens.length - 2;
  if (tokens[hyphen]?.type !== 'seq-item-ind' || !isSpaces(tokens[hyphen + 1])) return false;
  return hyphen === 0 || isQuiet(tokens.slice(0, hyphen));
}

// --- internal ---

function isSpaces(token: CST.SourceToken | undefined): boolean {
  return token?.type === 'space' && !token.source.includes('\t');
}
