// Bundles the program into dist/, so that it starts fast and needs nothing installed beside it, and
// prepares the built-in rubrics from their YAML.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import typescript from 'typescript';
import { build } from 'vite';
import { billOfMaterials } from './bill-of-materials.js';
import { bundledPackages } from './bundled-packages.js';
import { STAMP, sourceStamp } from './source-stamp.js';
import { thirdPartyNotices } from './third-party-notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { transpileDeclaration } = typescript;
const TYPES = { isolatedDeclarations: true, declaration: true, target: 'ES2023', module: 'ESNext' };
const program = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// Taken before anything is read, told when all is written: sources changed meanwhile are not built.
const stamp = sourceStamp(root);

// What every session needs lies in one file: opening thirty costs more than reading one.
const SESSION = [
  'cli/runs/reflect/reflect.ts',
  'adapters/drafts/open-drafts.ts',
  'adapters/journal/open-journal.ts',
  'adapters/packs/rubrics-at-hand.ts',
  'adapters/terminal/terminal.ts',
];
const PREP = ['cli/runs/prep/prep.ts'];

const { output } = await bundle({
  input: {
    main: join(root, 'src/cli/main.ts'),
  },
  output: {
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: { prep: inSource(PREP), session: inSource(SESSION) },
  },
});
// A thread begins sooner where it shares no file with what a session needs.
const threads = await bundle(
  {
    input: {
      'score-worker': join(root, 'src/cli/score-worker.ts'),
      // tinypool looks for the beginning of its threads beside itself.
      'chunks/entry/worker': fileURLToPath(import.meta.resolve('tinypool')).replace(
        /index\.js$/,
        'entry/worker.js',
      ),
    },
    output: {
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/thread-[name]-[hash].js',
    },
  },
  dist,
  false,
);
const library = await bundle(
  {
    input: { index: join(root, 'src/index.ts') },
    output: { entryFileNames: '[name].js', inlineDynamicImports: true },
    preserveEntrySignatures: 'strict',
  },
  join(dist, 'library'),
);
writeTypes();
const modules = [output, threads.output, library.output]
  .flat()
  .flatMap((chunk) => Object.keys(chunk.modules ?? {}));
const packages = bundledPackages(modules);
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(packages));
writeFileSync(join(dist, 'sbom.cdx.json'), billOfMaterials(program, packages));
await prepareRubrics();
await writeSchemas();
writeFileSync(join(root, STAMP), stamp);

/** The library's own types, a file for each of its own: none of them needs a type from elsewhere. */
function writeTypes() {
  const folder = join(root, 'src/library');
  for (const name of ['index.ts', ...readdirSync(folder).map((file) => `library/${file}`)]) {
    const text = readFileSync(join(root, 'src', name), 'utf8');
    const { outputText } = transpileDeclaration(text, { fileName: name, compilerOptions: TYPES });
    const file = join(dist, 'types', name.replace(/\.ts$/, '.d.ts'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, outputText.replace(/(from '\.[^']*)\.ts'/g, "$1.js'"));
  }
}

function inSource(files) {
  return files.map((file) => join(root, 'src', file));
}

async function prepareRubrics() {
  const { prepareBuiltIns } = await built('src/adapters/packs/prepare-built-ins.ts');
  const prepared = prepareBuiltIns(join(root, 'rubrics'));
  writeFileSync(join(dist, 'built-in-rubrics.json'), JSON.stringify(prepared));
}

async function writeSchemas() {
  const { jsonSchemas } = await built('src/domain/schemas/json-schemas.ts');
  mkdirSync(join(dist, 'schemas'));
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(join(dist, 'schemas', `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/** A module of ours that only the build needs. */
async function built(file) {
  const outDir = join(dist, 'prepare');
  const input = { prepare: join(root, file) };
  await bundle({ input, output: { entryFileNames: '[name].js' } }, outDir);
  // Imported under a name of its own: Node keeps what it has imported.
  const { href } = pathToFileURL(join(outDir, 'prepare.js'));
  const module = await import(`${href}?${encodeURIComponent(file)}`);
  rmSync(outDir, { recursive: true });
  return module;
}

function bundle(rollupOptions, outDir = dist, emptyOutDir = true) {
  return build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { AFTERCALL_VERSION: JSON.stringify(program.version) },
    resolve: {
      alias: {
        // The same code without a look at the environment for every token, a quarter of parsing.
        yaml: join(fileURLToPath(import.meta.resolve('yaml/package.json')), '../browser/index.js'),
      },
    },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20.17',
      outDir,
      emptyOutDir,
      minify: 'esbuild',
      rollupOptions,
    },
  });
}
