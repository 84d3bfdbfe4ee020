import type { NoteReaders } from '../../use-cases/ports/notes-port.ts';
import type { NoteReading } from '../../use-cases/ports/ports.ts';
import { lineReader } from './line-reader.ts';
import { readNotes } from './read-notes.ts';
import { rowReader } from './table/row-reader.ts';

/** What reads the notes of a batch; none of it is standard input. */
export function noteReaders(reading: NoteReading): NoteReaders {
  return {
    lines: lineReader,
    rows: rowReader,
    notes: (file) => readNotes(file, nothing(), reading),
  };
}

// --- internal ---

async function* nothing(): AsyncGenerator<Uint8Array> {}
