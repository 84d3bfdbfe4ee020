import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPack } from '../../../src/adapters/packs/find-pack.ts';
import { FetchError } from '../../../src/use-cases/ports/packs-port.ts';
import { changedPack, RENEWALS, writePack } from '../../support/a-pack.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
const why = hasGit ? '' : ' (skipped: there is no git here)';

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com'];
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', [...who, '-c', 'protocol.file.allow=always', ...args], { cwd: folder, env });
}

/** A repository with a pack, of which 1.0.0 is tagged. */
function repository(more: (folder: string) => void = () => {}): string {
  const folder = writePack(join(tempFolder(), 'renewals'), RENEWALS);
  git(folder, 'init', '--quiet');
  more(folder);
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'A pack');
  git(folder, 'tag', 'v1.0.0');
  return folder;
}

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('aftercall-pack-'));

describe.skipIf(!hasGit)(`a pack in a git repository${why}`, () => {
  it('is fetched, and its newest commit read', async () => {
    const folder = repository();
    writePack(folder, changedPack('pack.yaml', '"1.0.0"', '"1.1.0"'));
    git(folder, 'commit', '--quiet', '-am', 'Raise the version');
    const read = await findPack(`file://${folder}`, []);
    expect(read.ok && read.value.pack.version).toBe('1.1.0');
    expect(read.ok && read.value.rubrics).toHaveLength(1);
    const tagged = await findPack(`file://${folder}#v1.0.0`, []);
    expect(tagged.ok && tagged.value.pack.version).toBe('1.0.0');
  });

  it.each([
    ['is not there', () => `file://${join(tempFolder(), 'none')}`],
    ['has no such tag', () => `file://${repository()}#v9`],
  ])('is told when it %s, and nothing is left', async (_, address) => {
    const before = leftovers();
    await expect(findPack(address(), [])).rejects.toThrow(FetchError);
    expect(leftovers().filter((name) => !before.includes(name))).toEqual([]);
  });

  it('is refused by what it holds: a link, a large file, no pack', async () => {
    const link = repository((folder) => {
      execFileSync('rm', [join(folder, 'renewal.yaml')]);
      symlinkSync('/etc/passwd', join(folder, 'renewal.yaml'));
    });
    const large = repository((folder) =>
      writeFileSync(join(folder, 'renewal.yaml'), 'x'.repeat(256 * 1024 + 1)),
    );
    const none = repository((folder) => execFileSync('rm', [join(folder, 'pack.yaml')]));
    for (const [folder, code] of [
      [link, 'not-a-file'],
      [large, 'too-large'],
      [none, 'not-found'],
    ] as const) {
      const read = await findPack(`file://${folder}`, []);
      expect(read.ok ? [] : read.problems).toMatchObject([{ problem: { code } }]);
    }
  });

  it('runs nothing: neither hooks, nor filters, nor submodules', async () => {
    const marks = tempFolder();
    const inner = repository();
    const folder = repository((made) => {
      git(made, 'submodule', '--quiet', 'add', `file://${inner}`, 'inner');
      writeFileSync(join(made, '.gitattributes'), '* filter=evil\n');
      for (const hook of ['post-checkout', 'post-merge', 'reference-transaction']) {
        const path = join(made, '.git', 'hooks', hook);
        mkdirSync(join(made, '.git', 'hooks'), { recursive: true });
        writeFileSync(path, `#!/bin/sh\ntouch ${join(marks, hook)}\n`);
        chmodSync(path, 0o755);
      }
    });
    for (const file of readdirSync(marks)) execFileSync('rm', [join(marks, file)]);
    git(folder, 'config', 'filter.evil.smudge', `touch ${join(marks, 'smudge')}`);
    const read = await findPack(`file://${folder}`, []);
    expect(read.ok).toBe(true);
    expect(readdirSync(marks)).toEqual([]);
  });

  it.each([
    '--upload-pack=touch pwned',
    'ext::sh -c touch% pwned',
    'ssh://-oProxyCommand=touch%20pwned/x',
  ])('is never reached by %s', async (address) => {
    await expect(findPack(address, [])).rejects.toThrow(FetchError);
    expect(existsSync('pwned')).toBe(false);
  });
});
