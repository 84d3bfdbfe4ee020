import type { Column } from './column.ts';
import type { DateOrder } from './read-when.ts';

/** What is known of a table once its headings are read. */
export interface TableShape {
  /** What parts its cells: one byte. */
  readonly delimiter: string;
  /** What each column is; null for those that are passed over. */
  readonly columns: readonly (Column | null)[];
  /** The first row, to know it again where files were put one behind the other. */
  readonly headings: readonly string[];
  /** How dates with slashes are meant; null where nobody said it. */
  readonly dates: DateOrder | null;
}
