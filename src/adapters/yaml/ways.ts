import type { Layout } from '../../domain/rubric/layout.ts';
import type { WrittenLine } from './written-lines.ts';

/** What is wrong with the place of a line; `stray` is a key that nothing can stand below. */
export type Misplacement = 'off' | 'hyphen' | 'stray';

/** Where a line belongs. */
export interface Placement {
  readonly line: WrittenLine;
  /** How many spaces belong in front of it, or of its hyphen. */
  readonly wanted: number;
  readonly wrong: Misplacement | null;
}

/** Keys or entries that stand in one column. */
export interface Level {
  readonly layout: Layout;
  readonly isList: boolean;
  /** As it is written, and as it should be. */
  readonly column: number;
  readonly wanted: number;
  readonly seen: readonly string[];
  /** What the last key, or the last hyphen, has no value for yet. */
  readonly open: Open | null;
  readonly above: Level | null;
}

/** A key or a hyphen that waits for its value. */
export interface Open {
  readonly layout: Layout;
  readonly column: number;
  readonly wanted: number;
}

type Placed = Placement & { readonly before: Placed | null };

/** One way to take the lines so far. */
export interface Way {
  readonly top: Level;
  readonly cost: number;
  readonly placed: Placed | null;
}

/** How far further in than its key a group starts, of keys and of entries. */
export interface Steps {
  readonly keys: number;
  readonly list: number;
}
