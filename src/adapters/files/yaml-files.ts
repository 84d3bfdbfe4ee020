import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The YAML files that are in a folder, by their names; none below it, and none that is hidden. */
export function yamlFilesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /^[^.].*\.ya?ml$/i.test(name));
  return names.sort().map((name) => join(folder, name));
}
