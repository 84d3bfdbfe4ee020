import type { GzipFault } from './faults.ts';

/** What can be wrong in tables of call notes, in packed files and in folders; see `problem.ts`. */
export interface TableProblemArgs {
  // What a table of call notes can get wrong
  'columns-passed-over': { readonly columns: readonly string[]; readonly known: readonly string[] };
  'misspelt-column': { readonly column: string; readonly meant: string };
  'ambiguous-column': { readonly column: string; readonly names: readonly string[] };
  'no-answer-column': Record<string, never>;
  'no-such-column': { readonly column: string; readonly known: readonly string[] };
  'too-many-cells': { readonly got: number; readonly of: number };
  'row-too-short': { readonly got: number; readonly of: number };
  'answered-twice': Record<string, never>;
  // What packed and gathered files can get wrong
  'gzip-cut': { readonly how: GzipFault };
  'no-notes-in': { readonly name: string };
  'no-match': { readonly pattern: string };
}
