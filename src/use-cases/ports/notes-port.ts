import type { PlacedProblem } from '../../domain/problem.ts';
import type { LineChunk, LineReader } from './lines-port.ts';
import type { NoteInput } from './ports.ts';
import type { RowReader, TableSource } from './rows-port.ts';

/** Notes, as they are read or at once. */
export type NoteInputs = AsyncIterable<NoteInput> | Iterable<NoteInput>;

/** A file of call notes, opened, by what it turned out to be. */
export type OpenedNotes = OpenedLines | OpenedTable | OpenedWhole;

/** One note a line. */
interface OpenedLines extends OpenedStream {
  readonly kind: 'lines';
  /** Pieces of some hundred kilobytes, or less where no more has come yet. */
  readonly chunks: AsyncIterable<LineChunk>;
}

/** One note a row. */
interface OpenedTable extends OpenedStream {
  readonly kind: 'rows';
  readonly table: TableSource;
}

/** Anything else: no larger than what is read as one value. */
interface OpenedWhole {
  readonly kind: 'notes';
  readonly notes: NoteInputs;
}

interface OpenedStream {
  /** Its bytes are more than those of the file. */
  readonly isPacked: boolean;
  /** Its end says what was wrong with the file. */
  close(): Promise<readonly PlacedProblem[]>;
}

/** What reads notes, in any thread. */
export interface NoteReaders {
  readonly lines: LineReader;
  readonly rows: RowReader;
  /** The notes of a file, in their order. */
  notes(file: string): AsyncIterable<NoteInput>;
}
