import type { Outcome, PlacedProblem } from '../../domain/problem.ts';
import { checkRubric } from '../../domain/rubric/check-rubric.ts';
import type { LoadedRubric } from '../../use-cases/ports.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { contentHash, scoringHash } from './hashes.ts';
import { placed, readChecked } from './read-checked.ts';
import { readRegularFile } from './read-regular-file.ts';

/** Reads a rubric from a file of its own: a regular file, no link, at most 256 KiB. */
export function loadRubricFile(path: string): Outcome<LoadedRubric, PlacedProblem> {
  const file = readRegularFile(path, MOST_BYTES);
  if (!file.ok) return { ok: false, problems: placed(path, '', file.problems) };
  return loadRubric(path, file.value);
}

/**
 * Reads a rubric from its bytes, such as those of standard input.
 *
 * @param file what problems call it
 */
export function loadRubric(
  file: string,
  content: Uint8Array,
): Outcome<LoadedRubric, PlacedProblem> {
  const checked = readChecked(file, content, checkRubric);
  if (!checked.ok) return checked;
  const { value: rubric, text } = checked.value;
  return {
    ok: true,
    value: {
      rubric,
      hash: contentHash(rubric),
      scoringHash: scoringHash(rubric),
      source: () => text,
    },
  };
}
