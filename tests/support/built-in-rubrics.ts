import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { resolveRubric } from '../../src/domain/rubric/resolve-rubric.ts';
import type { Rubric } from '../../src/domain/rubric/rubric.ts';
import { writtenRubric } from '../../src/domain/rubric/written-rubric.ts';

const folder = new URL('../../rubrics/', import.meta.url);

/** The ids of the rubrics we ship, by their file names. */
export const builtInIds: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'pack.yaml')
  .map((name) => name.replace(/\.yaml$/, ''));

/** A rubric we ship, by our schema and a plain YAML parser, without the strict reader. */
export function builtInRubric(id: string): Rubric {
  return resolveRubric(writtenRubric.parse(writtenBuiltIn(id)));
}

/** What its file holds, by a plain YAML parser. */
export function writtenBuiltIn(id: string): unknown {
  return parse(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'), { version: '1.2' });
}
