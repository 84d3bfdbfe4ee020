import { CALL_KEYS, type CallFacts } from '../call/call-facts.ts';
import { parseWhen } from '../call/when.ts';
import { problem } from '../problem.ts';
import type { NoteHead } from './call-note.ts';
import { FieldReader, type Fields, ownValue } from './field-reader.ts';

/** What can be told of a note, whatever else is wrong with it. */
export function noteHead(value: unknown): NoteHead {
  const reader = new FieldReader();
  const note = reader.fields(value, []);
  return note === undefined ? { id: null, call: {} } : readHead(note, reader);
}

/** Reads a note's id and its call; what is wrong with them is left out and told to the reader. */
export function readHead(note: Fields, reader: FieldReader): NoteHead {
  return { id: readId(note, reader) ?? null, call: readCall(ownValue(note, 'call'), reader) };
}

// --- internal ---

/** What other programs name their records by: UUIDs, numbers, paths of a kind. */
const NOTE_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
/** A day: no call is longer. */
const MOST_MINUTES = 1440;

function readId(note: Fields, reader: FieldReader): string | undefined {
  const id = reader.text(note, 'id', []);
  if (id === undefined || NOTE_ID.test(id)) return id;
  return reader.add(problem('bad-note-id', ['id'], { got: id }));
}

function readCall(value: unknown, reader: FieldReader): CallFacts {
  const path = ['call'];
  const call = value === undefined ? {} : reader.knownFields(value, path, CALL_KEYS);
  if (call === undefined) return {};
  // Made key by key: a batch makes one for every note.
  const facts: { -readonly [K in keyof CallFacts]: CallFacts[K] } = {};
  put(facts, 'account', reader.text(call, 'account', path));
  put(facts, 'contact', reader.text(call, 'contact', path));
  put(facts, 'when', readWhen(call, reader));
  put(facts, 'type', readType(call, reader));
  put(facts, 'minutes', reader.number(call, 'minutes', path, 0, MOST_MINUTES));
  put(facts, 'first-contact', reader.boolean(call, 'first-contact', path));
  return facts;
}

function put<K extends keyof CallFacts>(
  facts: { -readonly [P in keyof CallFacts]: CallFacts[P] },
  key: K,
  value: CallFacts[K] | undefined,
): void {
  if (value !== undefined) facts[key] = value;
}

/** In lower case, as a session keeps it and as the rubrics' conditions spell it. */
function readType(call: Fields, reader: FieldReader): string | undefined {
  return reader.text(call, 'type', ['call'])?.trim().toLowerCase();
}

function readWhen(call: Fields, reader: FieldReader): string | undefined {
  const when = reader.text(call, 'when', ['call']);
  if (when === undefined || parseWhen(when) !== null) return when;
  return reader.add(problem('bad-when', ['call', 'when'], { got: when }));
}
