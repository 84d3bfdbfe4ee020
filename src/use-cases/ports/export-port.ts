import type { JournalRecord } from '../../domain/journal/records/record.ts';
import type { BadLine, Journal } from './journal-port.ts';
import type { NoFile } from './notes-port.ts';

/** A record and its line as it was written, without the space around it. */
export interface WrittenRecord {
  readonly record: JournalRecord;
  readonly text: string;
}

export interface LineReading {
  /** De-duplicated by id, in the order of their ids. */
  readonly lines: readonly WrittenRecord[];
  readonly badLines: readonly BadLine[];
  /** Ids that stand on several lines with different content; only one of each is among the lines. */
  readonly differing: readonly string[];
}

/** The journal as lines, for what leaves it and arrives in it. @throws JournalError */
export interface LineJournal extends Journal {
  /** Everything, as it was written. Memory: the text; a record is parsed when it is asked for. */
  readLines(): Promise<LineReading>;
  /** Adds lines that hold one record each, in one write, and returns when they are on the disk. */
  appendLines(lines: readonly string[]): Promise<void>;
}

/** What a file of records gives, line by line. */
export type RecordInput =
  | (WrittenRecord & { readonly kind: 'record'; readonly file: string; readonly line: number })
  | { readonly kind: 'bad'; readonly bad: BadLine }
  | NoFile;

/** Files of records that come from elsewhere. */
export interface RecordFiles {
  /** The records in a file of JSON lines, or in standard input for `-`. */
  read(name: string): AsyncIterable<RecordInput>;
  /** A hash of what a record or a note holds, the same whatever the order of its keys. */
  contentOf(record: object): string;
}

/** What stands in the way of a file that is to be written; nothing was changed. */
export type WriteFault = 'exists' | 'no-folder' | 'not-a-file';

/** Where exports go: files and folders that only their owner can read. @throws JournalError */
export interface Exports {
  /** Puts a text, in pieces, into a file, whole or not at all. */
  writeFile(path: string, pieces: Iterable<string>, mayReplace: boolean): WriteFault | null;
  noteFolder(path: string): NoteFolder;
}

/** The two folders in an export of notes. */
export type NoteKind = 'calls' | 'accounts';

/** A note that is there already. */
export interface FoundNote {
  readonly kind: NoteKind;
  /** Its file name without `.md`. */
  readonly name: string;
  /** What it is about; null when it is not a note of ours. */
  readonly about: string | null;
}

/** A value in a note's front matter; `day` is written bare, as a date. */
export type FrontValue = string | number | boolean | { readonly day: string } | readonly string[];

/** A note to write: its front matter, and the text below it. */
export interface NotePage extends FoundNote {
  readonly about: string;
  readonly front: Readonly<Record<string, FrontValue>>;
  readonly body: string;
}

export interface NoteFolder {
  /** What stands in the way of writing there at all. */
  fault(): WriteFault | null;
  look(): readonly FoundNote[];
  /** Writes each note whole; what a person wrote below the closing line of one of ours stays. */
  write(pages: readonly NotePage[]): void;
}
