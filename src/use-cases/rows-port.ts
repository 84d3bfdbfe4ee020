import type { Column } from '../domain/note/table/column.ts';
import type { DateOrder } from '../domain/note/table/read-when.ts';
import type { PlacedProblem } from '../domain/problem.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
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

/** What is known of a table once its headings are read: plain data, so that it can be handed over. */
export interface TablePlan {
  readonly file: string;
  readonly delimiter: string;
  /** What each column is; null for those that are passed over. */
  readonly columns: readonly (Column | null)[];
  /** The first row, to know it again where files were put one behind the other. */
  readonly headings: readonly string[];
  readonly dates: DateOrder | null;
}

/** A table, opened: what stands under its headings comes in pieces of about a megabyte. */
export interface TableSource {
  readonly plan: TablePlan;
  readonly warnings: readonly PlacedProblem[];
  readonly chunks: AsyncIterable<RowChunk>;
}

/** A table whose notes can be read at once; its end says what was wrong with the file. */
export interface OpenedTable {
  readonly table: TableSource;
  close(): Promise<readonly PlacedProblem[]>;
}

/** A row as a note: plain, and with all that is needed to tell what is wrong with it. */
export interface Row {
  /** As JSON would hold it, not yet checked; null for a row that is no note. */
  readonly value: unknown;
  note(): WrittenNote;
}

/** Makes rows of chunks, one table after the other or in several threads. */
export type RowReader = (
  plan: TablePlan,
  rubrics: readonly Rubric[],
) => (chunk: RowChunk) => Iterable<Row>;
