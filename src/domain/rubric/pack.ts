/** A pack as resolved: rubrics in order, which of them an overall needs, and what each mode asks. */
export interface Pack {
  readonly format: 'aftercall/pack@1';
  readonly name: string;
  readonly version: string;
  readonly author: string;
  readonly licence: string;
  /** Rubric ids, in the order they are asked and printed. */
  readonly rubrics: readonly string[];
  readonly required: readonly string[];
  /** By name: brief, quick, full, deep. (Focus is one rubric in full, whatever the pack.) */
  readonly modes: Readonly<Record<ModeName, ModeContent>>;
}

export const MODE_NAMES = ['brief', 'quick', 'full', 'deep'] as const;
export type ModeName = (typeof MODE_NAMES)[number];

export interface ModeContent {
  /** Of each of its rubrics: the pivotal question, the short form, or all questions. */
  readonly ask: 'pivotal' | 'short' | 'all';
  /** Rubric ids; the required ones unless said. */
  readonly rubrics: readonly string[];
  /** How many further rubrics may be asked in full; 0 unless said. */
  readonly more: number;
}
