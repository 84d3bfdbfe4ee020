import { PassThrough } from 'node:stream';
import { isSeveralKeys, PasteSplitter, type Piece } from './paste-splitter.ts';

/** Would close readline, and leave a prompt that nothing can answer. */
const CTRL_D = '\x04';

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

  /** Called by readline, which listens from then on; its prompt does before anything else happens. */
  setRawMode(raw: boolean): void {
    this.#raw(raw);
    if (!raw) return;
    this.isReady = true;
    this.emit('ready');
  }

  receive(piece: Piece): void {
    const pasted = piece.pasted || (this.#takes === 'keys' && isSeveralKeys(piece.text));
    if (pasted) this.emit('paste', piece.text);
    else this.type(piece.text);
  }

  /** One by one: what arrives together in the middle of a line, readline puts in the wrong places. */
  type(text: string): void {
    for (const character of text) if (character !== CTRL_D) this.write(character);
  }
}
