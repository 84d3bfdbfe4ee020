import type { HashedRubric, RubricCopies } from '../ports/rubrics-port.ts';

/** What answers were measured with, as far as it is at hand. */
export interface RubricsAtHand {
  readonly builtIn: readonly HashedRubric[];
  readonly copies: Pick<RubricCopies, 'copyOf'>;
}

/** Finds a rubric by its content hash, ours before the copies, and reads no copy twice. */
export function rubricFinder({ builtIn, copies }: RubricsAtHand) {
  const found = new Map<string, HashedRubric | null>();
  return (hash: string): HashedRubric | null => {
    const before = found.get(hash);
    if (before !== undefined) return before;
    const rubric = builtIn.find((one) => one.hash === hash) ?? copies.copyOf(hash);
    found.set(hash, rubric);
    return rubric;
  };
}
