import type { PlacedProblem } from '../../domain/problem.ts';
import type { HashedRubric } from './rubrics-port.ts';
import type { Interruption } from './terminal-port.ts';

/** What checking one file gave. */
export interface CheckedFile {
  /** As the person named it, or found in the folder they named. */
  readonly file: string;
  /** Errors and warnings. */
  readonly problems: readonly PlacedProblem[];
  /** What is in it; null where errors stand in the way, and for a pack's list of rubrics. */
  readonly rubric: CheckedRubric | null;
}

export interface CheckedRubric {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** How many questions each form of it asks. */
  readonly questions: { readonly pivotal: number; readonly short: number; readonly all: number };
  /** Of its content; null where none was asked for, since it takes time. */
  readonly hash: string | null;
}

/** What was put right in one file. */
export interface MendedFile {
  readonly file: string;
  /** Nothing for a file that had nothing to mend. */
  readonly mended: readonly MendedLine[];
  /** As it is now. */
  readonly text: string;
}

export interface MendedLine {
  /** From 1. */
  readonly line: number;
  readonly what: 'tab' | 'special space' | 'curly quotes' | 'line end';
}

export interface CheckWish {
  /** May be extended, named, and are what a file of the same id is compared with. */
  readonly atHand: readonly HashedRubric[];
  /** Of many files they are left out unless this says so. */
  readonly wantsHashes: boolean;
}

/**
 * Checks what names lead to: a rubric at hand by its id, a file, `-`, a pack (its list and all that
 * it lists), or a folder (every YAML file that is in it, none below it and none hidden). Each file
 * once.
 */
export interface RubricChecker {
  check(names: readonly string[], wish: CheckWish): Promise<readonly CheckedFile[]>;
  /**
   * Puts right what has one right form: in the files, and for standard input in the text that is
   * given back and checked from then on. Rubrics at hand are left alone.
   */
  mend(names: readonly string[], wish: CheckWish): Promise<readonly MendedFile[]>;
  /** Looks on from now, so that no change after this is missed. */
  watch(names: readonly string[]): Watch;
}

export interface Watch {
  /** Files that we have just written ourselves: no change to tell of. */
  own(files: readonly string[]): void;
  /** Returns when something is other than when it was last asked, or the person wants to stop. */
  next(): Promise<'changed' | Interruption>;
}
