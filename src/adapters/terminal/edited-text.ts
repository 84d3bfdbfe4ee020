import stringWidth from 'fast-string-width';

/** A text that is edited, laid out in rows, and where its cursor is. */
export interface EditedText {
  /** Each row but the last is filled up with spaces to the whole width. */
  readonly shown: string;
  /** From the row and the column where the text's own row begins. */
  readonly row: number;
  readonly column: number;
}

/**
 * Breaks a text between its words, as it is typed; a word longer than a row is broken where it must.
 *
 * @param indent columns that are taken before the text, in its first row and by what is left free in
 *   the others
 * @param cursor where in the text it stands, from 0 to its length
 */
export function layOut(text: string, cursor: number, indent: number, width: number): EditedText {
  const room = Math.max(2, width - indent);
  const starts = rowStarts(text, room);
  const rows = starts.map((start, i) => text.slice(start, starts[i + 1]));
  const row = starts.findLastIndex((start) => start <= cursor);
  const shown = rows
    .map((one, i) => (i < rows.length - 1 ? filled(one, room) : one))
    .join(' '.repeat(indent));
  return { shown, row, column: indent + stringWidth(text.slice(starts[row], cursor)) };
}

// --- internal ---

/** Where each row starts. The last is never full, so that the cursor has its place behind it. */
function rowStarts(text: string, room: number): readonly number[] {
  const starts = [0];
  let [start, afterSpace, at] = [0, 0, 0];
  for (const character of text) {
    at += character.length;
    if (character === ' ') afterSpace = at;
    if (stringWidth(text.slice(start, at)) < room) continue;
    const isSplit = afterSpace <= start;
    start = isSplit ? at - (isWide(character) ? character.length : 0) : afterSpace;
    starts.push(start);
  }
  return starts;
}

function isWide(character: string): boolean {
  return stringWidth(character) > 1;
}

function filled(row: string, room: number): string {
  return row + ' '.repeat(Math.max(0, room - stringWidth(row)));
}
