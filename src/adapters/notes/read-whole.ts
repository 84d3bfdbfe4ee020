import { isUtf8 } from 'node:buffer';
import { inFile, problem } from '../../domain/problem.ts';
import type { InputKind, NoteInput } from '../../use-cases/ports/notes-port.ts';
import type { Peeked } from '../files/peeked.ts';
import { STDIN } from '../files/read-input.ts';
import { readJsonNotes } from './read-json-notes.ts';
import { readMarkdownNote, readYamlNotes } from './read-yaml-notes.ts';
import { type NoteSource, unreadable } from './written-notes.ts';

/** Kinds of notes that are read as one value. */
type WholeKind = Exclude<InputKind, 'csv' | 'tsv' | 'jsonl'>;

/** The notes of a file that is read as a whole. The YAML reader is loaded only where it is needed. */
export async function* readWhole(
  file: string,
  kind: WholeKind,
  content: Peeked,
): AsyncGenerator<NoteInput> {
  const whole = await content.whole(MOST_WHOLE);
  if (whole === null) {
    const found = problem('too-large', [], { bytes: MOST_WHOLE + 1, limit: MOST_WHOLE });
    yield { kind: 'no-file', problems: [inFile(file, found)] };
    return;
  }
  const bytes = withoutByteOrderMark(whole);
  const source: NoteSource = { file, text: bytes.toString('utf8'), linesAbove: 0 };
  if (source.text.trim() === '') {
    const at = { line: 1, column: 1 };
    const empty = { problem: problem('empty', [], { what: 'file' }), at };
    if (file !== STDIN) yield unreadable([empty], source);
  } else if (kind === 'yaml') {
    yield* readYamlNotes(bytes, source);
  } else if (!isUtf8(bytes)) {
    yield unreadable([{ problem: problem('not-text', [], {}), at: null }], source);
  } else if (kind === 'json') yield* readJsonNotes(source);
  else {
    yield readMarkdownNote(source);
  }
}

// --- internal ---

const MOST_WHOLE = 64 << 20;

function withoutByteOrderMark(bytes: Buffer): Buffer {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}
