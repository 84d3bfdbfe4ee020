import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedPack } from '../../use-cases/ports/rubrics-port.ts';
import type { PreparedPack } from './prepare-built-ins.ts';

/**
 * The rubrics we ship, as they were prepared at build time: nothing is checked again, and neither
 * the YAML reader nor the schemas are loaded. The YAML itself is read only if someone asks for it.
 *
 * @param root the folder of the package, which holds `dist` and `rubrics`
 * @throws Error when the package is not whole
 */
export function builtInPack(root: string = packageRoot()): LoadedPack {
  const prepared = JSON.parse(
    readFileSync(join(root, 'dist', 'built-in-rubrics.json'), 'utf8'),
  ) as PreparedPack;
  return {
    pack: prepared.pack,
    rubrics: prepared.rubrics.map(({ rubric, hash, scoringHash, file }) => ({
      rubric,
      hash,
      scoringHash,
      source: () => readFileSync(join(root, 'rubrics', file), 'utf8'),
    })),
  };
}

/** A JSON Schema that the build made, and where it lies. */
export function shippedSchema(name: string): { readonly path: string; readonly text: string } {
  const path = join(packageRoot(), 'dist', 'schemas', `${name}.json`);
  return { path, text: readFileSync(path, 'utf8') };
}

/** The package's own folder, wherever in it this code was bundled to. */
export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'rubrics', 'pack.yaml'))) return folder;
  }
  throw new Error(`no folder of rubrics above ${start}: is the package whole?`);
}
