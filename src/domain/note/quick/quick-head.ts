import { parseWhen } from '../../call/when.ts';
import { CALL_KEYS, MOST_MINUTES, NOTE_ID, readType } from '../note-head.ts';
import { bytesOf } from './byte-text.ts';
import type { ByteWriter } from './byte-writer.ts';
import { KnownObject } from './key-order.ts';
import { nullEnd, plainEnd, QUOTE, readScalar, SPACE } from './scan-value.ts';
import {
  isUsualCell,
  isUsualId,
  isUsualType,
  isUsualWhen,
  usualMinutesEnd,
} from './usual-facts.ts';

/**
 * A note's id and call, as far as they are plainly right; what is not needs a closer look, which is
 * the long way's. What is spelled as a score would spell it is copied as it stands.
 */
export class QuickHead {
  readonly #jsonOf: (value: unknown) => string;
  readonly #call = new KnownObject(CALL_KEYS, (key, bytes, at) => this.#takeFact(key, bytes, at));
  /** Where the facts stand; nowhere if they are not given. */
  readonly #from = new Int32Array(FACTS.length);
  readonly #to = new Int32Array(FACTS.length);
  /** Whether they are texts without their quotes. */
  #isBare = false;
  /** Those that have to be spelled anew. */
  readonly #spelled: (Uint8Array | null)[] = FACTS.map(() => null);

  /** @param jsonOf a value as JSON text */
  constructor(jsonOf: (value: unknown) => string) {
    this.#jsonOf = jsonOf;
  }

  /** Forgets the note before. @param isBare texts will stand without quotes */
  begin(isBare = false): void {
    this.#isBare = isBare;
    this.#from.fill(0);
    this.#to.fill(0);
    this.#spelled.fill(null);
  }

  /** @returns where it ends; -1 where it needs a closer look, and so with the call */
  takeId(bytes: Uint8Array, at: number): number {
    return this.#takeFact(ID, bytes, at);
  }

  takeCall(bytes: Uint8Array, at: number): number {
    const end = this.#call.scan(bytes, at);
    return end === -1 ? nullEnd(bytes, at) : end;
  }

  has(fact: number): boolean {
    return this.#spelled[fact] !== null || this.#to[fact] !== 0;
  }

  /** Takes the bare text of a fact; false where it is spelled in an unusual way. */
  takeBare(fact: number, bytes: Uint8Array, from: number, to: number): boolean {
    if (HAS_NO_TEXT.has(fact) || !isUsual(fact, bytes, from, to)) return false;
    if (!isUsualCell(bytes, from, to)) return false;
    this.#from[fact] = from;
    this.#to[fact] = to;
    return true;
  }

  /** Takes a fact as `spell` put it. */
  takeSpelled(fact: number, spelled: Uint8Array): void {
    this.#spelled[fact] = spelled;
  }

  /** How a score spells a fact; null for what is none. */
  spell(fact: number, value: unknown): Uint8Array | null {
    const spelled = spell(fact, value, this.#jsonOf);
    return spelled === null ? null : bytesOf(spelled);
  }

  /** `"id":…,"call":{…}` @param bytes those the note was taken from */
  write(out: ByteWriter, bytes: Uint8Array): void {
    if (!this.#writeFact(ID, out, bytes, NOTHING)) out.put(NO_ID);
    out.put(CALL);
    let comma = NOTHING;
    for (let key = 0; key < ID; key += 1) {
      if (this.#writeFact(key, out, bytes, comma)) comma = COMMA_TEXT;
    }
    out.put(CALL_END);
  }

  // --- internal ---

  #writeFact(key: number, out: ByteWriter, bytes: Uint8Array, comma: Uint8Array): boolean {
    const spelled = this.#spelled[key] as Uint8Array | null;
    const to = this.#to[key] as number;
    if (spelled === null && to === 0) return false;
    out.put(comma);
    out.put(KEYS[key] as Uint8Array);
    if (spelled !== null) out.put(spelled);
    else {
      if (this.#isBare) out.put(QUOTE_TEXT);
      out.copy(bytes, this.#from[key] as number, to);
      if (this.#isBare) out.put(QUOTE_TEXT);
    }
    return true;
  }

  #takeFact(key: number, bytes: Uint8Array, at: number): number {
    const end = usualEnd(key, bytes, at);
    if (end !== -1) {
      this.#from[key] = at;
      this.#to[key] = end;
      return end;
    }
    const scalar = readScalar(bytes, at);
    if (scalar === null || scalar.value === null) return scalar?.end ?? -1;
    const spelled = this.spell(key, scalar.value);
    if (spelled === null) return -1;
    this.#spelled[key] = spelled;
    return scalar.end;
  }
}

/** Facts that a score tells, by their numbers: those of the call, and the id. */
export const FACTS: readonly string[] = [...CALL_KEYS, 'id'];

// --- internal ---

const ID = CALL_KEYS.length;
const [WHEN, TYPE, MINUTES, FIRST_CONTACT] = ['when', 'type', 'minutes', 'first-contact'].map(
  (key) => CALL_KEYS.indexOf(key),
);
const HAS_NO_TEXT = new Set([MINUTES, FIRST_CONTACT]);

const KEYS = FACTS.map((key) => bytesOf(`"${key}":`));
const QUOTE_TEXT = bytesOf('"');
const NO_ID = bytesOf('"id":null');
const CALL = bytesOf(',"call":{');
const CALL_END = bytesOf('}');
const COMMA_TEXT = bytesOf(',');
const NOTHING = bytesOf('');

/** Where a fact ends that is spelled as a score spells it; -1 for any other. */
function usualEnd(key: number, bytes: Uint8Array, at: number): number {
  if (key === MINUTES) return usualMinutesEnd(bytes, at);
  if (key === FIRST_CONTACT || bytes[at] !== QUOTE) return -1;
  const to = plainEnd(bytes, at + 1);
  return to !== -1 && isUsual(key, bytes, at + 1, to) ? to + 1 : -1;
}

function isUsual(key: number, bytes: Uint8Array, from: number, to: number): boolean {
  if (key === ID) return isUsualId(bytes, from, to);
  if (key === WHEN) return isUsualWhen(bytes, from, to);
  if (key === TYPE) return isUsualType(bytes, from, to);
  return from < to && bytes[from] !== SPACE;
}

function spell(key: number, value: unknown, jsonOf: (value: unknown) => string): string | null {
  if (key === FIRST_CONTACT) return typeof value === 'boolean' ? String(value) : null;
  if (key === MINUTES) return isMinutes(value) ? String(value) : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  if (key === ID && !NOTE_ID.test(value)) return null;
  if (key === WHEN && parseWhen(value) === null) return null;
  return jsonOf(key === TYPE ? readType(value) : value);
}

function isMinutes(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_MINUTES;
}
