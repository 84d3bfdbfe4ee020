import { type Fields, ownValue } from '../field-reader.ts';
import { CALL_KEYS, MOST_MINUTES, NOTE_ID, readType } from '../note-head.ts';
import { parseWhen } from '../when.ts';

/**
 * A note's id and call as JSON text, `"id":…,"call":{…}`; null where they need a closer look, which
 * is the long way's: only what is plainly right is read here.
 *
 * @param jsonOf a value as JSON text
 */
export function quickHead(note: Fields, jsonOf: (value: unknown) => string): string | null {
  const id = ownValue(note, 'id') ?? null;
  if (id !== null && !(typeof id === 'string' && NOTE_ID.test(id))) return null;
  const call = ownValue(note, 'call');
  const facts = call === undefined ? '' : callText(call, jsonOf);
  return facts === null ? null : `"id":${id === null ? 'null' : `"${id}"`},"call":{${facts}}`;
}

// --- internal ---

/** Text that is its own JSON, and has nothing in it that a terminal would obey. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e\u00c0-\u024f]*$/;

function callText(call: unknown, jsonOf: (value: unknown) => string): string | null {
  if (typeof call !== 'object' || call === null || Array.isArray(call)) return null;
  for (const key in call) if (!CALL_KEYS.includes(key)) return null;
  let text = '';
  for (const key of CALL_KEYS) {
    const value = ownValue(call as Fields, key);
    if (value === undefined) continue;
    const fact = factText(key, value, jsonOf);
    if (fact === null) return null;
    text += `${text === '' ? '' : ','}"${key}":${fact}`;
  }
  return text;
}

function factText(key: string, value: unknown, jsonOf: (value: unknown) => string): string | null {
  if (key === 'first-contact') return typeof value === 'boolean' ? String(value) : null;
  if (key === 'minutes') return isMinutes(value) ? String(value) : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  if (key === 'when' && parseWhen(value) === null) return null;
  const fact = key === 'type' ? readType(value) : value;
  return PLAIN.test(fact) ? `"${fact}"` : jsonOf(fact);
}

function isMinutes(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_MINUTES;
}
