import type { Audit } from '../audit/audit.ts';
import { type Explanation, explain } from '../audit/explain.ts';
import { type ExplainedPlace, explainPlace } from '../audit/explain-place.ts';
import type { Place, RaisedFlag } from '../audit/kept-audit.ts';
import type { RubricAudit } from '../audit/rubric-audit.ts';
import type { KeptScore } from '../journal/records/record.ts';
import type { Path, Problem, ProblemCode } from '../problem.ts';
import type { NoteHead } from './call-note.ts';

export const SCORE_FORMAT = 'aftercall/score@1';

/** What scoring a note gives, as scripts read it. Keys always stand in this order. */
export interface NoteScore extends NoteHead {
  readonly format: typeof SCORE_FORMAT;
  /** By rubric id, in the order of the pack. Empty when the note has problems. */
  readonly rubrics: Readonly<Record<string, RubricScore>>;
  readonly overall: number | null;
  readonly place: Place | null;
  /** With `--explain`: what the place follows from. */
  readonly axes?: ExplainedPlace;
  readonly flags: readonly RaisedFlag[];
  readonly problems: readonly NoteProblem[];
  /** With `--with-source`: where the note begins. */
  readonly source?: NoteOrigin;
}

/** Where something stands: a file as it was named, and a line of it from 1. */
export interface NoteOrigin {
  readonly file: string;
  readonly line: number;
}

/** As the journal keeps it, unrounded or null with a reason; with `--explain` also the sum behind it. */
export type RubricScore = Omit<KeptScore, 'scoringHash'> & Partial<Explanation>;

/** By rubric id. */
export type ContentHashes = ReadonlyMap<string, { readonly hash: string }>;

export interface NoteProblem {
  readonly code: ProblemCode;
  /** A JSON pointer (RFC 6901) into the note. */
  readonly at: string;
  readonly message: string;
  /** With `--with-source`: the line that it is about. */
  readonly source?: NoteOrigin;
}

/**
 * The score of a note that has no problems.
 *
 * @param hashes every rubric of the audit has one
 */
export function scoreOfNote(
  { id, call }: NoteHead,
  audit: Audit,
  hashes: ContentHashes,
  isExplained: boolean,
): NoteScore {
  const rubrics = audit.rubrics.map((one) => {
    const score = rubricScore(one, hashes);
    return [one.rubric.id, isExplained ? { ...score, ...explain(one) } : score] as const;
  });
  return {
    format: SCORE_FORMAT,
    id,
    call,
    rubrics: Object.fromEntries(rubrics),
    overall: audit.overall,
    place: audit.place.place,
    ...(isExplained && { axes: explainPlace(audit.rubrics) }),
    flags: audit.flags,
    problems: [],
  };
}

/**
 * What takes the place of a score where a note has problems. It is the same wherever the note
 * stood: files and lines are told elsewhere.
 *
 * @param sentence a problem in words
 */
export function notScored(
  { id, call }: NoteHead,
  problems: readonly Problem[],
  sentence: (problem: Problem) => string,
): NoteScore {
  return {
    format: SCORE_FORMAT,
    id,
    call,
    rubrics: {},
    overall: null,
    place: null,
    flags: [],
    problems: problems.map((one) => ({
      code: one.code,
      at: pointerTo(one),
      message: sentence(one),
    })),
  };
}

/** What is told of one rubric, without the sum behind it. */
export function rubricScore(audit: RubricAudit, hashes: ContentHashes): RubricScore {
  const { rubric, score, reason, band, answered, of, na, dk } = audit;
  const hash = hashes.get(rubric.id)?.hash;
  if (hash === undefined) throw new Error(`No hash for the rubric ${rubric.id}`);
  return {
    score,
    ...(reason !== undefined && { reason }),
    ...(band !== undefined && { band }),
    answered,
    of,
    na,
    dk,
    version: rubric.version,
    hash,
  };
}

/** A JSON pointer (RFC 6901) to what a problem is about. */
export function pointerTo(found: Problem): string {
  return placeOf(found)
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

// --- internal ---

/** An unknown key is there to be pointed at; its problem is about the object that holds it. */
function placeOf(found: Problem): Path {
  return found.code === 'unknown-key' ? [...found.path, found.args.key] : found.path;
}
