import type { ModeName, Pack } from '../../domain/rubric/pack.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';

/** A rubric with its hashes and the text it was read from. */
export interface HashedRubric {
  readonly rubric: Rubric;
  /** sha256, 64 hexadecimal digits, over the content. */
  readonly hash: string;
  /** sha256 over only what can move a score. */
  readonly scoringHash: string;
  /** From an installed pack or a file: it may be gone, or be another, when a draft goes on. */
  readonly isGuest?: true;
  /** The YAML itself. */
  source(): string;
}

/** A pack and its rubrics, in its order; where it is the one at hand, all others after them. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly rubrics: readonly HashedRubric[];
  /** How much a session asks unless it is told; quick unless settled otherwise. */
  readonly mode?: ModeName;
}

/** The copies of rubrics that `keepRubrics` left beside the journal. */
export interface RubricCopies {
  /** The rubric with that content hash; null when there is no copy, or it is no longer the same. */
  copyOf(hash: string): HashedRubric | null;
  /** Every copy there is, in the order of their hashes. */
  all(): readonly CopyOnDisk[];
}

export interface CopyOnDisk {
  /** The hash that its name says. */
  readonly hash: string;
  /** From the data folder. */
  readonly file: string;
  /** Whether it can be read and has that hash. */
  readonly isSound: boolean;
}
