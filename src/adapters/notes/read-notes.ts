import { isUtf8 } from 'node:buffer';
import { problem } from '../../domain/problem.ts';
import type { Line, LineChunk } from '../../use-cases/lines-port.ts';
import type { InputKind, NoteInput, NoteReading, WrittenNote } from '../../use-cases/ports.ts';
import { type OpenedInput, openInput, unpacked } from '../files/open-input.ts';
import type { Peeked } from '../files/peeked.ts';
import { STDIN } from '../files/read-input.ts';
import { splitLines } from '../files/read-lines.ts';
import { lineChunks } from './line-chunks.ts';
import { lineReader } from './line-reader.ts';
import { noteKind } from './note-kind.ts';
import { readJsonNotes } from './read-json-notes.ts';
import { type NoteSource, unreadable } from './written-notes.ts';

/**
 * The call notes of a file, or of standard input for `-`, in their order, whatever kind it is of.
 * What the file holds becomes notes or problems. Tables and JSON lines are read as a stream.
 *
 * @throws Error when the disk fails
 */
export async function* readNotes(
  name: string,
  stdin: AsyncIterable<Uint8Array | string>,
  reading: NoteReading = NO_RUBRICS,
): AsyncGenerator<NoteInput> {
  const opened = await openInput(name, stdin);
  if (opened.ok) yield* notesOf(name, opened.value, reading);
  else yield { kind: 'no-file', problems: opened.problems };
}

/** The call notes in the bytes of a file. */
export async function* notesIn(
  file: string,
  bytes: Buffer,
  reading: NoteReading = NO_RUBRICS,
): AsyncGenerator<NoteInput> {
  yield* notesOf(file, await unpacked(once(bytes)), reading);
}

// --- internal ---

const NO_RUBRICS: NoteReading = { rubrics: [] };
const HEAD = 1 << 16;
/** What is read as one value; JSON lines and tables may have any length. */
const MOST_WHOLE = 64 << 20;

type WholeKind = Exclude<InputKind, 'csv' | 'tsv' | 'jsonl'>;

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* notesOf(
  file: string,
  { content, gzipFault }: OpenedInput,
  reading: NoteReading,
): AsyncGenerator<NoteInput> {
  try {
    const head = await content.head(HEAD);
    const kind = reading.input ?? noteKind(file, head, head.length < HEAD);
    if (kind === 'jsonl') yield* noteLines(file, content);
    else if (kind === 'csv' || kind === 'tsv') {
      const { readTable } = await import('./table/read-table.ts');
      yield* readTable(file, content, { ...reading, input: kind });
    } else yield* readWhole(file, kind, content);
  } finally {
    await content.close();
  }
  const fault = gzipFault();
  if (fault === null) return;
  const found = problem('gzip-cut', [], { isCut: fault === 'cut' });
  yield { kind: 'no-file', problems: [{ problem: found, at: null, file, sourceLine: null }] };
}

/** One JSON object a line; blank lines are passed over, and a bad one harms no other. */
async function* noteLines(file: string, content: Peeked): AsyncGenerator<WrittenNote> {
  let linesAbove = 0;
  for await (const chunk of lineChunks(content.pieces())) {
    for (const line of linesIn(chunk)) {
      const isBlank = typeof line === 'string' && line.trim() === '';
      if (!isBlank) yield lineReader.note(line, file, linesAbove);
      linesAbove += 1;
    }
  }
}

function linesIn({ bytes, tooLong }: LineChunk): readonly Line[] {
  if (tooLong) return [{ tooLong }];
  const lines = splitLines(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  return lines.map((line) => lineReader.line(line));
}

/** The YAML reader is loaded only where it is needed. */
async function* readWhole(
  file: string,
  kind: WholeKind,
  content: Peeked,
): AsyncGenerator<NoteInput> {
  const whole = await content.whole(MOST_WHOLE);
  if (whole === null) {
    const found = problem('too-large', [], { bytes: MOST_WHOLE + 1, limit: MOST_WHOLE });
    yield { kind: 'no-file', problems: [{ problem: found, at: null, file, sourceLine: null }] };
    return;
  }
  const bytes = withoutByteOrderMark(whole);
  const source: NoteSource = { file, text: bytes.toString('utf8'), linesAbove: 0 };
  if (source.text.trim() === '') {
    const at = { line: 1, column: 1 };
    const empty = { problem: problem('empty', [], { what: 'file' }), at };
    if (file !== STDIN) yield unreadable([empty], source);
  } else if (kind === 'yaml') {
    const { readYamlNotes } = await import('./read-yaml-notes.ts');
    yield* readYamlNotes(bytes, source);
  } else if (!isUtf8(bytes)) {
    yield unreadable([{ problem: problem('not-text', [], {}), at: null }], source);
  } else if (kind === 'json') yield* readJsonNotes(source);
  else {
    const { readMarkdownNote } = await import('./read-yaml-notes.ts');
    yield readMarkdownNote(source);
  }
}

function withoutByteOrderMark(bytes: Buffer): Buffer {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}
