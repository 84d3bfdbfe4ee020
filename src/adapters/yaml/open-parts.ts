import { CST, Lexer } from 'yaml';

/** A line, and the part of it that is not inside a quoted text, a block of text or a comment. */
export interface OpenPart {
  readonly line: string;
  /** Where that part starts and ends; both are the line's length if there is none. */
  readonly openFrom: number;
  readonly openTo: number;
}

/**
 * The lines of a text, split at line feeds. Of a line with a quoted text on it, the part up to the
 * quote is open; of one that lies inside a text of several lines, nothing is.
 */
export function openParts(text: string): readonly OpenPart[] {
  const closed = closedRanges(text);
  let offset = 0;
  let next = 0;
  return text.split('\n').map((line) => {
    const start = offset;
    const end = start + line.length;
    offset = end + 1;
    while ((closed[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const range = closed[next];
    if (range === undefined || range[0] >= end) return { line, openFrom: 0, openTo: line.length };
    if (range[0] < start) return { line, openFrom: line.length, openTo: line.length };
    return { line, openFrom: 0, openTo: range[0] - start };
  });
}

// --- internal ---

type Range = readonly [from: number, to: number];

function closedRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  let isTextNext = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (isTextNext) {
      // The text of a block ends with its line end; other unquoted text is open.
      if (lexeme.endsWith('\n')) ranges.push([offset, offset + lexeme.length]);
      isTextNext = false;
      offset += lexeme.length;
      continue;
    }
    if (lexeme === CST.SCALAR) isTextNext = true;
    if (CONTROLS.has(lexeme)) continue;
    const type = CST.tokenType(lexeme);
    if (type !== null && CLOSED.has(type) && isClosed(lexeme, type)) {
      ranges.push([offset, offset + lexeme.length]);
    }
    offset += lexeme.length;
  }
  return ranges;
}

/** What the lexer puts in between; no part of the text. */
const CONTROLS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);
const CLOSED: ReadonlySet<string> = new Set([
  'single-quoted-scalar',
  'double-quoted-scalar',
  'comment',
]);

/** A quote that is never closed hides nothing. */
function isClosed(lexeme: string, type: string): boolean {
  return type === 'comment' || (lexeme.length > 1 && lexeme.endsWith(lexeme.charAt(0)));
}
