import type { PlacedProblem } from '../../../domain/problem.ts';
import type { CheckJson } from '../../../domain/schemas/check.ts';
import type { CheckedFile, MendedFile } from '../../../use-cases/ports/check-port.ts';
import { problemSentence } from '../problem-sentences/problem-sentence.ts';
import { countsOf } from '../text/problem-counts.ts';

/** The shape `aftercall/check@1`. */
export function checkJson(
  checked: readonly CheckedFile[],
  mended: readonly MendedFile[],
): CheckJson {
  const linesOf = new Map(mended.map(({ file, mended }) => [file, mended]));
  return {
    format: 'aftercall/check@1',
    ...countsOf(checked),
    files: checked.map(({ file, rubric, problems }) => ({
      file,
      rubric,
      mended: linesOf.get(file) ?? [],
      problems: problems.map(problemFacts),
    })),
  };
}

// --- internal ---

function problemFacts({
  problem,
  at,
  sourceLine,
}: PlacedProblem): CheckJson['files'][number]['problems'][number] {
  return {
    severity: problem.severity,
    code: problem.code,
    line: at?.line ?? null,
    column: at?.column ?? null,
    message: problemSentence(problem),
    source: sourceLine,
  };
}
