import { PassThrough } from 'node:stream';

/**
 * Stands between the terminal and the prompts so that one thing typed or pasted can only ever
 * answer the question that is on the screen:
 *
 * - text pasted (bracketed, or several lines arriving at once) reaches a prompt as one `paste`;
 * - what arrives in one piece goes to one prompt: the rest of it is dropped once that has answered;
 * - pieces that arrive between two prompts wait for the next one.
 */
export class Keyboard {
  readonly #source: TerminalInput;
  readonly #split = new PasteSplitter();
  readonly #waiting: Piece[] = [];
  readonly #listener: (chunk: string) => void;
  #current: PromptInput | null = null;

  constructor(source: TerminalInput) {
    this.#source = source;
    this.#listener = (chunk) => {
      this.#waiting.push(...this.#split.pieces(chunk, performance.now()));
      this.#feed();
    };
    source.setEncoding('utf8');
    source.on('data', this.#listener);
  }

  /**
   * The input of one prompt. It takes nothing before it is `ready`.
   * @param takes single keys, of which several at once count as pasted, or lines of text
   */
  forPrompt(takes: 'keys' | 'text'): PromptInput {
    const input = new PromptInput(takes, (raw) => this.#source.setRawMode?.(raw));
    this.#current = input;
    input.once('ready', () => this.#feed());
    input.once('close', () => {
      if (this.#current === input) this.#current = null;
    });
    return input;
  }

  /** Lets go of the terminal, so that the process can end. */
  close(): void {
    this.#source.off('data', this.#listener);
    this.#source.pause();
  }

  #feed(): void {
    setImmediate(() => {
      const input = this.#current;
      if (input === null || !input.isReady || input.destroyed) return;
      const piece = this.#waiting.shift();
      if (piece === undefined) return;
      input.receive(piece);
      if (this.#waiting.length > 0) this.#feed();
    });
  }
}

/** The little we need of `process.stdin`. */
export interface TerminalInput {
  setEncoding(encoding: 'utf8'): unknown;
  on(event: 'data', listener: (chunk: string) => void): unknown;
  off(event: 'data', listener: (chunk: string) => void): unknown;
  pause(): unknown;
  setRawMode?(raw: boolean): unknown;
}

/** What a prompt reads from: keys as data, a paste as an event of its own. */
export class PromptInput extends PassThrough {
  readonly #takes: 'keys' | 'text';
  readonly #raw: (raw: boolean) => void;
  isReady = false;

  constructor(takes: 'keys' | 'text', raw: (raw: boolean) => void) {
    super();
    this.#takes = takes;
    this.#raw = raw;
  }

  /** Called by readline. */
  setRawMode(raw: boolean): void {
    this.#raw(raw);
  }

  /** The prompt listens now. */
  ready(): void {
    this.isReady = true;
    this.emit('ready');
  }

  receive(piece: Piece): void {
    const pasted = piece.pasted || (this.#takes === 'keys' && isSeveralKeys(piece.text));
    if (pasted) this.emit('paste', piece.text);
    else this.write(piece.text);
  }
}

/** What arrived in one piece: keys pressed, or text pasted (line breaks as `\n`). */
export interface Piece {
  readonly pasted: boolean;
  readonly text: string;
}

const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';
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

/** An escape sequence is one key however long it is. */
function isSeveralKeys(text: string): boolean {
  return !text.startsWith('\x1b') && [...text.replace(/[\r\n]+$/, '')].length > 1;
}

function hasInnerLineBreak(text: string): boolean {
  return /[\r\n](?=[^\r\n])/.test(text);
}
