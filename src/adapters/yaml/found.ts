import type { Problem } from '../../domain/problem.ts';

/** A problem at an offset of the text. */
export interface Found {
  readonly problem: Problem;
  readonly offset: number;
}
