import type { WantedEntries } from '../../use-cases/ports.ts';

/**
 * Picks the lines worth parsing, by their bytes: a journal of 100,000 entries is passed through in
 * a tenth of the time that parsing takes. Only lines in the key order that we write are passed over.
 */
export class WantedLines {
  readonly #wanted: WantedEntries;
  readonly #isWanted = new Map<string, boolean>(); // by the bytes of a name
  readonly #latest: Line[] = [];

  constructor(wanted: WantedEntries) {
    this.#wanted = wanted;
  }

  /** Whether this line is to be parsed now; one that may be among the last few is kept for later. */
  take(bytes: Buffer | null, number: number): boolean {
    if (bytes === null || startsWith(bytes, SETTLEMENT)) return false;
    if (!startsWith(bytes, ENTRY)) return true;
    if (!this.#isOfWanted(bytes)) return false;
    if (bytes.includes(PROMISES)) return true;
    const { others } = this.#wanted;
    if (others > 0) this.#latest.push({ number, bytes: Buffer.from(bytes) });
    if (this.#latest.length > others) this.#latest.shift();
    return false;
  }

  /** The last few entries of a file on which nothing was promised. */
  latest(): readonly Line[] {
    return this.#latest.splice(0);
  }

  #isOfWanted(bytes: Buffer): boolean {
    const { isOf } = this.#wanted;
    if (isOf === undefined) return true;
    const name = accountIn(bytes);
    const known = this.#isWanted.get(name);
    if (known !== undefined) return known;
    const isWanted = isOf(decoded(name));
    this.#isWanted.set(name, isWanted);
    return isWanted;
  }
}

interface Line {
  readonly number: number;
  readonly bytes: Buffer;
}

// --- internal ---

const ENTRY = Buffer.from('{"format":"aftercall/entry@1"');
const SETTLEMENT = Buffer.from('{"format":"aftercall/settlement@1"');
const PROMISES = Buffer.from('"promises":[{');
const ACCOUNT = Buffer.from('"account":"');
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** In plain steps: a call into native code for each line takes longer. */
function startsWith(bytes: Buffer, start: Buffer): boolean {
  if (bytes[WHERE_KINDS_DIFFER] !== start[WHERE_KINDS_DIFFER]) return false;
  for (let i = 0; i < start.length; i += 1) if (bytes[i] !== start[i]) return false;
  return true;
}

const WHERE_KINDS_DIFFER = ENTRY.indexOf('entry');

/** The name as its JSON bytes, one character each; empty without one. */
function accountIn(bytes: Buffer): string {
  const at = bytes.indexOf(ACCOUNT);
  if (at === -1) return '';
  const start = at + ACCOUNT.length;
  let end = start;
  while (end < bytes.length && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
  return bytes.toString('latin1', start, end);
}

function decoded(name: string): string | undefined {
  if (name === '') return undefined;
  try {
    return JSON.parse(`"${Buffer.from(name, 'latin1').toString('utf8')}"`) as string;
  } catch {
    return undefined;
  }
}
