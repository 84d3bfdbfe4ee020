import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { inFile, problem } from '../../domain/problem.ts';
import type { FoundFile } from '../../use-cases/ports/notes-port.ts';
import { codeOf } from '../files/failure.ts';
import { problemOfFailure, STDIN } from '../files/read-input.ts';
import { kindByName } from './note-kind.ts';

/**
 * The files that a person meant, in the order given: a folder stands for the call notes in it and
 * in the folders below, by name, the same on every machine; a pattern that is no file, for what it
 * matches. Hidden ones and node_modules are left out, and links are not followed.
 */
export async function* findNotes(names: readonly string[]): AsyncGenerator<FoundFile> {
  for (const name of names) {
    const kind = kindOfName(name);
    if (kind === 'folder') yield* inFolder(name);
    else if (kind === 'nothing' && IS_PATTERN.test(name)) yield* matching(name);
    else yield { name, kind: kindByName(name) };
  }
}

// --- internal ---

const IS_PATTERN = /[*?[\]{}]/;

function kindOfName(name: string): 'folder' | 'file' | 'nothing' {
  if (name === STDIN) return 'file';
  try {
    return statSync(name).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'nothing' : 'file'; // the reader will tell why not
  }
}

function* inFolder(folder: string): Generator<FoundFile> {
  let isAny = false;
  for (const found of walk(folder)) {
    isAny = true;
    yield found;
  }
  if (!isAny) yield { problem: inFile(folder, problem('no-notes-in', [], { name: folder })) };
}

function* walk(folder: string): Generator<FoundFile> {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch (error) {
    const found = problemOfFailure(codeOf(error), folder);
    if (found === null) throw error;
    yield { problem: inFile(folder, found) };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) {
      const kind = kindByName(entry.name);
      if (kind !== null) yield { name: path, kind };
    }
  }
}

/** In the order of their bytes in UTF-16, which no language setting changes. */
function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function* matching(pattern: string): AsyncGenerator<FoundFile> {
  const found = await glob(pattern.replaceAll('\\', process.platform === 'win32' ? '/' : '\\'), {
    ignore: ['**/node_modules/**'],
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  for (const name of found.toSorted((a, b) => (a < b ? -1 : 1))) {
    const path = name === STDIN ? `./${name}` : name;
    yield { name: path, kind: kindByName(path) };
  }
  if (found.length === 0) yield { problem: inFile(pattern, problem('no-match', [], { pattern })) };
}
