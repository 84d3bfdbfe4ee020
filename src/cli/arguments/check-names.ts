import type { RubricFiles } from '../../use-cases/ports/rubric-files-port.ts';
import { unknownRubric } from './unknown-rubric.ts';

/**
 * Refuses a name that is neither of a rubric at hand nor of anything on the disk. What looks like a
 * path is a file that is not there, which checking says.
 *
 * @throws UsageError with the name that was probably meant
 */
export function refuseUnknownNames(
  names: readonly string[],
  ids: readonly string[],
  files: RubricFiles,
): void {
  for (const name of names) {
    if (name === '-' || ids.includes(name) || /[/\\]|\.ya?ml$/i.test(name)) continue;
    if (files.kindOf(name) === null) throw unknownRubric(name, ids);
  }
}
