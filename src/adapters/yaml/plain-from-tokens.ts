import type { CST } from 'yaml';
import { composeTokens } from './compose-tokens.ts';
import { MOST_DEPTH, MOST_NODES, RESERVED_KEYS } from './limits.ts';
import { type OneLine, oneLineText, oneLineValue } from './one-line-values.ts';
import { NOTHING_INSIDE, type Placed, plainValue, type Read } from './plain-value.ts';
import { isHyphen, isQuiet, isSeparator } from './quiet-tokens.ts';

/**
 * The short way from the library's own tokens to plain data, for YAML as nearly every rubric is
 * written: maps and lists by indentation, every text on one line, comments. It takes only shapes of
 * which the library's composer has nothing to say, and gives what composing them would. Composing
 * is a third of the work of reading.
 *
 * @returns null for all else, right or wrong: that has to be composed
 */
export function plainFromTokens(tokens: readonly CST.Token[]): Read | null {
  const document = onlyDocument(tokens);
  const top = document?.value;
  if (document === null || top === undefined || document.start.length > 0) return null;
  if (!isQuiet(document.end)) return null;
  if (top.type !== 'block-map' && top.type !== 'block-seq') return null;
  return new Reading().read(top, top.offset, 0, 1);
}

// --- internal ---

function onlyDocument(tokens: readonly CST.Token[]): CST.Document | null {
  let document: CST.Document | null = null;
  for (const token of tokens) {
    if (token.type === 'document' && document === null) document = token;
    else if (token.type !== 'comment' && token.type !== 'newline') return null;
  }
  return document;
}

type Inside = Map<string | number, Placed>;

class Reading {
  #nodes = 0;

  /** @param least how far a map or a list has to be indented at least */
  read(token: CST.Token, keyOffset: number, least: number, depth: number): Read | null {
    this.#nodes += 2; // with a key, which counts too
    if (this.#nodes > MOST_NODES) return null;
    const { type, offset } = token;
    if (isOneLine(token)) {
      const value = isQuiet(token.end, false) ? oneLineValue(token) : undefined;
      if (value === undefined) return null;
      const placed = { offset, keyOffset, inside: NOTHING_INSIDE, isBestShownByKey: false };
      return { value, placed };
    }
    if (type === 'flow-collection') return this.#inBrackets(token, keyOffset, depth);
    if ((type !== 'block-map' && type !== 'block-seq') || token.indent < least) return null;
    if (depth > MOST_DEPTH) return null;
    const inside: Inside = new Map();
    const isMap = type === 'block-map';
    const value = isMap ? this.#map(token, inside, depth) : this.#list(token, inside, depth);
    if (value === null) return null;
    return { value, placed: { offset, keyOffset, inside, isBestShownByKey: true } };
  }

  /** What is in brackets is short, and has rules of its own: it is composed as a document is. */
  #inBrackets(token: CST.FlowCollection, keyOffset: number, depth: number): Read | null {
    const { offset } = token;
    const end = (token.end.at(-1)?.offset ?? offset) + 1;
    this.#nodes += 2 * (end - offset); // more than there can be
    if (this.#nodes > MOST_NODES) return null;
    const document: CST.Document = { type: 'document', offset, start: [], value: token };
    const { contents, errors, warnings } = composeTokens([document], end);
    if (errors.length > 0 || warnings.length > 0) return null;
    const { value, placed, refused } = plainValue(contents, keyOffset, depth);
    return refused.length > 0 ? null : { value, placed };
  }

  #map({ items, indent }: CST.BlockMap, inside: Inside, depth: number): object | null {
    const object: Record<string, unknown> = Object.create(null);
    for (const item of items) {
      const { start, key, sep, value } = item;
      if (!isQuiet(start)) return null;
      if (item === items.at(-1) && !key && !sep) break; // comments below the last value
      if (!key || !value || !isOneLine(key) || key.indent !== indent || key.end) return null;
      const isList = value.type === 'block-seq';
      if (!isSeparator(sep, isList || value.type === 'block-map')) return null;
      const name = oneLineText(key);
      if (name === undefined || !isGoodKey(name) || inside.has(name)) return null;
      // A list may stand right below its key.
      const read = this.read(value, key.offset, isList ? indent : indent + 1, depth + 1);
      if (read === null) return null;
      inside.set(name, read.placed);
      object[name] = read.value;
    }
    return object;
  }

  #list({ items, indent }: CST.BlockSequence, inside: Inside, depth: number): unknown[] | null {
    const list: unknown[] = [];
    for (const item of items) {
      const { start, value } = item;
      if (item === items.at(-1) && !value && isQuiet(start)) break; // comments below the last value
      if (!value || !isHyphen(start)) return null;
      const read = this.read(value, value.offset, indent + 1, depth + 1);
      if (read === null) return null;
      inside.set(list.length, read.placed);
      list.push(read.value);
    }
    return list;
  }
}

function isOneLine(token: CST.Token): token is OneLine {
  const { type } = token;
  return type === 'scalar' || type === 'double-quoted-scalar' || type === 'single-quoted-scalar';
}

function isGoodKey(key: string): boolean {
  return key !== '' && key !== '<<' && key.length <= LONGEST_KEY && !RESERVED_KEYS.has(key);
}

/** Far below the 1,024 characters from which on the composer objects. */
const LONGEST_KEY = 128;
