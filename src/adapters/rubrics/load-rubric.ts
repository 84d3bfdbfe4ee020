import { stringify } from 'yaml';
import { checkRubric } from '../../domain/rubric/check-rubric.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { ReadRubric } from '../../use-cases/rubric-files-port.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { contentHash, scoringHash } from './hashes.ts';
import { type Checked, placed, readChecked } from './read-checked.ts';
import { readRegularFile } from './read-regular-file.ts';

/**
 * Reads a rubric from a file of its own: a regular file, no link, at most 256 KiB.
 *
 * @param bases the rubrics that it may extend
 */
export function loadRubricFile(path: string, bases: readonly Rubric[] = []): ReadRubric {
  const file = readRegularFile(path, MOST_BYTES);
  if (!file.ok) return { ok: false, problems: placed(path, '', file.problems) };
  return loadRubric(path, file.value, bases);
}

/**
 * Reads a rubric from its bytes, such as those of standard input.
 *
 * @param file what problems call it
 * @param bases the rubrics that it may extend
 */
export function loadRubric(
  file: string,
  content: Uint8Array,
  bases: readonly Rubric[] = [],
): ReadRubric {
  const checked = readChecked(file, content, (value) => checkRubric(value, bases));
  if (!checked.ok) return checked;
  const { value: rubric, document, text } = checked.value;
  return {
    ok: true,
    value: {
      rubric,
      hash: contentHash(rubric),
      scoringHash: scoringHash(rubric),
      source: () => wholeText(checked.value),
      file,
      text,
      place: document.locate,
    },
    ...(checked.warnings && { warnings: checked.warnings }),
  };
}

// --- internal ---

/** What is kept beside the journal must read without the rubric that this one extends. */
function wholeText({ value, document, text }: Checked<Rubric>): string {
  return Object.hasOwn(document.value as object, 'extends')
    ? stringify(value, { aliasDuplicateObjects: false })
    : text;
}
