import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type PlacedProblem, type Problem, problem } from '../../domain/problem.ts';
import { checkPack } from '../../domain/rubric/check-pack.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { ReadRubric, RubricFiles, RubricFolder } from '../../use-cases/rubric-files-port.ts';
import { codeOf } from '../files/failure.ts';
import { readInput, STDIN } from '../files/read-input.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { loadRubric, loadRubricFile } from './load-rubric.ts';
import { placed, readChecked } from './read-checked.ts';
import { readRegularFile } from './read-regular-file.ts';
import { updateTests } from './update-tests.ts';

/** @param stdin what `-` names */
export function rubricFiles(stdin: AsyncIterable<Uint8Array | string>): RubricFiles {
  return {
    kindOf,
    read: async (path, bases) => {
      if (path !== STDIN) return readNamed(path, bases);
      const input = await readInput(path, stdin);
      return input.ok ? loadRubric(STDIN, input.value, bases) : input;
    },
    readText: (name, text, bases) => loadRubric(name, Buffer.from(text), bases),
    readFolder,
    updateTests,
  };
}

// --- internal ---

const PACK_FILE = 'pack.yaml';

/** What a person named may be a link; it is called as they named it. */
function readNamed(path: string, bases: readonly Rubric[]): ReadRubric {
  const file = readRegularFile(targetOf(path), MOST_BYTES);
  if (!file.ok) return { ok: false, problems: placed(path, '', file.problems) };
  return loadRubric(path, file.value, bases);
}

/** Where a link leads; any other path, and one that leads nowhere, is as it is. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return null;
  }
}

function readFolder(folder: string, bases: readonly Rubric[]): RubricFolder {
  const names = readdirSync(folder).filter((name) => /^[^.].*\.ya?ml$/i.test(name));
  if (names.includes(PACK_FILE)) return readListed(folder, bases);
  return gathered(readAll(pathsIn(folder, names.sort()), bases));
}

function readListed(folder: string, bases: readonly Rubric[]): RubricFolder {
  const path = join(folder, PACK_FILE);
  const file = readRegularFile(path, MOST_BYTES);
  if (!file.ok) return gathered([{ ok: false, problems: placed(path, '', file.problems) }]);
  const pack = readChecked(path, file.value, checkPack);
  if (!pack.ok) return gathered([pack]);
  const { value, document, text } = pack.value;
  const names = value.rubrics.map((id) => `${id}.yaml`);
  const read = readAll(pathsIn(folder, names), bases);
  // A file that is not there, or holds another rubric, is a slip in the list that names it.
  const asListed = read.map((one, index): ReadRubric => {
    const slip = slipOf(one, value.rubrics[index] ?? '');
    if (slip === null) return one;
    const at = document.locate(['rubrics', index]);
    return { ok: false, problems: placed(path, text, [{ problem: slip, at }]) };
  });
  return gathered(asListed);
}

function slipOf(read: ReadRubric, wanted: string): Problem | null {
  if (!read.ok) {
    return read.problems.find(({ problem }) => problem.code === 'not-found')?.problem ?? null;
  }
  const got = read.value.rubric.id;
  return got === wanted ? null : problem('id-not-as-listed', ['id'], { got, wanted });
}

function pathsIn(folder: string, names: readonly string[]): readonly string[] {
  return names.map((name) => join(folder, name));
}

/** What is extended may stand in the same folder: it counts before one of that name at hand. */
function readAll(paths: readonly string[], bases: readonly Rubric[]): readonly ReadRubric[] {
  const read = new Map<string, ReadRubric>();
  let waiting = paths;
  for (const others of [[], bases]) {
    for (let before = -1; waiting.length !== before; ) {
      before = waiting.length;
      for (const path of waiting) read.set(path, loadRubricFile(path, withOwn(read, others)));
      waiting = waiting.filter((path) => waitsForAnother(read.get(path)));
    }
  }
  return paths.flatMap((path) => read.get(path) ?? []);
}

function gathered(all: readonly ReadRubric[]): RubricFolder {
  return {
    rubrics: all.flatMap((one) => (one.ok ? [one.value] : [])),
    problems: all.flatMap((one) => (one.ok ? [] : one.problems)),
    warnings: all.flatMap((one): readonly PlacedProblem[] => (one.ok && one.warnings) || []),
  };
}

/** The folder's own rubrics before those of the same name at hand. */
function withOwn(
  read: ReadonlyMap<string, ReadRubric>,
  bases: readonly Rubric[],
): readonly Rubric[] {
  const own = [...read.values()].flatMap((one) => (one.ok ? [one.value.rubric] : []));
  return [...own, ...bases.filter(({ id }) => !own.some((one) => one.id === id))];
}

function waitsForAnother(read: ReadRubric | undefined): boolean {
  if (read === undefined || read.ok) return false;
  return read.problems.some(({ problem }) => problem.code === 'unknown-rubric');
}
