import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocatedProblem, type Problem, problem, type Result } from '../../domain/problem.ts';
import type { PackAddress } from '../../domain/rubric/pack-address.ts';
import { FetchError } from '../../use-cases/ports/packs-port.ts';
import { codeOf } from '../files/failure.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { whyNot } from './git-words.ts';
import type { PackFiles } from './pack-files.ts';
import { sizeOf } from './size-of.ts';

type Repository = Extract<PackAddress, { kind: 'repository' }>;

/** What fetching may take at most. */
const MOST_FETCHED = 64 * 1024 * 1024;
const MOST_MS = 120_000;

/**
 * Fetches the newest commit of a repository into a temporary folder, and lets its files be read.
 * No work tree is ever made: files are read out of git's own store, so that no link, hook, filter
 * or submodule of the repository can come to anything.
 *
 * @throws FetchError when git is not here, or does not get it
 */
export async function withRepository<T>(
  { url, tag }: Repository,
  use: (files: PackFiles) => T,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-pack-'));
  const fetching: { git?: ChildProcess } = {};
  const remove = () => {
    end(fetching.git);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  // Ctrl-C while it is fetched must leave neither the folder behind nor git, which fills it.
  const leave = (_: NodeJS.Signals, number: number) => process.exit(128 + number);
  process.once('exit', remove);
  for (const signal of SIGNALS) process.once(signal, leave);
  try {
    const store = join(folder, 'store');
    await clone(url, tag, store, folder, fetching);
    return use(filesInStore(store, url));
  } finally {
    remove();
    process.off('exit', remove);
    for (const signal of SIGNALS) process.off(signal, leave);
  }
}

// --- internal ---

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Windows has no groups, and would open a window. */
const IS_GROUP = process.platform !== 'win32';

const SETTINGS = [
  'protocol.allow=never',
  'protocol.ext.allow=never',
  'protocol.https.allow=always',
  'protocol.ssh.allow=always',
  'protocol.file.allow=always',
  'core.hooksPath=/dev/null',
  'core.symlinks=false',
  'core.fsmonitor=false',
  'submodule.recurse=false',
].flatMap((setting) => ['-c', setting]);

/** Ends git and what it has started: they are a group of their own where there are groups. */
function end(git: ChildProcess | undefined): void {
  if (git?.pid === undefined || git.exitCode !== null || git.signalCode !== null) return;
  try {
    if (IS_GROUP) process.kill(-git.pid, 'SIGKILL');
    else git.kill('SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

function clone(
  url: string,
  tag: string | null,
  store: string,
  folder: string,
  fetching: { git?: ChildProcess },
): Promise<void> {
  const branch = tag === null ? [] : ['--branch', tag];
  const how = ['--depth', '1', '--single-branch', '--no-tags', '--bare', '--quiet', '--template='];
  const args = [...SETTINGS, 'clone', ...how, ...branch, '--', url, store];
  return new Promise((resolve, reject) => {
    const git = spawn('git', args, {
      env: quietEnv(),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: IS_GROUP,
    });
    fetching.git = git;
    let said = '';
    let stopped: string | null = null;
    const stop = (why: string) => {
      stopped = why;
      end(git);
    };
    const started = performance.now();
    const watch = setInterval(() => {
      if (sizeOf(folder) > MOST_FETCHED) stop('it holds more than 64 MiB');
      if (performance.now() - started > MOST_MS) stop('it took longer than two minutes');
    }, 50);
    git.stderr.on('data', (data: Buffer) => {
      if (said.length < 4096) said += data.toString('utf8');
    });
    git.on('error', (cause) => {
      clearInterval(watch);
      reject(new FetchError('fetching needs git, which was not found here', { cause }));
    });
    git.on('close', (code) => {
      clearInterval(watch);
      if (code === 0 && sizeOf(folder) > MOST_FETCHED) stopped = 'it holds more than 64 MiB';
      if (code === 0 && stopped === null) resolve();
      else reject(new FetchError(stopped ?? whyNot(said, url)));
    });
  });
}

/** Nothing may ask, and nothing of a repository that we stand in may reach in. */
function quietEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || /^GIT_SSH|^GIT_SSL/.test(name),
  );
  return {
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GIT_ALLOW_PROTOCOL: 'https:ssh:file',
    GIT_LFS_SKIP_SMUDGE: '1',
    LC_ALL: 'C',
  };
}

/** The files at the top of the newest commit. */
function filesInStore(store: string, url: string): PackFiles {
  const ask = asking(store, url);
  const entries = new Map(
    listed(ask(['ls-tree', '-z', '-l', 'HEAD'])).map((entry) => [entry.name, entry]),
  );
  return {
    nameOf: (file) => file,
    read: (file) => {
      const entry = entries.get(file);
      if (entry === undefined) return refused(problem('not-found', [], { name: file }));
      if (!entry.isFile) return refused(problem('not-a-file', [], { name: file }));
      if (entry.size > MOST_BYTES) {
        return refused(problem('too-large', [], { bytes: entry.size, limit: MOST_BYTES }));
      }
      return { ok: true, value: ask(['cat-file', 'blob', entry.id]) };
    },
  };
}

interface Entry {
  readonly name: string;
  readonly id: string;
  readonly isFile: boolean;
  readonly size: number;
}

/** `100644 blob <id> <size>\t<name>`; a link has the mode 120000, a submodule 160000. */
function listed(tree: Buffer): readonly Entry[] {
  return tree
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const found = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
      if (found === null) return [];
      const [, mode = '', type, id = '', size, name = ''] = found;
      return [{ name, id, isFile: type === 'blob' && mode.startsWith('100'), size: Number(size) }];
    });
}

function asking(store: string, url: string): (args: readonly string[]) => Buffer {
  return (args) => {
    const asked = ['--git-dir', store, ...args];
    const env = quietEnv();
    const ended = spawnSync('git', asked, { env, maxBuffer: 4 * 1024 * 1024, timeout: MOST_MS });
    if (ended.status !== 0) throw new FetchError(whyNot(ended.stderr?.toString('utf8') ?? '', url));
    return ended.stdout;
  };
}

function refused(found: Problem): Result<never, LocatedProblem> {
  return { ok: false, problems: [{ problem: found, at: null }] };
}
