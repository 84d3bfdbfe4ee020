import type { TableShape } from '../../domain/note/table/table-shape.ts';
import type { PlacedProblem } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { WrittenNote } from './ports.ts';

/** Some whole rows of a table, as they came from it, in UTF-8 as far as it is known. */
export interface RowChunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lines of the file above it. */
  readonly linesAbove: number;
  /** One row and nothing else, which is damaged. */
  readonly fault?: RowFault;
}

export interface RowFault {
  readonly code: 'unclosed-cell' | 'quote-in-cell' | 'row-too-long';
  /** From 1, in UTF-16 units of its line. */
  readonly column: number;
}

/** A table whose headings are read: plain data, so that it can be handed over. */
export interface TablePlan extends TableShape {
  readonly file: string;
}

/** A table, opened: what stands under its headings comes in pieces of some hundred kilobytes. */
export interface TableSource {
  readonly plan: TablePlan;
  readonly warnings: readonly PlacedProblem[];
  readonly chunks: AsyncIterable<RowChunk>;
}

/** The rows of a chunk, made ready to be read. */
export interface Rows {
  /** In UTF-8, and ended with a newline. */
  readonly bytes: Uint8Array;
  /** It is one row, which is damaged. */
  readonly isDamaged: boolean;
  /** Reads the row that begins there; rows are read from the top down, and some may be passed over. */
  row(at: number): Row;
}

export interface Row {
  /** Null for an empty row, and for headings that come again. */
  readonly note: WrittenNote | null;
  /** Where the next row begins. */
  readonly end: number;
}

/** Makes chunks ready, one after the other or in several threads. */
export type RowReader = (plan: TablePlan, rubrics: readonly Rubric[]) => (chunk: RowChunk) => Rows;
