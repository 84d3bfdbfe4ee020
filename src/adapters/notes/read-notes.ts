import type { Line, LineChunk } from '../../use-cases/ports/lines-port.ts';
import type { NoteInput, NoteReading, WrittenNote } from '../../use-cases/ports/ports.ts';
import type { TableSource } from '../../use-cases/ports/rows-port.ts';
import { type OpenedInput, openInput, unpacked } from '../files/open-input.ts';
import { splitLines } from '../files/read-lines.ts';
import { lineReader } from './line-reader.ts';
import { closing, openedNotes } from './open-notes.ts';

/**
 * The call notes of a file, or of standard input for `-`, in their order, whatever kind it is of.
 * What the file holds becomes notes or problems. Tables and JSON lines are read as a stream.
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

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* notesOf(
  file: string,
  input: OpenedInput,
  reading: NoteReading,
): AsyncGenerator<NoteInput> {
  const opened = await openedNotes(file, input, reading);
  if (opened.kind === 'notes') yield* opened.notes;
  else if (opened.kind === 'rows') yield* closing(noteRows(opened.table, reading), opened.close);
  else yield* closing(noteLines(file, opened.chunks), opened.close);
}

/** One JSON object a line; blank lines are passed over, and a bad one harms no other. */
async function* noteLines(
  file: string,
  chunks: AsyncIterable<LineChunk>,
): AsyncGenerator<WrittenNote> {
  let linesAbove = 0;
  for await (const chunk of chunks) {
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

/** Memory: a piece of the table. */
async function* noteRows(
  { plan, warnings, chunks }: TableSource,
  { rubrics }: NoteReading,
): AsyncGenerator<NoteInput> {
  if (warnings.length > 0) yield { kind: 'notice', problems: warnings };
  const { rowReader } = await import('./table/row-reader.ts');
  const rowsOf = rowReader(plan, rubrics);
  for await (const chunk of chunks) {
    const rows = rowsOf(chunk);
    for (let at = 0; at < rows.bytes.length; ) {
      const { note, end } = rows.row(at);
      at = end;
      if (note !== null) yield note;
    }
  }
}
