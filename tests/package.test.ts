import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
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

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-package-'));
  const installed = join(folder, 'node_modules', 'aftercall');

  beforeAll(() => {
    npm(['pack', '--pack-destination', folder], ROOT);
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
    for (const name of ['commander', 'chalk', 'yaml', 'zod', '@inquirer/core']) {
      expect(notices).toContain(`${name} `);
    }
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
