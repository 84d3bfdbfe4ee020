import { type LocatedProblem, problem } from '../../domain/problem.ts';
import type { WrittenNote } from '../../use-cases/ports/notes-port.ts';
import { type JsonPlaces, jsonPlaces } from '../json/json-places.ts';
import { LineStarts } from '../yaml/line-starts.ts';
import { type NoteSource, readable, unreadable } from './written-notes.ts';

/**
 * A line that should be one JSON object; a byte-order mark before it is passed over. Of a key that is
 * there twice the last one counts: to look for them takes longer than to score the line.
 */
export function readJsonLine(written: NoteSource): WrittenNote {
  const source = withoutMark(written);
  const { text } = source;
  try {
    return readable(JSON.parse(text), source, () => jsonPlaces(text));
  } catch {
    return notJson(source);
  }
}

/** A text that should be a JSON object, or a list of them, each a note of its own, no key twice. */
export function* readJsonNotes(source: NoteSource): Generator<WrittenNote> {
  const value = parsed(source.text);
  if (value === null) {
    yield notJson(source);
    return;
  }
  const places = jsonPlaces(source.text);
  const isList = Array.isArray(value.json);
  const repeated = byNote(places.repeated, isList);
  for (const [index, one] of (isList ? value.json : [value.json]).entries()) {
    const above = isList ? [index] : [];
    const problems = repeated.get(index);
    const { line } = places.locate(above);
    if (problems === undefined) yield readable(one, source, () => places, above, line);
    else yield unreadable(problems, source, line);
  }
}

// --- internal ---

/** By the place of its note; a path is from the top of that. */
function byNote(repeated: JsonPlaces['repeated'], isList: boolean) {
  const found = new Map<unknown, LocatedProblem[]>();
  for (const { path, key, at } of repeated) {
    const [note, inside] = isList ? [path[0], path.slice(1)] : [0, path];
    const problems = found.get(note) ?? [];
    problems.push({ problem: problem('duplicate-key', [...inside, key], { key }), at });
    found.set(note, problems);
  }
  return found;
}

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
