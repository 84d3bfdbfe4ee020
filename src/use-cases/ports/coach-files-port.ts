import type { Sheet } from '../../domain/craft/sheet/sheet.ts';
import type { PlacedProblem, Problem, Result } from '../../domain/problem.ts';

/** A spreadsheet that was read, and where its cells stand. */
export interface ReadSheet {
  readonly sheet: Sheet;
  /** A problem whose path is a row and a column, or nothing, at its place in the file. */
  place(problem: Problem): PlacedProblem;
}

/** Why a file of the coach's own was not written. */
export type NotWritten = 'exists' | 'no-folder' | 'is-folder' | 'not-allowed' | 'disk-full';

/** Files that a coach keeps: rubrics and spreadsheets, in folders of their own. */
export interface CoachFiles {
  /** A spreadsheet saved as CSV, or `-` for standard input. */
  readSheet(name: string): Promise<Result<ReadSheet, PlacedProblem>>;
  /**
   * Writes the file whole or not at all; null when it is done.
   *
   * @throws Error when the disk fails in a way that nobody can do anything about
   */
  write(path: string, text: string, mayReplace: boolean): NotWritten | null;
}
