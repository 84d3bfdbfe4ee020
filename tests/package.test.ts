import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from './support/built.ts';

const { root } = built();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

/** Without scripts: `npm test` has built already, and others are reading the build. */
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });

/** Every name of the library, used as another program would; each line below `@ts-` must not compile. */
const CONSUMER = `
import { builtInRubrics, formatProblem, loadRubric, scoreNote } from 'aftercall';
import type { LoadResult, Note, NoteScore, RubricScore } from 'aftercall';

const note: Note = {
  call: { account: 'Acme', minutes: 30 },
  answers: { listening: { 'talk-share': 3, 'gave-it-back': 4, 'cut-in': 2, 'noticed-hints': 'dk' } },
};
const result: LoadResult = loadRubric('format: aftercall/rubric@1', []);
if (result.ok) throw new Error(result.rubric.hash);
const lines: string[] = result.problems.map(formatProblem);
const { rubrics } = builtInRubrics();
const score: NoteScore = scoreNote(note, rubrics, { explain: lines.length > 100 });
const listening: RubricScore | undefined = score.rubrics['listening'];
// @ts-expect-error: a score can be null
const wrong: number = score.overall;
// @ts-expect-error: what is read is not to be written
score.overall = 1;
// @ts-expect-error: there is no such option
scoreNote(note, rubrics, { explained: true });
declare const console: { log(text: unknown): void };
console.log(listening?.score);
void wrong;
`;

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-package-'));
  const installed = join(folder, 'node_modules', 'aftercall');

  beforeAll(() => {
    npm(['pack', '--pack-destination', folder], root);
    const [tarball = ''] = readdirSync(folder);
    mkdirSync(join(folder, 'node_modules'));
    npm(['install', '--offline', '--no-save', `./${tarball}`], folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('installs into an empty folder without a network, and runs there', () => {
    const program = join(installed, 'bin', 'aftercall.js');
    const run = (...args: readonly string[]) =>
      execFileSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
    expect(run('--version').trim()).toBe(version);
    expect(JSON.parse(run('rubric', 'show', 'listening', '--json'))).toMatchObject({
      rubric: { id: 'listening' },
    });
  });

  it('brings nothing else along', () => {
    const beside = readdirSync(join(folder, 'node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    expect(beside).toEqual(['aftercall']);
  });

  it('holds the program, the rubrics and the licences, and nothing more', () => {
    expect(readdirSync(installed).sort()).toEqual([
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'package.json',
      'rubrics',
    ]);
    const notices = readFileSync(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['commander', 'chalk', 'yaml', 'zod', '@inquirer/core', 'inquirer']) {
      expect(notices).toContain(`${name} `);
    }
    expect(existsSync(join(installed, 'dist', 'sbom.cdx.json'))).toBe(true);
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])(
    'compiles into a strict TypeScript program, with resolution "%s"',
    (moduleResolution, module) => {
      const own = join(folder, moduleResolution);
      mkdirSync(own);
      writeFileSync(join(own, 'package.json'), '{ "type": "module" }');
      writeFileSync(join(own, 'program.ts'), CONSUMER);
      const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false };
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2022',
        lib: ['es2022'],
        types: [],
      };
      writeFileSync(
        join(own, 'tsconfig.json'),
        JSON.stringify({
          compilerOptions: { ...compilerOptions, ...strict },
          files: ['program.ts'],
        }),
      );
      const compiler = join(root, 'node_modules', 'typescript', 'lib', 'tsc.js');
      const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', own], {
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
      const ran = execFileSync(process.execPath, [join(own, 'program.js')]);
      expect(JSON.parse(String(ran))).toBe(81.25);
    },
  );

  it('runs the example of the README', () => {
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
    const args = ['examples/score-notes.mjs', 'examples/two-calls.jsonl'];
    const ran = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect(ran.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'birch-2026-11-19',
      'cedar-2026-11-20',
      '',
    ]);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(
      readFileSync(join(root, 'examples/score-notes.mjs'), 'utf8'),
    );
  });

  it('has no script that runs on install', () => {
    const { scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(Object.keys(scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(pre|post)?install$/)]),
    );
    expect(existsSync(join(installed, 'binding.gyp'))).toBe(false);
  });
});
