import type { LineFault } from '../../domain/journal/records/journal-line.ts';
import type { JournalRecord } from '../../domain/journal/records/record.ts';
import type { HashedRubric } from './rubrics-port.ts';

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
  keepRubrics(rubrics: readonly HashedRubric[]): void;
}

/** The journal could not be read or written: the disk, permissions, a lock that stays taken. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
}
