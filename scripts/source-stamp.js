import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Everything that ends up in `dist`, and what puts it there. */
const SOURCES = ['src', 'rubrics', 'scripts', 'package.json', 'package-lock.json'];

/** Where the build says what it was made from. */
export const STAMP = 'dist/built-from';

/** A hash of all that the build reads, of names and bytes: a checkout gives new times to old files. */
export function sourceStamp(root) {
  const hash = createHash('sha256');
  for (const name of SOURCES.flatMap((source) => filesIn(root, source))) {
    const bytes = readFileSync(join(root, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** @returns whether `dist` was built, to its end, from the sources as they are now */
export function isBuilt(root) {
  try {
    return readFileSync(join(root, STAMP), 'utf8') === sourceStamp(root);
  } catch {
    return false;
  }
}

// --- internal ---

function filesIn(root, source) {
  if (source.includes('.')) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
