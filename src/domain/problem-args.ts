import type { JsonFault, Lookalike, Slip, SyntaxFault } from './faults.ts';
import type { TableProblemArgs } from './table-problems.ts';

/** What each problem that we know of says about itself, by its code. */
export interface ProblemArgs extends TableProblemArgs {
  // What no file of ours may be
  'not-found': { readonly name: string; readonly near?: string };
  'not-a-file': { readonly name: string };
  'not-readable': { readonly name: string };
  /** With what the system calls it. */
  'read-failed': { readonly name: string; readonly code: string };
  'too-large': { readonly bytes: number; readonly limit: number };
  'not-text': Record<string, never>;
  /** Of JSON lines; in bytes. */
  'line-too-long': { readonly limit: number };
  'looks-like': { readonly what: Lookalike; readonly wanted?: 'rubric' };
  empty: { readonly what: string };
  // What YAML allows and we do not
  'yaml-syntax': { readonly detail: SyntaxFault };
  /** In spaces. `stray`: a key further in than the list below it. */
  indentation: {
    readonly how: 'off' | 'hyphen' | 'stray';
    readonly got: number;
    readonly wanted: number;
  };
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
  /** What a hand new to YAML writes, and YAML takes otherwise than it was meant. */
  slip: { readonly slip: Slip; readonly got: string };
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
  'when-off-scale': { readonly at: number; readonly min: number; readonly max: number };
  'when-without-number': Record<string, never>;
  'when-never': Record<string, never>;
  'posture-needs-scale': Record<string, never>;
  'practice-not-if-then': Record<string, never>;
  // What a coach should know of a rubric that is sound
  'asks-two-things': Record<string, never>;
  'anchor-too-wide': { readonly columns: number; readonly limit: number };
  'note-sets-task': { readonly got: string };
  'note-about-person': { readonly got: string };
  'pivotal-tie': { readonly weight: number; readonly first: string };
  'same-ask': { readonly question: string };
  'left-to-fill-in': { readonly got: string };
  'call-type-slip': { readonly got: string; readonly known: string };
  'when-without-test': Record<string, never>;
  'when-on-text': { readonly question: string };
  'earns-nothing': Record<string, never>;
  'same-option': { readonly option: string };
  'flag-always': Record<string, never>;
  'same-id-in-file': { readonly id: string; readonly file: string };
  'unseen-character': { readonly got: string };
  // What a rubric that extends another can get wrong
  'already-there': { readonly question: string };
  'kind-changed': Record<string, never>;
  'removed-but-needed': { readonly question: string; readonly by: string };
  'extends-itself': Record<string, never>;
  'extends-with-questions': Record<string, never>;
  'only-when-extending': { readonly key: string };
  'count-with-base': { readonly got: number; readonly limit: number };
  'extends-other-version': {
    readonly rubric: string;
    readonly written: string;
    readonly here: string;
  };
  // What a rubric's own tests can get wrong
  'unknown-question': { readonly question: string; readonly known: readonly string[] };
  'nothing-expected': Record<string, never>;
  // What a spreadsheet of questions can get wrong
  'no-question-column': Record<string, never>;
  /** The headings stand here, below the first row. */
  'headings-below': Record<string, never>;
  'unknown-column': {
    readonly column: string;
    readonly known: readonly string[];
    readonly meant?: string;
  };
  'ideal-needs-notes': { readonly best: number };
  'repeated-column': { readonly column: string };
  'cell-without-column': Record<string, never>;
  'empty-cell': { readonly column: string; readonly wanted: string };
  'best-unclear': { readonly got: string; readonly points: number };
  'option-unclear': { readonly got: string };
  'band-unclear': { readonly got: string };
  'when-unclear': { readonly got: string };
  'note-without-side': Record<string, never>;
  'second-rubric-row': Record<string, never>;
  'unclosed-cell': Record<string, never>;
  'quote-in-cell': Record<string, never>;
  'not-csv': Record<string, never>;
  // What stands between a rubric and one of its name at hand
  'version-not-raised': { readonly here: string; readonly least: string };
  'built-in-name': { readonly rubric: string };
  // What a pack can get wrong
  'rubric-not-in-pack': { readonly rubric: string; readonly known: readonly string[] };
  'id-not-as-listed': { readonly got: string; readonly wanted: string };
  /** Rubrics that start from one another, with no first one. */
  'extends-in-circle': { readonly rubrics: readonly string[] };
  /** Another pack at hand has a rubric of that id. */
  'rubric-taken': { readonly rubric: string; readonly pack: string };
  'pack-name-taken': { readonly name: string };
  /** All its files together, in bytes. */
  'pack-too-large': { readonly limit: number };
  // What can have happened to an installed pack
  'installed-changed': { readonly pack: string; readonly from: string };
  'installed-gone': { readonly pack: string; readonly from: string };
  'lock-damaged': Record<string, never>;
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
