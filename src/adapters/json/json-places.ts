import {
  type JsonFault,
  type Path,
  type Position,
  type Problem,
  problem,
} from '../../domain/problem.ts';
import { LineStarts } from '../yaml/line-starts.ts';
import { type Places, placesIn } from '../yaml/places.ts';
import type { Placed } from '../yaml/plain-value.ts';

/** Where things stand in a JSON text, and what keeps it from being JSON. */
export interface JsonPlaces extends Places {
  /** With the offset it stands at; null for JSON. */
  readonly fault: { readonly problem: Problem; readonly offset: number } | null;
  /** Keys that stand in their object already, in the order of the text. */
  readonly repeated: readonly RepeatedKey[];
}

export interface RepeatedKey {
  /** Of the object. */
  readonly path: Path;
  readonly key: string;
  readonly at: Position;
}

/**
 * Walks over a JSON text (RFC 8259), for what `JSON.parse` does not tell: where things stand, where
 * the text is no JSON, and which keys it wrote over.
 */
export function jsonPlaces(text: string): JsonPlaces {
  const walk = new Walk(text);
  const fault = walk.run();
  const lines = new LineStarts(text);
  const repeated = walk.repeated.map(({ path, key, offset }) => ({
    ...{ path, key },
    at: lines.positionOf(offset),
  }));
  const places = { ...placesIn(walk.top, lines), repeated };
  if (fault === null) return { ...places, fault };
  const { detail, offset } = fault;
  return { ...places, fault: { problem: problem('json-syntax', [], { detail }), offset } };
}

// --- internal ---

/** Deeper than any note; only the place inside is lost. */
const MOST_DEPTH = 64;
const SPACE = /[ \t\r\n]*/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

interface FaultAt {
  readonly detail: JsonFault;
  readonly offset: number;
}

class Faulty extends Error {
  readonly fault: FaultAt;

  constructor(fault: FaultAt) {
    super(fault.detail);
    this.fault = fault;
  }
}

type Inside = Map<string | number, Placed>;
/** Of all that is no collection: a batch has millions. */
const NOTHING: Inside = new Map();

class Walk {
  top: Placed = { offset: 0, keyOffset: 0, inside: new Map(), isBestShownByKey: false };
  readonly repeated: (Omit<RepeatedKey, 'at'> & { readonly offset: number })[] = [];
  readonly #text: string;
  /** Of what is being read. */
  readonly #path: (string | number)[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): FaultAt | null {
    try {
      this.#value(1, undefined, (placed) => {
        this.top = placed;
      });
      if (this.#next() !== undefined) this.#fail('unexpected');
      return null;
    } catch (error) {
      if (error instanceof Faulty) return error.fault;
      throw error;
    }
  }

  #value(depth: number, keyOffset: number | undefined, attach: (placed: Placed) => void): void {
    const opening = this.#next();
    const offset = this.#at;
    const isCollection = opening === '{' || opening === '[';
    const inside = isCollection ? new Map() : NOTHING;
    attach({ offset, keyOffset: keyOffset ?? offset, inside, isBestShownByKey: isCollection });
    if (isCollection && depth > MOST_DEPTH) this.#fail('unexpected');
    if (opening === '{') this.#object(depth, inside);
    else if (opening === '[') this.#array(depth, inside);
    else if (opening === '"') this.#string();
    else if (!this.#take(LITERAL)) this.#fail('unexpected');
  }

  #object(depth: number, inside: Inside): void {
    this.#at += 1;
    if (this.#skip('}')) return;
    do {
      if (this.#next() !== '"') this.#fail('unexpected');
      const keyOffset = this.#at;
      const key = this.#string();
      if (!this.#skip(':')) this.#fail('unexpected');
      if (inside.has(key)) this.repeated.push({ path: [...this.#path], key, offset: keyOffset });
      this.#path.push(key);
      this.#value(depth + 1, keyOffset, (placed) => inside.set(key, placed));
      this.#path.pop();
    } while (this.#skip(','));
    if (!this.#skip('}')) this.#fail('unexpected');
  }

  #array(depth: number, inside: Inside): void {
    this.#at += 1;
    if (this.#skip(']')) return;
    do {
      this.#path.push(inside.size);
      this.#value(depth + 1, undefined, (placed) => inside.set(inside.size, placed));
      this.#path.pop();
    } while (this.#skip(','));
    if (!this.#skip(']')) this.#fail('unexpected');
  }

  /** Ends behind the closing quote. */
  #string(): string {
    const start = this.#at;
    this.#at += 1;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (!(code >= 0x20)) throw new Faulty({ detail: 'unclosed-quote', offset: start });
      if (code === 0x22) break;
      if (code !== 0x5c) this.#at += 1;
      else if (!this.#take(ESCAPE)) this.#fail('bad-escape');
    }
    this.#at += 1;
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }

  /** The character that comes after any space; undefined at the end. */
  #next(): string | undefined {
    this.#take(SPACE);
    return this.#text[this.#at];
  }

  #skip(character: string): boolean {
    if (this.#next() !== character) return false;
    this.#at += 1;
    return true;
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #fail(detail: JsonFault): never {
    const isAtEnd = this.#at >= this.#text.length;
    throw new Faulty({ detail: isAtEnd ? 'cut-short' : detail, offset: this.#at });
  }
}
