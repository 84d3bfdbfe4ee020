import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { STDIN } from '../files/read-input.ts';
import { yamlFilesIn } from '../files/yaml-files.ts';

export interface FilesToCheck {
  /** The lists of packs: a folder's, or one that was named. */
  readonly packs: readonly string[];
  /** Each once, in the order they were named in and, in a folder, of their names. */
  readonly files: readonly string[];
  /** Names that are none of a file: of rubrics at hand, and `-`. */
  readonly others: readonly string[];
}

/** @param ids of the rubrics at hand, which names mean before they mean files */
export function filesToCheck(names: readonly string[], ids: readonly string[]): FilesToCheck {
  const files = new Map<string, string>();
  const packs = new Map<string, string>();
  const others = new Set<string>();
  for (const name of names) {
    if (name === STDIN || ids.includes(name)) {
      others.add(name);
      continue;
    }
    const folder = folderOf(name);
    const list = folder === null ? null : join(folder, PACK_FILE);
    if (list !== null && isThere(list)) packs.set(resolve(list), list);
    else for (const file of folder === null ? [name] : yamlFilesIn(folder)) add(files, file);
  }
  return { packs: [...packs.values()], files: [...files.values()], others: [...others] };
}

/** The YAML files that stand beside a pack's list. */
export function filesBeside(list: string): readonly string[] {
  return yamlFilesIn(dirname(list)).filter((file) => basename(file) !== PACK_FILE);
}

/** Where a change would show: a pack's own file stands for its folder. */
export function watchedAt(name: string): string {
  return basename(name) === PACK_FILE ? dirname(name) : name;
}

// --- internal ---

const PACK_FILE = 'pack.yaml';

/** A pack's own file stands for its folder. */
function folderOf(name: string): string | null {
  if (basename(name) === PACK_FILE && isThere(name)) return dirname(name);
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ? name : null;
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function add(files: Map<string, string>, file: string): void {
  if (!files.has(resolve(file))) files.set(resolve(file), file);
}
