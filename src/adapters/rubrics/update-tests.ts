import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { OwnTest, Rubric } from '../../domain/rubric/rubric.ts';
import type {
  RubricFile,
  TestUpdate,
  UpdateResult,
} from '../../use-cases/ports/rubric-files-port.ts';
import { rewriteFile } from '../files/rewrite-file.ts';
import { withValues } from '../yaml/with-values.ts';
import { readRubric } from './read-rubric.ts';

/**
 * Writes actual values over expected ones in a rubric's own tests. The text with them is read
 * before it is written: unless it gives the same rubric with those tests, nothing is.
 *
 * @throws Error when the disk does not take it; the file is then as it was
 */
export function updateTests(
  file: RubricFile,
  updates: readonly TestUpdate[],
  bases: readonly Rubric[],
): UpdateResult {
  const values = updates.map(({ test, key, value }) => ({
    path: ['tests', test, 'expect', key],
    value,
  }));
  const text = withValues(file.text, values);
  if (text === null || !isAsMeant(file, text, updates, bases)) return 'not-possible';
  if (readFileSync(file.file, 'utf8') !== file.text) return 'changed-meanwhile';
  rewriteFile(file.file, text);
  return 'written';
}

// --- internal ---

function isAsMeant(
  file: RubricFile,
  text: string,
  updates: readonly TestUpdate[],
  bases: readonly Rubric[],
): boolean {
  const read = readRubric(file.file, Buffer.from(text), bases);
  if (!read.ok || read.value.hash !== file.hash) return false;
  const tests = file.rubric.tests.map((test, index): OwnTest => {
    const own = updates.filter((update) => update.test === index);
    const expect = Object.fromEntries(own.map(({ key, value }) => [key, value]));
    return { ...test, expect: { ...test.expect, ...expect } };
  });
  const meant = { ...file.rubric, tests };
  return isDeepStrictEqual(inAnyOrder(read.value.rubric), inAnyOrder(meant));
}

/** Entries that stay keep their place, so notes and flags may stand in another order. */
function inAnyOrder(rubric: Rubric): unknown {
  return JSON.parse(JSON.stringify(rubric), (key, value) =>
    (key === 'notes' || key === 'flags') && Array.isArray(value) ? value.toSorted() : value,
  );
}
