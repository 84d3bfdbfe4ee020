import type { PlacedProblem } from '../../domain/problem.ts';
import type {
  NoteInput,
  NoteReading,
  OpenedNotes,
  ShareReader,
} from '../../use-cases/ports/notes-port.ts';
import { openInput, unpacked } from '../files/open-input.ts';
import { openedNotes } from './open-notes.ts';
import { readLineShare } from './read-line-share.ts';
import { rowShareReader } from './table/read-row-share.ts';

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
  if (opened.ok) yield* notesOf(await openedNotes(name, opened.value, reading), reading);
  else yield { kind: 'no-file', problems: opened.problems };
}

/** The call notes in the bytes of a file. */
export async function* notesInBytes(
  file: string,
  bytes: Buffer,
  reading: NoteReading = NO_RUBRICS,
): AsyncGenerator<NoteInput> {
  const input = await unpacked(once(bytes));
  yield* notesOf(await openedNotes(file, input, reading), reading);
}

/** Reads the notes of shares; none of them is of standard input. */
export function shareReader(reading: NoteReading): ShareReader {
  const readRows = rowShareReader(reading.rubrics);
  return (share) => {
    if (share.kind === 'lines') return readLineShare(share);
    return share.kind === 'rows' ? readRows(share) : notesOfFiles(share.files, reading);
  };
}

// --- internal ---

const NO_RUBRICS: NoteReading = { rubrics: [] };

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* notesOf(opened: OpenedNotes, reading: NoteReading): AsyncGenerator<NoteInput> {
  if (opened.kind === 'notes') {
    yield* opened.notes;
    return;
  }
  const read = shareReader(reading);
  if (opened.warnings.length > 0) yield { kind: 'notice', problems: opened.warnings };
  let faults: readonly PlacedProblem[] = [];
  try {
    for await (const share of opened.shares) yield* read(share);
  } finally {
    faults = await opened.close();
  }
  if (faults.length > 0) yield { kind: 'no-file', problems: faults };
}

async function* notesOfFiles(
  files: readonly string[],
  reading: NoteReading,
): AsyncGenerator<NoteInput> {
  for (const file of files) yield* readNotes(file, once(Buffer.alloc(0)), reading);
}
