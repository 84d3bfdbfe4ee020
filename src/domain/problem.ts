import type { JsonFault, Lookalike, Slip, SyntaxFault } from './faults.ts';
import type { ProblemArgs } from './problem-args.ts';

export type ProblemCode = keyof ProblemArgs;

export type { ProblemArgs } from './problem-args.ts';
export type { JsonFault, Lookalike, Slip, SyntaxFault };

/** Keys and indexes from the top of a document to the place a problem is about. */
export type Path = readonly (string | number)[];

/**
 * Something wrong in a file we were given, as data. The sentence a person reads is made from it in
 * one place, `cli/render/problem-sentences`.
 */
export type Problem = {
  readonly [C in ProblemCode]: {
    readonly code: C;
    readonly severity: 'error' | 'warning';
    /** Where in the document. For a missing or unknown key: the object that lacks or holds it. */
    readonly path: Path;
    readonly args: ProblemArgs[C];
  };
}[ProblemCode];

/** An error-severity problem. */
export function problem<C extends ProblemCode>(
  code: C,
  path: Path,
  args: ProblemArgs[C],
): Extract<Problem, { code: C }> {
  return { code, severity: 'error', path, args } as unknown as Extract<Problem, { code: C }>;
}

/** A problem that a coach should know of and may leave as it is. */
export function warning<C extends ProblemCode>(
  code: C,
  path: Path,
  args: ProblemArgs[C],
): Extract<Problem, { code: C }> {
  return { ...problem(code, path, args), severity: 'warning' };
}

/** A problem of a file as a whole, or of which no place in it is known. @param file as it was named */
export function inFile(file: string, found: Problem): PlacedProblem {
  return { problem: found, at: null, file, sourceLine: null };
}

/** Where in a text, both counted from 1; columns in UTF-16 code units, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem and where in its text it is; null if it is about the text as a whole. */
export interface LocatedProblem {
  readonly problem: Problem;
  readonly at: Position | null;
}

/** A problem with all that a person needs to find it. */
export interface PlacedProblem extends LocatedProblem {
  /** As the person named it. */
  readonly file: string;
  /** The line it is on, without its line end, as it stands in the file: never print it as it is. */
  readonly sourceLine: string | null;
}

/** What reading something gives: the value, or every problem that stands in its way. */
export type Result<T, P = Problem> =
  | { readonly ok: true; readonly value: T; readonly warnings?: readonly P[] }
  | { readonly ok: false; readonly problems: readonly P[] };
