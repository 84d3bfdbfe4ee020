import type { Path } from '../../domain/problem.ts';
import type { WrittenNote } from '../../use-cases/ports/ports.ts';
import { type JsonPlaces, jsonPlaces } from '../json/json-places.ts';
import { LineStarts } from '../yaml/line-starts.ts';
import { type NoteSource, readable, readLater, unreadable } from './written-notes.ts';

/** A text that should be one JSON object; a byte-order mark before it is passed over. */
export function readJsonNote(written: NoteSource): WrittenNote {
  const text = written.text.replace(/^\ufeff/, '');
  const source = { ...written, text };
  try {
    return readable(JSON.parse(text), source, () => jsonPlaces(text));
  } catch {
    return notJson(source);
  }
}

/** A text that should be a JSON object, or a list of them, each a note of its own. */
export function* readJsonNotes(source: NoteSource): Generator<WrittenNote> {
  const value = parsed(source.text);
  if (value === null) {
    yield notJson(source);
    return;
  }
  let places: JsonPlaces | null = null;
  const placesOnce = () => {
    places ??= jsonPlaces(source.text);
    return places;
  };
  if (!Array.isArray(value.json)) yield noteOf(value.json, source, placesOnce);
  else
    for (const [index, one] of value.json.entries()) yield noteOf(one, source, placesOnce, [index]);
}

// --- internal ---

function noteOf(json: unknown, source: NoteSource, places: () => JsonPlaces, above: Path = []) {
  const line = oneLine(json);
  const read = () => readable(json, source, places, above);
  return line === null ? read() : readLater(line, read);
}

/**
 * Null for what is too deep to be written again, and where a null may stand for a number that is
 * larger than any.
 */
function oneLine(json: unknown): string | null {
  try {
    const line = JSON.stringify(json);
    return line.includes('null') ? null : line;
  } catch {
    return null;
  }
}

function parsed(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
}

function notJson(source: NoteSource): WrittenNote {
  const { fault } = jsonPlaces(source.text);
  if (fault === null) throw new Error('JSON.parse refused what is JSON');
  const at = new LineStarts(source.text).positionOf(fault.offset);
  return unreadable([{ problem: fault.problem, at }], source);
}
