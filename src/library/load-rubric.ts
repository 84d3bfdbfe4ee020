import { fileURLToPath } from 'node:url';
import { readRubric, readRubricFile } from '../adapters/rubrics/read-rubric.ts';
import { problemSentence } from '../cli/render/problem-sentences/problem-sentence.ts';
import type { PlacedProblem } from '../domain/problem.ts';
import type { Rubric as WholeRubric } from '../domain/rubric/rubric.ts';
import { builtInRubrics } from './built-in-rubrics.ts';
import type { FileProblem, LoadedRubric, LoadResult, RubricSource } from './types.ts';

/**
 * Reads and checks a rubric: YAML text, or a file (regular, at most 256 KiB). It is data: nothing in
 * it is run. What is wrong with it is told as data too, all of it at once.
 *
 * @param bases the rubrics it may extend; the built-in ones unless given
 * @throws Error when the disk fails
 */
export function loadRubric(
  source: RubricSource,
  bases: readonly LoadedRubric[] = builtInRubrics().rubrics,
): LoadResult {
  // Each of them came from here, whole: the public type only shows less of it.
  const whole = bases.map(({ rubric }) => rubric as WholeRubric);
  const read =
    typeof source === 'string'
      ? readRubric('rubric', Buffer.from(source), whole)
      : readRubricFile(pathOf(source.file), whole);
  if (!read.ok) return { ok: false, problems: read.problems.map(fileProblem) };
  const { rubric, hash, scoringHash, source: yaml } = read.value;
  return {
    ok: true,
    rubric: { rubric, hash, scoringHash, source: yaml },
    warnings: (read.warnings ?? []).map(fileProblem),
  };
}

// --- internal ---

function pathOf(file: string | { readonly href: string }): string {
  return typeof file === 'string' ? file : fileURLToPath(file.href);
}

function fileProblem({ problem, at, file }: PlacedProblem): FileProblem {
  return {
    code: problem.code,
    severity: problem.severity,
    message: problemSentence(problem),
    file,
    line: at?.line ?? null,
    column: at?.column ?? null,
  };
}
