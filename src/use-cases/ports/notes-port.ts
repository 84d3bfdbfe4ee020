import type { TableShape } from '../../domain/note/table/table-shape.ts';
import type { PlacedProblem } from '../../domain/problem.ts';
import type { InputKind, NoteInput } from './ports.ts';

/** A file that was meant by what a person named, or why there is none. */
export type FoundFile = NamedFile | { readonly problem: PlacedProblem };

export interface NamedFile {
  readonly name: string;
  /** What its name says that it is; null for nothing. */
  readonly kind: InputKind | null;
}

/** Some of a batch's notes, in their order: plain data, so that any thread can read them. */
export type NoteShare = LineShare | RowShare | FileShare;

/** Some whole lines of a file, one note each. */
export interface LineShare {
  readonly kind: 'lines';
  readonly file: string;
  /** With their line ends; the last line of a file may have none. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lines of the file above it. */
  readonly linesAbove: number;
  /** One line and nothing else, too long to be held: of it nothing was kept. */
  readonly tooLong?: true;
}

/** Some whole rows of a table, one note each, in UTF-8 as far as it is known. */
export interface RowShare {
  readonly kind: 'rows';
  readonly table: NoteTable;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly linesAbove: number;
  /** One row and nothing else, which is damaged. */
  readonly fault?: RowFault;
}

/** A table of notes whose headings are read. */
export interface NoteTable extends TableShape {
  readonly file: string;
}

export interface RowFault {
  readonly code: 'unclosed-cell' | 'quote-in-cell' | 'row-too-long';
  /** From 1, in UTF-16 units of its line. */
  readonly column: number;
}

/** Small files, each read as a whole. */
export interface FileShare {
  readonly kind: 'files';
  readonly files: readonly string[];
}

/** Notes, as they are read or at once. */
export type NoteInputs = AsyncIterable<NoteInput> | Iterable<NoteInput>;

/** Reads the notes of one share after the other; of a file what is not there is told. */
export type ShareReader = (share: NoteShare) => NoteInputs;

/** A file of call notes, opened, by what it turned out to be. */
export type OpenedNotes = OpenedShares | OpenedWhole;

/** Lines or rows. */
interface OpenedShares {
  readonly kind: 'shares';
  /** Of some hundred kilobytes, or less where no more has come yet. */
  readonly shares: AsyncIterable<LineShare | RowShare>;
  /** What is to be known of it beforehand. */
  readonly warnings: readonly PlacedProblem[];
  /** Its bytes are more than those of the file. */
  readonly isPacked: boolean;
  /** Its end says what was wrong with the file. */
  close(): Promise<readonly PlacedProblem[]>;
}

/** Anything else: no larger than what is read as one value. */
interface OpenedWhole {
  readonly kind: 'notes';
  readonly notes: NoteInputs;
}
