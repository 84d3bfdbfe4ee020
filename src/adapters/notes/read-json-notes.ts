import { isUtf8 } from 'node:buffer';
import { problem } from '../../domain/problem.ts';
import type { WrittenNote } from '../../use-cases/ports.ts';
import { splitLines } from '../files/read-lines.ts';
import { jsonPlaces } from '../json/json-places.ts';
import { LineStarts } from '../yaml/line-starts.ts';
import { type NoteSource, readable, unreadable } from './written-notes.ts';

/** A text that should be one JSON object; a byte-order mark before it is passed over. */
export function readJsonNote(written: NoteSource): WrittenNote {
  const text = written.text.replace(/^\ufeff/, '');
  const source = { ...written, text };
  try {
    return readable(JSON.parse(text), source, () => jsonPlaces(text));
  } catch {
    const { fault } = jsonPlaces(text);
    if (fault === null) throw new Error('JSON.parse refused what is JSON');
    const at = new LineStarts(text).positionOf(fault.offset);
    return unreadable([{ problem: fault.problem, at }], source);
  }
}

/** One JSON object a line; blank lines are passed over, and a bad one harms no other. */
export function* readJsonLines(file: string, bytes: Buffer): Generator<WrittenNote> {
  let linesAbove = -1;
  for (const line of splitLines(bytes)) {
    linesAbove += 1;
    const source = { file, text: line.toString('utf8'), linesAbove };
    if (!isUtf8(line)) {
      const at = { line: 1, column: 1 };
      yield unreadable([{ problem: problem('not-text', [], {}), at }], source);
    } else if (source.text.trim() !== '') {
      yield readJsonNote(source);
    }
  }
}
