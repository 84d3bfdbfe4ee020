import { stringify } from 'yaml';
import type { Path } from '../../domain/problem.ts';
import { checkRubric } from '../../domain/rubric/check/check-rubric.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { ReadRubric } from '../../use-cases/ports/rubric-files-port.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { positionOf } from '../yaml/places.ts';
import type { YamlDocument } from '../yaml/read-strict-yaml.ts';
import { contentHash, scoringHash } from './hashes.ts';
import { placed } from './placed.ts';
import { type Checked, readChecked } from './read-checked.ts';
import { readRegularFile } from './read-regular-file.ts';

/**
 * Reads a rubric from a file of its own: a regular file, no link, at most 256 KiB.
 *
 * @param bases the rubrics that it may extend
 */
export function readRubricFile(path: string, bases: readonly Rubric[] = []): ReadRubric {
  const file = readRegularFile(path, MOST_BYTES);
  if (!file.ok) return { ok: false, problems: placed(path, '', file.problems) };
  return readRubric(path, file.value, bases);
}

/**
 * Reads a rubric from its bytes, such as those of standard input.
 *
 * @param file what problems call it
 * @param bases the rubrics that it may extend
 */
export function readRubric(
  file: string,
  content: Uint8Array,
  bases: readonly Rubric[] = [],
): ReadRubric {
  const checked = readChecked(file, content, (value) => checkRubric(value, bases), 'rubric');
  if (!checked.ok) return checked;
  const { value: rubric, document, text } = checked.value;
  return {
    ok: true,
    value: {
      ...hashed(rubric),
      source: () => wholeText(checked.value),
      file,
      text,
      place: document.locate,
      isInPack: false,
    },
    ...(checked.warnings && { warnings: checked.warnings }),
  };
}

/** A rubric that stands inside another document. */
export interface RubricInside {
  readonly file: string;
  readonly document: YamlDocument;
  readonly text: string;
  readonly value: unknown;
  /** Where in the document. */
  readonly path: Path;
}

/**
 * Checks a rubric that was read as a part of something larger, such as a pack.
 *
 * @param bases the rubrics that it may extend
 */
export function readRubricInside(inside: RubricInside, bases: readonly Rubric[]): ReadRubric {
  const { file, document, text, value } = inside;
  const checked = checkRubric(value, bases);
  const found = checked.ok ? (checked.warnings ?? []) : checked.problems;
  const located = found.map((one) => {
    const problem = { ...one, path: [...inside.path, ...one.path] };
    return { problem, at: positionOf(problem, document) };
  });
  const problems = placed(file, text, located);
  if (!checked.ok) return { ok: false, problems };
  const rubric = checked.value;
  const source = () => asYaml(isExtension(value) ? rubric : value);
  const place = (path: Path) => document.locate([...inside.path, ...path]);
  const read = { ...hashed(rubric), source, file, text, place, isInPack: true };
  return { ok: true, value: read, warnings: problems };
}

// --- internal ---

function hashed(rubric: Rubric) {
  return { rubric, hash: contentHash(rubric), scoringHash: scoringHash(rubric) };
}

/** What is kept beside the journal must read without the rubric that this one extends. */
function wholeText({ value, document, text }: Checked<Rubric>): string {
  return isExtension(document.value) ? asYaml(value) : text;
}

function isExtension(written: unknown): boolean {
  return Object.hasOwn(written as object, 'extends');
}

function asYaml(value: unknown): string {
  return stringify(value, {
    aliasDuplicateObjects: false,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
}
