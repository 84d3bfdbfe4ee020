import { isUtf8 } from 'node:buffer';
import { problem } from '../../domain/problem.ts';
import type { NoteInput, WrittenNote } from '../../use-cases/ports.ts';
import { readInput, STDIN } from '../files/read-input.ts';
import { type NoteKind, noteKind } from './note-kind.ts';
import { readJsonLines, readJsonNote } from './read-json-notes.ts';
import { type NoteSource, unreadable } from './written-notes.ts';

/**
 * The call notes of a file, or of standard input for `-`, in their order, whether they are JSON,
 * JSON lines, YAML or Markdown. Whatever a file holds becomes a note or a problem.
 *
 * @throws Error when the disk fails
 */
export async function* readNotes(
  name: string,
  stdin: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<NoteInput> {
  const input = await readInput(name, stdin);
  if (input.ok) yield* notesIn(name, input.value);
  else yield { kind: 'no-file', problems: input.problems };
}

/** The call notes in the bytes of a file. */
export async function* notesIn(file: string, content: Buffer): AsyncGenerator<WrittenNote> {
  const bytes = withoutByteOrderMark(content);
  const text = bytes.toString('utf8');
  const kind = noteKind(file, text);
  const source: NoteSource = { file, text, linesAbove: 0 };
  if (text.trim() === '' && (file === STDIN || kind === 'json-lines')) return;
  if (kind === 'json-lines') yield* readJsonLines(file, bytes);
  else yield await readWhole(kind, bytes, source);
}

// --- internal ---

/** The YAML reader is loaded only where it is needed. */
async function readWhole(
  kind: Exclude<NoteKind, 'json-lines'>,
  bytes: Buffer,
  source: NoteSource,
): Promise<WrittenNote> {
  if (source.text.trim() === '') {
    const at = { line: 1, column: 1 };
    return unreadable([{ problem: problem('empty', [], { what: 'file' }), at }], source);
  }
  if (kind === 'yaml') {
    const { readYamlNote } = await import('./read-yaml-notes.ts');
    return readYamlNote(bytes, source);
  }
  if (!isUtf8(bytes)) {
    return unreadable([{ problem: problem('not-text', [], {}), at: null }], source);
  }
  if (kind === 'json') return readJsonNote(source);
  const { readMarkdownNote } = await import('./read-yaml-notes.ts');
  return readMarkdownNote(source);
}

function withoutByteOrderMark(bytes: Buffer): Buffer {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}
