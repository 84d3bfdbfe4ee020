import type { ScoreFault } from '../../domain/journal/check-scores.ts';
import type { LineFault } from '../../domain/journal/records/journal-line.ts';

/** Something in the journal that is not as it was kept. */
export interface Difference {
  /** From the data folder. */
  readonly file: string;
  /** Null when it is about the file as a whole. */
  readonly line: number | null;
  /** The record's, where there is one. */
  readonly id: string | null;
  readonly fault: VerifyFault;
}

export type VerifyFault =
  | Exclude<ScoreFault, { code: 'no-rubric' }>
  | { readonly code: 'bad-line'; readonly why: LineFault }
  | { readonly code: 'damaged'; readonly format: string }
  /** Another line has the id and says something else. */
  | { readonly code: 'same-id'; readonly first: string }
  /** It, or its call, was forgotten, and is still or again on the disk. */
  | { readonly code: 'forgotten' }
  /** A rubric that an entry names has no copy beside the journal. Told where it is first named. */
  | { readonly code: 'no-copy'; readonly rubric: string; readonly hash: string }
  /** A copy that no longer has the hash of its name. */
  | { readonly code: 'changed-copy' };

export interface Verification {
  readonly files: number;
  readonly records: number;
  /** Entries and amended entries whose scores were computed anew. */
  readonly entries: number;
  /** Those among them of which a rubric's copy is missing or changed. */
  readonly unchecked: number;
  /** Those among them that came without words, so that an answer which counts may be missing. */
  readonly passedOver: number;
  readonly copies: number;
  readonly differences: readonly Difference[];
}
