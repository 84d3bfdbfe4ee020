import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type PlacedProblem, type Problem, problem, type Result } from '../../domain/problem.ts';
import type { Pack } from '../../domain/rubric/pack.ts';
import { readAddress } from '../../domain/rubric/pack-address.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { FetchError, type FoundPack } from '../../use-cases/ports/packs-port.ts';
import { codeOf } from '../files/failure.ts';
import { placed } from '../rubrics/placed.ts';
import { readRegularFile } from '../rubrics/read-regular-file.ts';
import { readRubric } from '../rubrics/read-rubric.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { withRepository } from './git-repository.ts';
import { filesInFolder } from './pack-files.ts';
import { headOfOne } from './pack-text.ts';
import { readPack, readPackText } from './read-pack.ts';
import type { PackAtHand } from './taken-names.ts';

/**
 * Reads a pack from where someone keeps it: a folder, a pack in one file by whatever name, a single
 * rubric, or a repository. What the person named may be a link; nothing inside it is followed.
 *
 * @throws FetchError when a repository cannot be fetched
 */
export async function findPack(
  source: string,
  others: readonly PackAtHand[],
): Promise<Result<FoundPack, PlacedProblem>> {
  const address = readAddress(source);
  switch (address.kind) {
    case 'path':
      return findAtPath(address.path, others);
    case 'repository':
      return withRepository(address, (files) => readPack(files, others));
    case 'refused':
      throw new FetchError('that is no address we fetch from');
  }
}

// --- internal ---

function basesIn(others: readonly PackAtHand[]): readonly Rubric[] {
  return others.flatMap(({ rubrics }) => rubrics.map(({ rubric }) => rubric));
}

function findAtPath(path: string, others: readonly PackAtHand[]): Result<FoundPack, PlacedProblem> {
  const kind = kindAt(path);
  if (typeof kind !== 'string') return { ok: false, problems: noFile(path, kind) };
  const real = realpathSync(path);
  if (kind === 'folder') return readPack(filesInFolder(real, path), others);
  const read = readRegularFile(real, MOST_BYTES);
  if (!read.ok) return { ok: false, problems: placed(path, '', read.problems) };
  if (holdsRubric(read.value)) return findOne(path, read.value, others);
  return readPackText(path, read.value, filesInFolder(dirname(real), dirname(path)), others);
}

function kindAt(path: string): 'folder' | 'file' | Problem {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : problem('not-a-file', [], { name: path });
  } catch (error) {
    const isDenied = codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM';
    return problem(isDenied ? 'not-readable' : 'not-found', [], { name: path });
  }
}

function noFile(path: string, found: Problem): readonly PlacedProblem[] {
  return placed(path, '', [{ problem: found, at: null }]);
}

/** A rubric by itself, rather than a pack in one file: told by its lines, since reading costs more. */
function holdsRubric(content: Uint8Array): boolean {
  const text = Buffer.from(content).toString('utf8');
  return /^(?:questions|extends) *:/m.test(text) && !/^rubrics *:/m.test(text);
}

/** A single rubric makes a pack of its own name. */
function findOne(
  path: string,
  content: Uint8Array,
  others: readonly PackAtHand[],
): Result<FoundPack, PlacedProblem> {
  const loaded = readRubric(path, content, basesIn(others));
  if (!loaded.ok) return loaded;
  const { rubric } = loaded.value;
  const taken = takenBy(rubric.id, others);
  if (taken !== null) return { ok: false, problems: noFile(path, taken) };
  const pack = packOfOne(rubric.id, rubric.version);
  const value = { pack, rubrics: [loaded.value], head: () => headOfOne(pack) };
  return { ok: true, value, ...(loaded.warnings && { warnings: loaded.warnings }) };
}

function takenBy(rubric: string, others: readonly PackAtHand[]): Problem | null {
  const pack = others.find(
    ({ name, isBuiltIn, rubrics }) =>
      (isBuiltIn || name !== rubric) && rubrics.some((one) => one.rubric.id === rubric),
  );
  return pack === undefined ? null : problem('rubric-taken', ['id'], { rubric, pack: pack.name });
}

function packOfOne(name: string, version: string): Pack {
  const mode = { rubrics: [name], more: 0 };
  return {
    format: 'aftercall/pack@1',
    name,
    version,
    author: 'not said',
    licence: 'not said',
    rubrics: [name],
    required: [name],
    modes: {
      brief: { ask: 'pivotal', ...mode },
      quick: { ask: 'short', ...mode },
      full: { ask: 'all', ...mode },
      deep: { ask: 'all', ...mode, more: 2 },
    },
  };
}
