import { parseWhen } from '../call/when.ts';
import type { CallFacts } from '../journal/records/record.ts';
import { problem } from '../problem.ts';
import type { NoteHead } from './call-note.ts';
import { FieldReader, type Fields, ownValue } from './field-reader.ts';

/** What other programs name their records by: UUIDs, numbers, paths of a kind. */
export const NOTE_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
/** In the order in which a score tells them. */
export const CALL_KEYS = ['account', 'contact', 'when', 'type', 'minutes', 'first-contact'];
/** A day: no call is longer. */
export const MOST_MINUTES = 1440;

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

/** In lower case, as a session keeps it and as the rubrics' conditions spell it. */
export function readType(written: string): string {
  return written.trim().toLowerCase();
}

// --- internal ---

function readId(note: Fields, reader: FieldReader): string | undefined {
  const id = reader.text(note, 'id', []);
  if (id === undefined || NOTE_ID.test(id)) return id;
  return reader.add(problem('bad-note-id', ['id'], { got: id }));
}

function readCall(value: unknown, reader: FieldReader): CallFacts {
  const path = ['call'];
  const call = value === undefined ? {} : reader.knownFields(value, path, CALL_KEYS);
  if (call === undefined) return {};
  const account = reader.text(call, 'account', path);
  const contact = reader.text(call, 'contact', path);
  const when = readWhen(call, reader);
  const written = reader.text(call, 'type', path);
  const type = written === undefined ? undefined : readType(written);
  const minutes = reader.number(call, 'minutes', path, 0, MOST_MINUTES);
  const first = reader.boolean(call, 'first-contact', path);
  return {
    ...(account !== undefined && { account }),
    ...(contact !== undefined && { contact }),
    ...(when !== undefined && { when }),
    ...(type !== undefined && { type }),
    ...(minutes !== undefined && { minutes }),
    ...(first !== undefined && { 'first-contact': first }),
  };
}

function readWhen(call: Fields, reader: FieldReader): string | undefined {
  const when = reader.text(call, 'when', ['call']);
  if (when === undefined || parseWhen(when) !== null) return when;
  return reader.add(problem('bad-when', ['call', 'when'], { got: when }));
}
