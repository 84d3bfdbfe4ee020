import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFile, type PlacedProblem, type Problem, problem } from '../../domain/problem.ts';
import { withoutSecrets } from '../../domain/rubric/pack-address.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { DamagedPack, InstalledPack, PacksHere } from '../../use-cases/ports/packs-port.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { readOwnFile } from '../files/read-own-file.ts';
import { scoringHash } from '../rubrics/hashes.ts';
import {
  LOCK_FILE,
  type LockedPack,
  type LockList,
  PREPARED_FILE,
  readLockList,
} from './lock-list.ts';
import type { PreparedPack } from './prepare-built-ins.ts';

/** Where packs are kept in the data folder. */
export function packsFolder(dataFolder: string): string {
  return join(dataFolder, 'packs');
}

/**
 * The installed packs. Each file is compared with what it was when it was installed, and a pack
 * with another one is not used. Neither the YAML reader nor the schemas are loaded; with nothing
 * installed this costs one look for the list.
 *
 * @throws JournalError when the disk does not let us read
 */
export function readInstalled(dataFolder: string): Omit<PacksHere, 'builtIn'> {
  const folder = packsFolder(dataFolder);
  const list = readList(folder);
  if (list === null) return { installed: [], damaged: [], problems: [] };
  const ofBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const hashOf = { bytes: ofBytes, scoring: scoringHash };
  const read = readListed(folder, list, hashOf);
  if (read.damaged.length === 0) return read;
  // Another process may have put a newer pack in place between our looks; then the list changed.
  const again = readList(folder) ?? list;
  return JSON.stringify(again) === JSON.stringify(list) ? read : readListed(folder, again, hashOf);
}

/** The list as it is on the disk; null where nothing was ever installed; a problem if it is damaged. */
export function readList(folder: string): LockList | Problem | null {
  const path = join(folder, LOCK_FILE);
  try {
    return readLockList(readOwnFile(path).toString('utf8')) ?? problem('lock-damaged', [], {});
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw cannot('read', path, cause);
  }
}

// --- internal ---

interface HashOf {
  bytes(bytes: Uint8Array): string;
  /** What it covers may be other than it was when the pack was installed. */
  scoring(rubric: Rubric): string;
}

function readListed(folder: string, list: LockList | Problem, hashOf: HashOf) {
  if ('code' in list) {
    return { installed: [], damaged: [], problems: [inFile(join(folder, LOCK_FILE), list)] };
  }
  const read = list.packs.map((locked) => readPack(folder, locked, hashOf));
  return {
    installed: read.flatMap((one) => ('pack' in one ? [one] : [])),
    damaged: read.flatMap((one) => ('pack' in one ? [] : [one])),
    problems: [],
  };
}

/** No file that we install is larger. */
const LARGEST = 16 * 1024 * 1024;

function readPack(packs: string, locked: LockedPack, hashOf: HashOf): InstalledPack | DamagedPack {
  const folder = join(packs, locked.folder);
  // A list that an older version wrote can hold more of an address than is to be shown.
  const from = withoutSecrets(locked.from);
  const problems: PlacedProblem[] = [];
  const texts: Record<string, Buffer> = {};
  for (const [file, hash] of Object.entries(locked.files)) {
    const bytes = readSame(join(folder, file), hash, hashOf);
    if (Buffer.isBuffer(bytes)) texts[file] = bytes;
    else {
      const args = { pack: locked.name, from };
      problems.push(inFile(join(folder, file), problem(bytes, [], args)));
    }
  }
  const prepared = texts[PREPARED_FILE];
  if (problems.length > 0 || prepared === undefined) return { name: locked.name, problems };
  const { pack, rubrics } = JSON.parse(prepared.toString('utf8')) as PreparedPack;
  return {
    pack,
    from,
    rubrics: rubrics.map(({ file, ...loaded }) => ({
      ...loaded,
      scoringHash: hashOf.scoring(loaded.rubric),
      isGuest: true,
      source: () => texts[file]?.toString('utf8') ?? '',
    })),
  };
}

/** The bytes, if they are those that were installed. */
function readSame(
  path: string,
  hash: string,
  hashOf: HashOf,
): Buffer | 'installed-changed' | 'installed-gone' {
  try {
    const stat = lstatSync(path);
    if (!stat.isFile() || stat.size > LARGEST) return 'installed-changed';
    const bytes = readFileSync(path);
    return hashOf.bytes(bytes) === hash ? bytes : 'installed-changed';
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') return 'installed-gone';
    throw cannot('read', path, cause);
  }
}
