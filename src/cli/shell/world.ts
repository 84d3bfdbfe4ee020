import type { LocalTime } from '../../domain/call/when.ts';
import type { ColumnMap } from '../../domain/note/table/column-map.ts';
import type { PlacedProblem, Result } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { RubricChecker } from '../../use-cases/ports/check-port.ts';
import type { CoachFiles } from '../../use-cases/ports/coach-files-port.ts';
import type { Eraser } from '../../use-cases/ports/eraser-port.ts';
import type { Exports, LineJournal, RecordInput } from '../../use-cases/ports/export-port.ts';
import type { FoundFile, OpenedNotes, ShareReader } from '../../use-cases/ports/notes-port.ts';
import type { Packs } from '../../use-cases/ports/packs-port.ts';
import type { Pool } from '../../use-cases/ports/pool-port.ts';
import type {
  Clock,
  Drafts,
  Ids,
  LoadedPack,
  NoteInput,
  NoteReading,
  RubricCopies,
} from '../../use-cases/ports/ports.ts';
import type { RubricFiles } from '../../use-cases/ports/rubric-files-port.ts';
import type { Terminal } from '../../use-cases/ports/terminal-port.ts';
import type { Paper } from '../render/text/paper.ts';

/** Everything a command may touch. What costs time to load is loaded when it is asked for. */
export interface World {
  readonly out: Output;
  /** Everything that is not the result: notices, problems. */
  readonly err: Output;
  /** Whether there is a person to ask: both ends are a terminal. */
  readonly canAsk: boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  journal(): Promise<LineJournal>;
  /** Whether a file of the journal could not be read, which was told: the others were. */
  isUnread(): boolean;
  drafts(): Promise<Drafts>;
  eraser(): Promise<Eraser>;
  /** The rubrics at hand: those of the daily session first, in the order of their pack. */
  rubrics(): Promise<LoadedPack>;
  /** The same as if nothing were settled: for who was told that the settings have problems. */
  usualRubrics(): Promise<LoadedPack>;
  /** Rubrics in files that the person names. */
  rubricFiles(): Promise<RubricFiles>;
  /** A JSON Schema that editors use, as it is shipped. */
  schema(name: string): Promise<{ readonly path: string; readonly text: string }>;
  /** Spreadsheets to read and rubric files to write, for a coach. */
  coachFiles(): Promise<CoachFiles>;
  /** The packs they come from. */
  packs(): Promise<Packs>;
  rubricChecker(): Promise<RubricChecker>;
  /** What past calls were measured with. */
  rubricCopies(): Promise<RubricCopies>;
  terminal(): Promise<Terminal>;
  /** Puts a text on the clipboard; false where the system has no command for it. */
  copy(text: string): Promise<boolean>;
  /** Writes a result to `out`: through the person's pager if it is longer than their screen. */
  page(text: string): Promise<void>;
  /** Writes a result to `out`; done once it is out, and its memory can be used again. */
  writeResult(result: string): Promise<void>;
  /** A file of call notes, or standard input for `-`, by what it holds. */
  openNotes(name: string, reading: NoteReading): Promise<OpenedNotes>;
  /** Reads the shares of a batch. */
  shareReader(reading: NoteReading): Promise<ShareReader>;
  /** Threads that score. @param setup plain data that each is given once */
  scoringThreads<T, R>(setup: object, threads: number): Promise<Pool<T, R>>;
  /** How many threads can really run at once. */
  readonly cores: number;
  /** In bytes; null for what is no file, or changes while it is read. */
  sizeOf(name: string): number | null;
  /** The call notes in a file, or in standard input for `-`. */
  readNotes(name: string, reading: NoteReading): AsyncIterable<NoteInput>;
  /** The files that are meant by names, folders and patterns, in their order. */
  findNotes(names: readonly string[]): AsyncIterable<FoundFile>;
  /** What a file says of the columns of tables. */
  columnMap(name: string, rubrics: readonly Rubric[]): Promise<Result<ColumnMap, PlacedProblem>>;
  /** The records in a file of JSON lines, or in standard input for `-`. */
  readRecords(name: string): AsyncIterable<RecordInput>;
  /** A hash of what a record or a note holds, the same whatever the order of its keys. */
  recordContent(): Promise<(record: object) => string>;
  exports(): Promise<Exports>;
  readonly localTime: LocalTime;
}

export interface Output {
  write(text: string): void;
  /** Whether a person reads it as it is: no control characters then. */
  readonly isTerminal: boolean;
  readonly paper: Paper;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly dataDir?: string;
}
