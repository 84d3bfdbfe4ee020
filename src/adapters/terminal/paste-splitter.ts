/** What arrived in one piece: keys pressed, or text pasted (line breaks as `\n`). */
export interface Piece {
  readonly pasted: boolean;
  readonly text: string;
}

const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';
const CTRL_C = '\x03';
/** A terminal without bracketed paste hands a long paste over in several pieces, at once. */
const SAME_PASTE_MS = 50;

/** Tells pasted text from keys. */
export class PasteSplitter {
  /** What has come of a marked paste whose end has not. */
  #open: string | null = null;
  /** The beginning of a mark that was cut in two. */
  #cut = '';
  #lastPaste = Number.NEGATIVE_INFINITY;

  /** @param now milliseconds, to see pieces of one unmarked paste as one */
  pieces(chunk: string, now: number): readonly Piece[] {
    if (chunk === CTRL_C) this.#open = null; // a terminal that never ends its paste can be left
    const pieces: Piece[] = [];
    let rest = this.#cut + chunk;
    this.#cut = this.#open === null ? cutMark(rest) : '';
    rest = rest.slice(0, rest.length - this.#cut.length);
    while (rest !== '') {
      if (this.#open !== null) {
        const text: string = this.#open + rest;
        const end = text.indexOf(PASTE_END);
        this.#open = end === -1 ? text : null;
        if (end === -1) break;
        pieces.push(paste(text.slice(0, end)));
        rest = text.slice(end + PASTE_END.length);
      } else {
        const start = rest.indexOf(PASTE_START);
        const typed = start === -1 ? rest : rest.slice(0, start);
        if (typed !== '') pieces.push(this.#typedOrPasted(typed, now));
        if (start === -1) break;
        this.#open = '';
        rest = rest.slice(start + PASTE_START.length);
      }
    }
    return pieces;
  }

  #typedOrPasted(text: string, now: number): Piece {
    const goesOn = now - this.#lastPaste < SAME_PASTE_MS && isSeveralKeys(text);
    if (!goesOn && !hasInnerLineBreak(text)) return { pasted: false, text };
    this.#lastPaste = now;
    return paste(text);
  }
}

/** An escape sequence is one key however long it is. */
export function isSeveralKeys(text: string): boolean {
  return !text.startsWith('\x1b') && [...text.replace(/[\r\n]+$/, '')].length > 1;
}

// --- internal ---

function paste(text: string): Piece {
  return { pasted: true, text: text.replace(/\r\n?/g, '\n') };
}

/** A beginning of the mark at the end, if it can be nothing else: two bytes may be a key. */
function cutMark(text: string): string {
  for (let length = PASTE_START.length - 1; length > 2; length -= 1) {
    if (text.endsWith(PASTE_START.slice(0, length))) return text.slice(-length);
  }
  return '';
}

function hasInnerLineBreak(text: string): boolean {
  return /[\r\n](?=[^\r\n])/.test(text);
}
