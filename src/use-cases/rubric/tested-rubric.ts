import type { Coverage } from '../../domain/craft/tests/coverage.ts';
import type { OwnTestResult } from '../../domain/craft/tests/run-own-tests.ts';
import type { PlacedProblem } from '../../domain/problem.ts';
import type { RubricFile } from '../ports/rubric-files-port.ts';

/** A rubric and what its own tests gave. */
export interface TestedRubric {
  readonly file: RubricFile;
  readonly results: readonly OwnTestResult[];
  readonly coverage?: Coverage;
}

/** What keeps a test from proving anything, at its line. */
export function problemsOfTests({ file, results }: TestedRubric): readonly PlacedProblem[] {
  const lines = file.text.split(/\r?\n/);
  return results.flatMap(({ problems }) =>
    problems.map((problem) => {
      const at = file.place(problem.path);
      return { problem, at, file: file.file, sourceLine: lines[at.line - 1] ?? null };
    }),
  );
}
