// Bundles the program into dist/, so that it starts fast and needs nothing installed beside it, and
// prepares the built-in rubrics from their YAML.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { thirdPartyNotices } from './third-party-notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  define: { AFTERCALL_VERSION: JSON.stringify(version) },
  // Bundled CommonJS packages ask for Node's own modules with require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const { metafile } = await build({
  ...common,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  minify: true,
  keepNames: true,
  metafile: true,
});
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root, metafile));
await prepareRubrics();

async function prepareRubrics() {
  const outfile = join(dist, 'prepare-built-ins.js');
  await build({ ...common, entryPoints: ['src/adapters/rubrics/prepare-built-ins.ts'], outfile });
  const { prepareBuiltIns } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  const prepared = prepareBuiltIns(join(root, 'rubrics'));
  writeFileSync(join(dist, 'built-in-rubrics.json'), JSON.stringify(prepared));
}
