import { gathered } from '../files/gathered.ts';

/** Standard input, of which the beginning can be looked at before it is read. */
export class StandardInput {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #head: Uint8Array | null = null;

  constructor(stream: AsyncIterable<Uint8Array | string>) {
    this.#pieces = gathered(stream, MOST_WAITING)[Symbol.asyncIterator]();
  }

  /**
   * Whether what comes is JSON lines: anything is, whatever its first line holds, but for the few
   * beginnings that plainly are another kind. So a bad line costs a line wherever it stands.
   */
  async holdsLines(): Promise<boolean> {
    let head: Uint8Array = new Uint8Array(0);
    let verdict: boolean | null = null;
    while (verdict === null && head.length < LONGEST_HEAD) {
      const next = await this.#pieces.next();
      if (next.done === true) break;
      head = Buffer.concat([head, next.value]);
      verdict = holdsLines(Buffer.from(head).toString('latin1', 0, LONGEST_HEAD));
    }
    this.#head = head;
    return verdict ?? true;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    if (this.#head !== null && this.#head.length > 0) yield this.#head;
    this.#head = null;
    for (;;) {
      const next = await this.#pieces.next();
      if (next.done === true) return;
      yield next.value;
    }
  }
}

// --- internal ---

const MOST_WAITING = 1 << 18;
const LONGEST_HEAD = 1 << 16;

/** @param head as Latin-1; null while more must be seen. */
function holdsLines(head: string): boolean | null {
  const text = head.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  if (OTHER_KINDS.some((kind) => kind.test(text))) return false;
  return text.includes('\n') && !/^[{[]\s*$/.test(text) ? true : null;
}

const TABLE =
  /^"?(?:id|account|contact|when|type|minutes|first-contact|rater|timestamp|call\.[a-z-]+)"?[,;\t]/i;

const OTHER_KINDS = [
  /^---[ \t]*\r?\n/, // front matter, or YAML
  /^(?:format|id|call|rater|answers|words|transcript):/, // a note's own keys, in YAML
  /^\{[ \t]*\r?\n[ \t]+"/, // JSON set out over several lines
  /^\[[ \t]*(?:\{|\r?\n)/, // several notes in brackets
  /^\x1f\x8b/, // gzip
  /^\xff\xfe|^\xfe\xff/, // UTF-16, as spreadsheets save it
  /^sep=.\r?\n/i, // a table for a spreadsheet
  TABLE, // one whose first column is ours, or every form's
];
