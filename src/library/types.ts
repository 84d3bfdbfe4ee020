/**
 * The types of the library, all in this one file, without an import: they are shipped as they stand
 * here, and the compiler holds them to what the functions beside it give.
 */

/** A rubric as it was read, every default filled in, with its hashes. */
export interface LoadedRubric {
  readonly rubric: Rubric;
  /** sha256, 64 hexadecimal digits, over the content. */
  readonly hash: string;
  /** sha256 over only what can move a score: scores with different ones are not comparable. */
  readonly scoringHash: string;
  /** The YAML; of a rubric that extends another, the whole of it. */
  source(): string;
}

export interface Rubric {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly about: string;
  readonly language: string;
  readonly questions: readonly Question[];
  readonly bands: readonly { readonly from: number; readonly name: string }[];
}

export interface Question {
  readonly id: string;
  readonly kind: 'scale' | 'yes-no' | 'choice' | 'number' | 'text';
  readonly ask: string;
  readonly weight: number;
  /** The one reason for which it may be answered `na`; absent: it may not. */
  readonly na?: string;
}

/** Rubrics, and which of them an overall score needs. */
export interface RubricSet {
  readonly rubrics: readonly LoadedRubric[];
  /** By their ids. */
  readonly required: readonly string[];
}

/** YAML text, or where it lies: a path or a `file:` URL. */
export type RubricSource = string | { readonly file: string | { readonly href: string } };

/** A rubric, or every problem that stands in its way. */
export type LoadResult =
  | {
      readonly ok: true;
      readonly rubric: LoadedRubric;
      /** What a coach should know of and may leave as it is. */
      readonly warnings: readonly FileProblem[];
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Something wrong in a file. */
export interface FileProblem {
  /** Stable, for programs. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** For people. */
  readonly message: string;
  /** As it was named; `rubric` for a text. */
  readonly file: string;
  /** Counted from 1; null where it is about the file as a whole. */
  readonly line: number | null;
  /** Counted from 1, in UTF-16 code units, as editors count. */
  readonly column: number | null;
}

/** A call note, format 1. Null, or nothing at all, is the same as not said. */
export interface Note {
  readonly format?: 'aftercall/note@1' | null;
  readonly id?: string | null;
  readonly call?: { readonly [F in keyof CallFacts]?: CallFacts[F] | null } | null;
  /** Who answered; `self` unless said. */
  readonly rater?: string | null;
  /** By rubric and question. */
  readonly answers: Readonly<
    Record<string, Readonly<Record<string, WrittenAnswer>> | null | undefined>
  > | null;
  readonly words?:
    | string
    | {
        readonly sentence?: string | null;
        readonly moment?: string | null;
        readonly text?: string | null;
      }
    | null;
  readonly transcript?: string | null;
}

/**
 * A point of a scale, a number, `yes` or `no`, the id of an option, a text; `na` does not apply,
 * `dk` cannot recall; null: not asked.
 */
export type WrittenAnswer = number | string | boolean | null | undefined;

export interface CallFacts {
  readonly account?: string;
  readonly contact?: string;
  /** A day or a time, ISO 8601. */
  readonly when?: string;
  readonly type?: string;
  readonly minutes?: number;
  readonly 'first-contact'?: boolean;
}

export interface ScoreOptions {
  /** Score this rubric only, by its id; the other answers are checked all the same. */
  readonly rubric?: string;
  /** Add the arithmetic: `questions`, `sum`, `standardError` and `edge` of each rubric. */
  readonly explain?: boolean;
}

/** What scoring a note gives: `aftercall/score@1`, the same that `aftercall score --json` prints. */
export interface NoteScore {
  readonly format: 'aftercall/score@1';
  readonly id: string | null;
  readonly call: CallFacts;
  /** By rubric id. Empty when the note has problems. */
  readonly rubrics: Readonly<Record<string, RubricScore>>;
  /** The mean of the required rubrics, 0 to 100, only where all of them are scored. */
  readonly overall: number | null;
  readonly place: Place | null;
  readonly flags: readonly Flag[];
  readonly problems: readonly NoteProblem[];
}

export interface RubricScore {
  /** 0 to 100, unrounded; null with a reason. */
  readonly score: number | null;
  readonly reason?: NotScoredReason;
  readonly band?: string;
  /** Questions with points, and how many there are for this call. */
  readonly answered: number;
  readonly of: number;
  readonly na: number;
  readonly dk: number;
  readonly version: string;
  readonly hash: string;
  /** The rest only with `explain`. */
  readonly questions?: readonly ExplainedQuestion[];
  readonly sum?: { readonly points: number; readonly weight: number };
  /** In points; assumed, not measured. */
  readonly standardError?: number | null;
  /** The edge of a band that lies within one standard error of the score. */
  readonly edge?: number | null;
}

export type NotScoredReason = 'nothing-asked' | 'too-few-answers' | 'too-little-weight';

export interface ExplainedQuestion {
  readonly id: string;
  /** Null when not asked. */
  readonly answer: number | string | null;
  readonly points: number | null;
  readonly weight: number;
  /** Which way the answer lies from what is best. */
  readonly direction: 'best' | 'under' | 'over' | 'short' | null;
}

/** Where a call stood: whose result it was for (0 to 100), and from below or above (-100 to 100). */
export interface Place {
  readonly aim: number;
  readonly posture: number;
  readonly name: PlaceName;
  /** Gave way and pressed in one call. */
  readonly swing: boolean;
}

export type PlaceName = 'ally' | 'errand-runner' | 'trader' | 'supplicant' | 'preacher' | 'pusher';

/** A sentence of the coach's that an answer calls for; it is never part of a score. */
export interface Flag {
  readonly rubric: string;
  readonly question: string;
  readonly say: string;
}

export interface NoteProblem {
  /** Stable, for programs. */
  readonly code: string;
  /** A JSON pointer (RFC 6901) into the note. */
  readonly at: string;
  /** For people. */
  readonly message: string;
}
