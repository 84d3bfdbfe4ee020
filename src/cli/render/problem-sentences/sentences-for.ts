import type { ProblemArgs, ProblemCode } from '../../../domain/problem.ts';

/** One sentence for each of some codes, made from the problem's arguments. */
export type SentencesFor<C extends ProblemCode> = {
  readonly [Code in C]: (args: ProblemArgs[Code]) => string;
};
