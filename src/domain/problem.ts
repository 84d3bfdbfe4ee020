/**
 * Something wrong in a file we were given, as data. The sentence a person reads is made from it in
 * one place, `cli/render/problem-sentence.ts`.
 */
export interface ProblemArgs {
  // What no file of ours may be
  'not-found': { readonly name: string };
  'not-a-file': { readonly name: string };
  'not-readable': { readonly name: string };
  'too-large': { readonly bytes: number; readonly limit: number };
  'not-text': Record<string, never>;
  /** Of JSON lines; in bytes. */
  'line-too-long': { readonly limit: number };
  'looks-like': { readonly what: Lookalike };
  empty: { readonly what: string };
  // What YAML allows and we do not
  'yaml-syntax': { readonly detail: SyntaxFault };
  'yaml-feature': {
    readonly feature: 'anchor' | 'alias' | 'tag' | 'directive' | 'several documents' | 'merge key';
  };
  'key-not-text': Record<string, never>;
  'reserved-key': { readonly key: string };
  'duplicate-key': { readonly key: string };
  'too-deep': { readonly limit: number };
  'too-many-nodes': { readonly limit: number };
  // What the shape asks for
  'unknown-key': { readonly key: string; readonly known: readonly string[] };
  'missing-key': { readonly key: string };
  'wrong-type': { readonly wanted: string; readonly got: string };
  'not-one-of': { readonly got: string; readonly known: readonly string[] };
  /** At least one end is given. */
  'out-of-range': { readonly got: number; readonly min?: number; readonly max?: number };
  'bad-id': { readonly got: string };
  'bad-version': { readonly got: string };
  'bad-format': { readonly got: string; readonly wanted: string };
  /** In characters. */
  'too-long': { readonly limit: number };
  'too-short': { readonly least: number };
  /** In entries of a list. */
  'too-few': { readonly least: number };
  'too-many': { readonly limit: number };
  'unquoted-version': { readonly got: string };
  // What the rules of a rubric ask for
  'repeated-id': { readonly id: string };
  'missing-anchor': { readonly point: number };
  'anchor-off-scale': { readonly point: string; readonly points: number };
  'best-off-scale': { readonly best: number; readonly points: number };
  'missing-side-note': { readonly side: 'under' | 'over' };
  'side-note-without-ideal': { readonly side: 'under' | 'over' };
  'low-high-note-on-ideal': { readonly side: 'low' | 'high' };
  'flag-without-threshold': Record<string, never>;
  'flag-off-scale': { readonly at: number; readonly min: number; readonly max: number };
  'bands-start': Record<string, never>;
  'bands-order': { readonly from: number; readonly before: number };
  'band-name-repeated': { readonly name: string };
  'short-too-few': { readonly short: number; readonly of: number };
  'when-not-earlier': { readonly question: string; readonly known: readonly string[] };
  'ideal-outside': { readonly min: number; readonly max: number };
  'min-not-below-max': { readonly min: number; readonly max: number };
  'reserved-answer': { readonly got: string };
  'nothing-to-score': Record<string, never>;
  // What a rubric that extends another can get wrong
  'already-there': { readonly question: string };
  'kind-changed': Record<string, never>;
  'extends-other-version': {
    readonly rubric: string;
    readonly written: string;
    readonly here: string;
  };
  // What a rubric's own tests can get wrong
  'unknown-question': { readonly question: string; readonly known: readonly string[] };
  // What a pack can get wrong
  'rubric-not-in-pack': { readonly rubric: string; readonly known: readonly string[] };
  'id-not-as-listed': { readonly got: string; readonly wanted: string };
  // What a call note can get wrong
  'unknown-rubric': { readonly rubric: string; readonly known: readonly string[] };
  'answer-not-allowed': { readonly got: string; readonly wanted: string };
  'na-not-offered': { readonly question: string };
  'bad-when': { readonly got: string };
  'bad-note-id': { readonly got: string };
  /** The free text of a Markdown note stands among its facts and below them. */
  'text-twice': Record<string, never>;
  'json-syntax': { readonly detail: JsonFault };
  /** A Markdown file that does not begin with facts between two lines of `---`. */
  'no-front-matter': { readonly isUnclosed: boolean };
}

export type ProblemCode = keyof ProblemArgs;

/** What a file turns out to be that was handed over as a rubric or a pack. */
export type Lookalike =
  | 'web page'
  | 'spreadsheet'
  | 'JSON'
  | 'Word document'
  | 'zip archive'
  | 'PDF'
  | 'binary';

/** The ways in which a file is not YAML at all. */
export type SyntaxFault =
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'colon-in-text'
  | 'no-colon'
  | 'needs-quotes'
  | 'bad-escape'
  | 'tab'
  | 'indent'
  | 'indent-below'
  | 'unexpected';

/** The ways in which a text is not JSON. */
export type JsonFault = 'unclosed-quote' | 'bad-escape' | 'cut-short' | 'unexpected';

/** Keys and indexes from the top of a document to the place a problem is about. */
export type Path = readonly (string | number)[];

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
export type Outcome<T, P = Problem> =
  | { readonly ok: true; readonly value: T; readonly warnings?: readonly P[] }
  | { readonly ok: false; readonly problems: readonly P[] };
