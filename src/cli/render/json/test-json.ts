import { shareOf } from '../../../domain/craft/tests/coverage.ts';
import type { PlacedProblem } from '../../../domain/problem.ts';
import type { RubricTestJson } from '../../../domain/schemas/rubric-tests.ts';
import type { TestedRubric } from '../../../use-cases/rubric/tested-rubric.ts';
import { problemSentence } from '../problem-sentences/problem-sentence.ts';

/** What `rubric test --json` tells. */
export function testJson(
  tested: readonly TestedRubric[],
  problems: readonly PlacedProblem[],
): RubricTestJson {
  return {
    format: 'aftercall/rubric-tests@1',
    passed: problems.length === 0 && tested.every(({ results }) => results.every((r) => r.passed)),
    rubrics: tested.map(({ file, results, coverage }) => ({
      id: file.rubric.id,
      version: file.rubric.version,
      hash: file.hash,
      file: file.file,
      tests: results.map(({ name, passed, expectations }, index) => ({
        name,
        line: file.place(['tests', index, 'name']).line,
        passed,
        expectations,
      })),
      ...(coverage && { coverage: { share: shareOf(coverage), ...coverage } }),
    })),
    problems: problems.map(({ file, at, problem }) => ({
      file,
      line: at?.line ?? null,
      column: at?.column ?? null,
      severity: problem.severity,
      code: problem.code,
      message: problemSentence(problem),
    })),
  };
}
