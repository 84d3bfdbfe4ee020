import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { STDIN } from '../files/read-input.ts';
import { yamlFilesIn } from '../files/yaml-files.ts';
import { type PackList, readPackList } from './pack-list.ts';

export interface FilesToCheck {
  /** Each once, in the order they were named in and, in a folder, of its list or of their names. */
  readonly files: readonly string[];
  readonly packs: readonly PackList[];
  /** Names that are none of a file: of rubrics at hand, and `-`. */
  readonly others: readonly string[];
}

/** @param ids of the rubrics at hand, which names mean before they mean files */
export function filesToCheck(names: readonly string[], ids: readonly string[]): FilesToCheck {
  const files = new Map<string, string>();
  const packs = new Map<string, PackList>();
  const others = new Set<string>();
  for (const name of names) {
    if (name === STDIN || ids.includes(name)) {
      others.add(name);
      continue;
    }
    const folder = folderOf(name);
    const pack = folder === null ? null : packIn(folder);
    if (pack !== null) packs.set(resolve(pack.file), pack);
    for (const file of pack?.files ?? (folder === null ? [name] : yamlFilesIn(folder))) {
      if (!files.has(resolve(file))) files.set(resolve(file), file);
    }
  }
  return { files: [...files.values()], packs: [...packs.values()], others: [...others] };
}

/** Where a change would show: a pack's own file stands for its folder. */
export function watchedAt(name: string): string {
  return basename(name) === PACK_FILE ? dirname(name) : name;
}

// --- internal ---

const PACK_FILE = 'pack.yaml';

/** A pack's own file stands for its folder. */
function folderOf(name: string): string | null {
  if (basename(name) === PACK_FILE) return dirname(name);
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ? name : null;
}

/** A list that cannot be read still has rubrics beside it. */
function packIn(folder: string): PackList | null {
  const file = join(folder, PACK_FILE);
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const list = readPackList(file);
  if (list.isSound) return list;
  return { ...list, files: yamlFilesIn(folder).filter((one) => basename(one) !== PACK_FILE) };
}
