import { rubricByShape } from '../../domain/rubric/check/check-rubric.ts';
import type { HashedRubric } from '../../use-cases/ports/rubrics-port.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { readStrictYaml } from '../yaml/read-strict-yaml.ts';
import { contentHash, scoringHash } from './hashes.ts';
import { readRegularFile } from './read-regular-file.ts';

/**
 * Reads a rubric that was checked when it was first used: by its shape and within the limits of any
 * file, without the rules for coaches. Null for what is no rubric; whether it is the one that was
 * meant, its hash tells.
 */
export function readKeptRubric(path: string): HashedRubric | null {
  const file = readRegularFile(path, MOST_BYTES);
  if (!file.ok) return null;
  const read = readStrictYaml(file.value);
  if (!read.ok) return null;
  const shape = rubricByShape(read.value.value);
  if (!shape.ok) return null;
  const rubric = shape.value;
  const source = () => Buffer.from(file.value).toString('utf8');
  return { rubric, hash: contentHash(rubric), scoringHash: scoringHash(rubric), source };
}
