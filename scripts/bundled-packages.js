import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages whose code is in the bundle, each once and in the order of their folders.
 * @param modules the paths of all modules bundled
 * @returns name, version, licence (an SPDX expression) and folder of each
 */
export function bundledPackages(modules) {
  const folders = modules.flatMap(
    (path) => /[^\0]*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+/.exec(path)?.[0] ?? [],
  );
  const packages = [...new Set(folders)].sort().map(packageIn);
  return [...new Map(packages.map((one) => [`${one.name}@${one.version}`, one])).values()];
}

function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, license, folder };
}
