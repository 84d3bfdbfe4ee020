/**
 * Where a row ends, behind its newline. No quote in it is out of place.
 *
 * @param bytes in UTF-8, the last row with its newline too
 * @param delimiter what parts its cells, one byte
 */
export function rowEnd(bytes: Uint8Array, start: number, delimiter: string): number {
  const sign = delimiter.charCodeAt(0);
  for (let at = start; ; ) {
    if (bytes[at] === QUOTE) at = closingQuoteIn(bytes, at) + 1;
    while (at < bytes.length && bytes[at] !== sign && bytes[at] !== NEWLINE) at += 1;
    if (at >= bytes.length) return bytes.length;
    at += 1;
    if (bytes[at - 1] === NEWLINE) return at;
  }
}

/**
 * The cells of a row, as csv-parse gives them and the tests hold, in a fraction of the time.
 *
 * @param text of one row, with its line end, which is plain
 */
export function splitRow(text: string, delimiter: string): readonly string[] {
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  if (!text.includes('"')) return text.slice(0, end).split(delimiter);
  const cells: string[] = [];
  for (let from = 0; ; ) {
    const isQuoted = text[from] === '"';
    const close = isQuoted ? closingQuote(text, from) : from - 1;
    const found = text.indexOf(delimiter, close + 1);
    const next = found === -1 || found > end ? end : found;
    cells.push(isQuoted ? unquoted(text.slice(from + 1, close)) : text.slice(from, next));
    if (next === end) return cells;
    from = next + 1;
  }
}

// --- internal ---

const NEWLINE = 0x0a;
const QUOTE = 0x22;

function closingQuoteIn(bytes: Uint8Array, opening: number): number {
  for (let at = opening + 1; ; ) {
    const quote = bytes.indexOf(QUOTE, at);
    if (quote === -1) return bytes.length;
    if (bytes[quote + 1] !== QUOTE) return quote;
    at = quote + 2;
  }
}

function closingQuote(text: string, opening: number): number {
  for (let at = opening + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    if (text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}

function unquoted(inside: string): string {
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
}
