import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RENEWALS, writePack } from '../support/a-pack.ts';
import { Machine, program } from '../support/machine.ts';

/** A machine on which `git` is this script, and which has a folder of its own for what is temporary. */
function withGit(script: string): Machine {
  const made = new Machine();
  made.write('bin/git', `#!/bin/sh\n${script}\n`);
  chmodSync(join(made.home, 'bin', 'git'), 0o755);
  const temp = join(made.home, 'temp');
  mkdirSync(temp);
  made.env.PATH = `${join(made.home, 'bin')}:${process.env.PATH}`;
  made.env.TMPDIR = temp;
  return made;
}

/** It says of every address what git says in its various ways, in part and whole. */
const CHATTY = `
for url; do :; done; eval "url=\${$(($# - 1))}"
rest=\${url#*://}
echo "remote: hello \${rest%%@*}" >&2
echo "fatal: unable to access '$url': Could not resolve host: \${rest%%/*}" >&2
exit 128`;

const ADDRESSES = [
  'https://s3cret@host.invalid/pack',
  'https://ana:s3cret@host.invalid/pack',
  'https://ana:x@s3cret@host.invalid/pack',
  'https://ana:x/s3cret@host.invalid/pack',
  'https://ana:x%40s3cret@host.invalid/pack#v1',
  'https://ana:s3cret#x@host.invalid/pack',
  'https://ana:x?s3cret@host.invalid/pack',
  'https://host.invalid/pack?token=s3cret',
  'http://ana:s3cret@host.invalid/pack',
  'ssh://s3cret@host.invalid/pack',
  'ssh://ana:s3cret@host.invalid/pack',
  's3cret@host.invalid:pack',
  'ana:s3cret@host.invalid:pack',
];

describe.skipIf(process.platform === 'win32')('the address of a repository', () => {
  it.each(ADDRESSES)('never shows who fetches, when that fails: %s', (address) => {
    const made = withGit(CHATTY);
    for (const more of [['--yes'], ['--dry-run'], []]) {
      const { code, out, err } = made.run(['rubric', 'install', address, ...more]);
      expect(code).not.toBe(0);
      expect(out + err).not.toMatch(/s3cret|ana\b/);
      expect(err).toContain('aftercall: ');
    }
  });

  it('is kept and listed without it, when it succeeds', () => {
    const made = withGit('exec "$REAL_GIT" "$@"');
    const folder = writePack(join(made.home, 'renewals'), RENEWALS);
    const script = `cd '${folder}' && git init -q && git add -A && git -c user.name=A -c user.email=a@b.c commit -qm x`;
    made.env.REAL_GIT = made.shell('PATH=${PATH#*:} command -v git').out.trim();
    expect(made.shell(script).code).toBe(0);
    made.write(
      '.gitconfig',
      `[url "file://${folder}"]\n  insteadOf = "https://ana:s3cret@host.invalid/pack"\n`,
    );
    const installed = made.run([
      'rubric',
      'install',
      '--yes',
      'https://ana:s3cret@host.invalid/pack',
    ]);
    expect(installed).toMatchObject({ code: 0 });
    expect(installed.out + installed.err).not.toContain('s3cret');
    expect(made.run(['rubric', 'list', '--json']).out).not.toContain('s3cret');
    expect(made.shell('grep -rl s3cret data state temp').out).toBe('');
    expect(readFileSync(join(made.data, 'packs', 'lock.json'), 'utf8')).toContain(
      '"https://host.invalid/pack"',
    );
  });

  it('that a setting of git put a name into is not repeated either', () => {
    const made = withGit(
      `echo "fatal: could not read Password for 'https://s3cret@host.invalid': no" >&2; exit 1`,
    );
    const { err } = made.run(['rubric', 'install', '--yes', 'https://host.invalid/pack']);
    expect(err).toContain("git says: could not read Password for 'https://host.invalid'");
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'takes git, what it started and the temporary folder along on %s',
    async (signal) => {
      const made = withGit(
        `sleep 600 & echo $! > "$HOME/started"; mv "$HOME/started" "$HOME/child"; wait`,
      );
      const child = join(made.home, 'child');
      const seen = new Promise<void>((resolve) => {
        const looking = watch(made.home, () => {
          if (!existsSync(child)) return;
          looking.close();
          resolve();
        });
      });
      const args = [program, 'rubric', 'install', '--yes', 'https://host.invalid/pack'];
      const fetching = spawn(process.execPath, args, { cwd: made.home, env: made.env });
      await seen;
      fetching.kill(signal);
      await once(fetching, 'close');
      const pid = Number(readFileSync(child, 'utf8'));
      await gone(pid);
      expect(readdirSync(join(made.home, 'temp'))).toEqual([]);
    },
  );
});

/** Killed, a process goes in its own time. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
