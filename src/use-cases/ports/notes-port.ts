import type { NoteOrigin } from '../../domain/note/score-of-note.ts';
import type { ColumnMap } from '../../domain/note/table/column-map.ts';
import type { DateOrder } from '../../domain/note/table/read-when.ts';
import type { TableShape } from '../../domain/note/table/table-shape.ts';
import type { PlacedProblem, Problem, Result } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';

/** What a file of call notes gives, one after the other. */
export type NoteInput = WrittenNote | NoFile | NoteNotice;

/** How call notes are written in a file. */
export type InputKind = 'csv' | 'tsv' | 'json' | 'jsonl' | 'yaml' | 'markdown';

/** What reading call notes needs to know. */
export interface NoteReading {
  /** What the headings of a table can name. */
  readonly rubrics: readonly Rubric[];
  /** What the file is, where that was said. */
  readonly input?: InputKind;
  /** What the columns of a table are, where their headings do not say it. */
  readonly map?: ColumnMap;
  /** How dates with slashes are meant. */
  readonly dates?: DateOrder;
}

/** A file that was meant by what a person named, or why there is none. */
export type FoundFile = NamedFile | { readonly problem: PlacedProblem };

export interface NamedFile {
  readonly name: string;
  /** What its name says that it is; null for nothing. */
  readonly kind: InputKind | null;
}

/** Something to know of a file whose notes are read all the same. */
export interface NoteNotice {
  readonly kind: 'notice';
  readonly problems: readonly PlacedProblem[];
}

/** A call note as it was written, before anything in it is checked. */
export interface WrittenNote {
  readonly kind: 'note';
  /** Plain data, or why there is none. */
  readonly read: Result<unknown, PlacedProblem>;
  /** A problem found in the value, with its place in the file. */
  place(problem: Problem): PlacedProblem;
  /** Where it begins. */
  readonly source: NoteOrigin;
}

/** There is no such file, or it cannot be read. */
export interface NoFile {
  readonly kind: 'no-file';
  readonly problems: readonly PlacedProblem[];
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

/** Files of call notes, wherever a person keeps them. */
export interface NoteFiles {
  /** The files that are meant by names, folders and patterns, in their order. */
  find(names: readonly string[]): AsyncIterable<FoundFile>;
  /** In bytes; null for what is no file, or changes while it is read. */
  sizeOf(name: string): number | null;
  /** The call notes in a file, or in standard input for `-`. */
  read(name: string, reading: NoteReading): AsyncIterable<NoteInput>;
  /** A file of call notes, or standard input for `-`, by what it holds. */
  open(name: string, reading: NoteReading): Promise<OpenedNotes>;
  /** Reads the shares of a batch. */
  shareReader(reading: NoteReading): ShareReader;
  /** What a file says of the columns of tables. */
  columnMap(name: string, rubrics: readonly Rubric[]): Promise<Result<ColumnMap, PlacedProblem>>;
}

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
