import type { LineFault } from '../../domain/journal/records/journal-line.ts';
import type { JournalRecord } from '../../domain/journal/records/record.ts';
import type { NoteOrigin } from '../../domain/note/score-of-note.ts';
import type { ColumnMap } from '../../domain/note/table/column-map.ts';
import type { DateOrder } from '../../domain/note/table/read-when.ts';
import type { PlacedProblem, Problem, Result } from '../../domain/problem.ts';
import type { ModeName, Pack } from '../../domain/rubric/pack.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';

/** What the use-cases need from the world, in their own words. `cli/wiring.ts` supplies it. */

export interface Clock {
  /** Now, as ISO 8601 with the local UTC offset, to the second: `2026-11-21T18:04:09+01:00`. */
  now(): string;
  /** Milliseconds from some fixed start; only ever subtracted. */
  ticks(): number;
}

export interface Ids {
  /** A new id that sorts by the time it was made. */
  next(): string;
}

/** A line of the journal that is no record: set aside, reported, never rewritten. */
export interface BadLine {
  readonly file: string;
  /** Counted from 1; for a tail that did not start at the top of its file, counted from the end as a negative number. */
  readonly line: number;
  readonly why: LineFault | 'damaged';
}

export interface JournalReading {
  /** De-duplicated by id (the first seen wins), in the order of their ids. */
  readonly records: readonly JournalRecord[];
  readonly badLines: readonly BadLine[];
}

/** What one line of the journal gives: a record whose id did not come before, or none. */
export type ScannedLine = { readonly record: JournalRecord } | { readonly badLine: BadLine };

/** @throws JournalError when a file can be neither read nor written */
export interface Journal {
  /** The folder, for people to read. */
  readonly folder: string;
  /** Everything. Memory: the records themselves. */
  readAll(): Promise<JournalReading>;
  /**
   * The same, one line after the other as they stand in the files. Memory: the ids alone. What was
   * amended or forgotten further on is for whoever reads.
   */
  scan(): Iterable<ScannedLine>;
  /** At most the last 64 KiB of each file: what starting a session may cost. */
  readRecent(): JournalReading;
  /**
   * All records but the entries of other accounts, of which some may be among them.
   * @param isWanted asked once for each spelling of a name
   */
  readCallsWith(isWanted: (account: string) => boolean): readonly JournalRecord[];
  /** All records but the entries that hold no promise, of which some may be among them. */
  readPromising(): readonly JournalRecord[];
  /** Adds the records in one write and returns only when they are on the disk. */
  append(records: readonly JournalRecord[]): Promise<void>;
  /**
   * Adds what is chosen over the whole journal as it is, while nobody of this machine can add to it
   * or forget; gives back what was added.
   */
  appendChosen(
    choose: (reading: JournalReading) => readonly JournalRecord[],
  ): Promise<readonly JournalRecord[]>;
  /**
   * The same, chosen over what came to the journal since this was last done; at first over all of
   * it. Memory: what is chosen.
   * @param choose goes through all that came
   */
  appendAfter(
    choose: (news: Iterable<JournalRecord>) => readonly JournalRecord[],
  ): Promise<readonly JournalRecord[]>;
  /** Keeps the source of every rubric that a record names, so that its score can be recomputed. */
  keepRubrics(rubrics: readonly LoadedRubric[]): void;
}

/** A rubric with its hashes and the text it was read from. */
export interface LoadedRubric {
  readonly rubric: Rubric;
  /** sha256, 64 hexadecimal digits, over the content. */
  readonly hash: string;
  /** sha256 over only what can move a score. */
  readonly scoringHash: string;
  /** From an installed pack or a file: it may be gone, or be another, when a draft goes on. */
  readonly isGuest?: true;
  /** The YAML itself. */
  source(): string;
}

/** A pack and its rubrics, in its order; where it is the one at hand, all others after them. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly rubrics: readonly LoadedRubric[];
  /** How much a session asks unless it is told; quick unless settled otherwise. */
  readonly mode?: ModeName;
}

/** The copies of rubrics that `keepRubrics` left beside the journal. */
export interface RubricCopies {
  /** The rubric with that content hash; null when there is no copy, or it is no longer the same. */
  copyOf(hash: string): LoadedRubric | null;
  /** Every copy there is, in the order of their hashes. */
  all(): readonly CopyOnDisk[];
}

export interface CopyOnDisk {
  /** The hash that its name says. */
  readonly hash: string;
  /** From the data folder. */
  readonly file: string;
  /** Whether it can be read and has that hash. */
  readonly isSound: boolean;
}

/** The journal could not be read or written: the disk, permissions, a lock that stays taken. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
}

/** A session begun and not finished: the events written so far, oldest first. */
export interface Draft {
  readonly id: string;
  readonly events: readonly unknown[];
}

/** Where sessions wait until they are kept: one append-only file each, in the state folder. */
export interface Drafts {
  /** Starts a draft. It belongs to this process while that lives, whatever the clock says. */
  begin(id: string): DraftLog;
  /** Goes on with one that was left; null where another process has it, or it is gone. */
  takeUp(id: string): TakenDraft | null;
  /** Drafts that no living process is writing, newest first. A torn last line is left out. */
  unfinished(): readonly Draft[];
  /** Erases a draft from the disk. Nothing happens if it is already gone. */
  remove(id: string): void;
}

/** A draft that is this process's now, with the events as they stand. */
export interface TakenDraft extends DraftLog {
  readonly events: readonly unknown[];
}

export interface DraftLog {
  /** Adds one event and returns only when it is on the disk. */
  append(event: object): void;
}

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
