import { RESERVED_KEYS } from './limits.ts';

/**
 * YAML as call notes are mostly written, as one line of JSON with the same data: keys with their
 * values by indentation, every text on one line, small maps in braces, comments. Far quicker than
 * reading it by its whole grammar, which matters for folders with thousands of notes.
 *
 * @returns null for all else, right or wrong: that has to be read by the grammar
 */
export function plainYamlToJson(text: string): string | null {
  if (text.length > MOST_SIGNS) return null;
  const map = new OpenMaps();
  let isTop = true;
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(from, text[end - 1] === '\r' ? end - 1 : end);
    from = end + 1;
    if (NOTHING.test(line)) continue;
    const isMark = isTop && MARK.test(line);
    isTop = false;
    if (isMark) continue;
    const [, indent = '', key = '', value] = LINE.exec(line) ?? [];
    const written = value === undefined ? null : jsonOf(value);
    if (key === '' || (value !== undefined && written === null)) return null;
    if (!map.add(indent.length, key, written)) return null;
  }
  return map.isEmpty ? null : map.end();
}

// --- internal ---

/** A note is no longer. */
const MOST_SIGNS = 1 << 16;
const MOST_DEPTH = 8;

const COMMENT = '(?: *| +#[^\\0-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufeff]*)';
const KEY = '[A-Za-z][A-Za-z0-9_-]{0,63}';
const NOTHING = /^ *(?:#[^\0-\x1f\x7f-\x9f\ud800-\udfff\ufeff]*)?$/;
const MARK = /^--- *$/;
const LINE = new RegExp(`^( *)(${KEY}):(?: +("[^"]*"|'[^']*'|[^ #"'][^#]*?))?${COMMENT}$`);

/** Latin letters with accents, and the quotes and dashes of typesetters. */
const LETTERS = '\\u00c0-\\u024f\\u2010-\\u2027';
const WORDS = new RegExp(`^[A-Za-z${LETTERS}][A-Za-z0-9 _.,/()&'+@${LETTERS}-]*$`);
const IN_QUOTES = new RegExp(`^"[ !#-\\[\\]-~${LETTERS}]*"$`);
const IN_SINGLE_QUOTES = new RegExp(`^'[ -&(-\\[\\]-~${LETTERS}]*'$`);
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const IN_BRACES = `"[^"]*"|'[^']*'|[^,"'{}\\[\\]:]+|\\d[^,"'{}\\[\\]]*?`;
const PAIR = new RegExp(`(${KEY}): +(${IN_BRACES}) *(?:, *|$)`, 'y');

/** What the core schema takes for more than a text. */
const LITERALS: ReadonlyMap<string, string> = new Map(
  ['null', 'true', 'false'].flatMap((word) => {
    const capital = `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
    return [word, capital, word.toUpperCase()].map((spelled) => [spelled, word] as const);
  }),
);

function jsonOf(written: string): string | null {
  const first = written[0];
  if (first === '{') return jsonOfBraces(written);
  if (first === '"') return IN_QUOTES.test(written) ? written : null;
  if (first === "'")
    return IN_SINGLE_QUOTES.test(written) ? JSON.stringify(written.slice(1, -1)) : null;
  if (NUMBER.test(written)) return written;
  if (DATE.test(written)) return `"${written}"`;
  if (!WORDS.test(written)) return null;
  return LITERALS.get(written) ?? `"${written}"`;
}

/** `{ account: Acme, when: 2026-11-21 }` */
function jsonOfBraces(written: string): string | null {
  const inside = /^\{ *(.*?) *\}$/.exec(written)?.[1];
  if (inside === undefined) return null;
  const map = new OpenMaps();
  PAIR.lastIndex = 0;
  for (let at = 0; at < inside.length; at = PAIR.lastIndex) {
    const [, key = '', value = ''] = PAIR.exec(inside) ?? [];
    const json = key === '' ? null : jsonOf(value.trimEnd());
    if (json === null || !map.add(0, key, json)) return null;
  }
  return map.end();
}

/** Maps inside one another, written as they come. */
class OpenMaps {
  #json = '';
  /** The last key waits for its value: a map below it, or nothing. */
  #isWaiting = true;
  readonly #indents: number[] = [];
  readonly #keys: string[][] = [];

  get isEmpty(): boolean {
    return this.#json === '';
  }

  /** @param value as JSON; null where it may follow. @returns false if that is no plain YAML */
  add(indent: number, key: string, value: string | null): boolean {
    if (LITERALS.has(key) || RESERVED_KEYS.has(key)) return false;
    if (this.#isWaiting && indent > (this.#indents.at(-1) ?? -1)) this.#open(indent);
    else {
      if (this.#isWaiting) this.#json += 'null';
      while (indent < (this.#indents.at(-1) ?? -1)) this.#close();
      this.#json += ',';
    }
    const keys = this.#keys.at(-1) ?? [];
    if (indent !== this.#indents.at(-1) || keys.includes(key)) return false;
    keys.push(key);
    this.#json += `"${key}":${value ?? ''}`;
    this.#isWaiting = value === null;
    return this.#indents.length <= MOST_DEPTH;
  }

  end(): string {
    if (this.#indents.length === 0) return '{}';
    if (this.#isWaiting) this.#json += 'null';
    this.#isWaiting = false;
    while (this.#indents.length > 0) this.#close();
    return this.#json;
  }

  // --- internal ---

  #open(indent: number): void {
    this.#json += '{';
    this.#indents.push(indent);
    this.#keys.push([]);
    this.#isWaiting = false;
  }

  #close(): void {
    this.#json += '}';
    this.#indents.pop();
    this.#keys.pop();
  }
}
