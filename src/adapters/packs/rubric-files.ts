import { realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { PlacedProblem, Result } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type {
  ReadRubric,
  RubricFiles,
  RubricFolder,
} from '../../use-cases/ports/rubric-files-port.ts';
import { codeOf } from '../files/failure.ts';
import { readInput, STDIN } from '../files/read-input.ts';
import { yamlFilesIn } from '../files/yaml-files.ts';
import { placed } from '../rubrics/placed.ts';
import { readInTurn } from '../rubrics/read-in-turn.ts';
import { readRegularFile } from '../rubrics/read-regular-file.ts';
import { readRubric, readRubricFile } from '../rubrics/read-rubric.ts';
import { updateTests } from '../rubrics/update-tests.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { filesInFolder, holdsPack } from './pack-files.ts';
import { rubricsOfPack } from './read-pack.ts';

/** @param stdin what `-` names */
export function rubricFiles(stdin: AsyncIterable<Uint8Array | string>): RubricFiles {
  const bytesOf = async (path: string) =>
    path === STDIN ? readInput(path, stdin) : bytesNamed(path);
  return {
    kindOf,
    read: async (path, bases) => {
      const input = await bytesOf(path);
      return input.ok ? readRubric(path, input.value, bases) : input;
    },
    readText: (name, text, bases) => readRubric(name, Buffer.from(text), bases),
    readAll: async (path, bases) => {
      if (path !== STDIN && kindOf(path) === 'folder') return readFolder(path, bases);
      const input = await bytesOf(path);
      if (!input.ok) return gathered([input]);
      return holdsPack(input.value)
        ? rubricsOfPack(path, input.value, filesInFolder(dirname(path)), bases)
        : gathered([readRubric(path, input.value, bases)]);
    },
    updateTests,
  };
}

// --- internal ---

const PACK_FILE = 'pack.yaml';

/** What a person named may be a link; it is called as they named it. */
function bytesNamed(path: string): Result<Uint8Array, PlacedProblem> {
  const file = readRegularFile(targetOf(path), MOST_BYTES);
  return file.ok
    ? { ok: true, value: file.value }
    : { ok: false, problems: placed(path, '', file.problems) };
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
  const paths = yamlFilesIn(folder);
  const list = paths.find((path) => basename(path) === PACK_FILE);
  if (list !== undefined) return readList(list, bases);
  const read = readInTurn(paths, [], bases, (path, others) => {
    const one = readRubricFile(path, others);
    return one.ok
      ? { read: one, rubric: one.value.rubric, problems: [] }
      : { read: one, rubric: null, problems: one.problems };
  });
  return gathered(paths.flatMap((path) => read.get(path)?.read ?? []));
}

function readList(path: string, bases: readonly Rubric[]): RubricFolder {
  const file = readRegularFile(path, MOST_BYTES);
  if (!file.ok) return gathered([{ ok: false, problems: placed(path, '', file.problems) }]);
  return rubricsOfPack(path, file.value, filesInFolder(dirname(path)), bases);
}

function gathered(all: readonly ReadRubric[]): RubricFolder {
  return {
    rubrics: all.flatMap((one) => (one.ok ? [one.value] : [])),
    problems: all.flatMap((one) => (one.ok ? [] : one.problems)),
    warnings: all.flatMap((one): readonly PlacedProblem[] => (one.ok && one.warnings) || []),
  };
}
