import type { WrittenNote } from '../../use-cases/ports/ports.ts';
import { type JsonPlaces, jsonPlaces } from '../json/json-places.ts';
import { LineStarts } from '../yaml/line-starts.ts';
import { type NoteSource, readable, unreadable } from './written-notes.ts';

/** A text that should be one JSON object; a byte-order mark before it is passed over. */
export function readJsonNote(written: NoteSource): WrittenNote {
  const source = withoutMark(written);
  const { text } = source;
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
  if (!Array.isArray(value.json)) yield readable(value.json, source, placesOnce);
  else {
    for (const [index, one] of value.json.entries()) {
      yield readable(one, source, placesOnce, [index]);
    }
  }
}

// --- internal ---

/** Without a byte-order mark. */
function withoutMark(source: NoteSource): NoteSource {
  const { text } = source;
  return text.startsWith('\ufeff') ? { ...source, text: text.slice(1) } : source;
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
