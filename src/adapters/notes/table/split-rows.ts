/**
 * Where a row ends: at its newline, or at the end of the text. No quote in it is out of place.
 *
 * @param text of rows with plain line ends
 */
export function rowEnd(text: string, start: number, delimiter: string): number {
  let at = text[start] === '"' ? closingQuote(text, start) + 1 : start;
  for (;;) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const opening = text.slice(at, end).indexOf(`${delimiter}"`);
    if (opening === -1) return end;
    at = closingQuote(text, at + opening + 1) + 1;
  }
}

/**
 * The cells of a row, as csv-parse gives them and the tests hold, in a fraction of the time.
 *
 * @param text of one row, without its line end
 */
export function splitRow(text: string, delimiter: string): readonly string[] {
  const end = text.length;
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  for (let from = 0; ; ) {
    const isQuoted = text[from] === '"';
    const close = isQuoted ? closingQuote(text, from) : from - 1;
    const found = text.indexOf(delimiter, close + 1);
    const next = found === -1 ? end : found;
    cells.push(isQuoted ? unquoted(text.slice(from + 1, close)) : text.slice(from, next));
    if (next === end) return cells;
    from = next + 1;
  }
}

// --- internal ---

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
