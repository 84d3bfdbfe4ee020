/**
 * A value as JSON text that is harmless on a terminal too: characters that JSON allows but that
 * could paint, hide or turn text are written as escapes, which mean the same to every parser.
 * @param indent spaces; without it everything is on one line
 */
export function jsonText(value: unknown, indent?: number): string {
  return `${JSON.stringify(value, null, indent).replace(UNSEEN, escaped)}\n`;
}

/**
 * The facts of many values as one long array, as `jsonText` sets it out with two spaces, in pieces, so that it is never held as
 * one text.
 */
export function* jsonPieces<T>(
  values: readonly T[],
  facts: (value: T) => unknown,
): Generator<string> {
  for (let from = 0; from < values.length; from += PIECE) {
    const text = jsonText(values.slice(from, from + PIECE).map(facts), 2);
    yield (from === 0 ? '[' : ',') + text.slice(1, -3); // without brackets and last line ends
  }
  yield values.length === 0 ? '[]\n' : '\n]\n';
}

// --- internal ---

const PIECE = 1000;

/** What `visible` shows instead of sending, but for the line feeds that set JSON out. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]/gu;

/** As its one or two UTF-16 halves, which is how JSON counts. */
function escaped(text: string): string {
  return [...Array(text.length).keys()]
    .map((i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('');
}
