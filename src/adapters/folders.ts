import { posix, win32 } from 'node:path';

/** Where we keep things: the journal and packs are data, drafts and the device are state. */
export interface Folders {
  readonly data: string;
  readonly state: string;
  /** Where a person's settings are. */
  readonly config: string;
}

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The value of `--data-dir`. */
  readonly dataDir?: string | undefined;
}

/** A folder that was named, but not from the top: it would be another one in every working folder. */
export interface RelativeFolder {
  /** What named it: `--data-dir`, or a variable. */
  readonly by: string;
  readonly named: string;
  /** The whole path that was probably meant. */
  readonly meant: string;
}

/**
 * The folders in force: the flag, then `AFTERCALL_DATA_DIR` (`AFTERCALL_STATE_DIR`,
 * `AFTERCALL_CONFIG_DIR`), then the platform's own. An empty variable counts as unset. Whoever moves the data moves nothing else.
 * A `..` in a path takes back the name before it, whether there is such a folder or not.
 */
export function findFolders(around: Surroundings): Folders {
  const { platform, env, home } = around;
  const usual = usualFolders(platform, env, home);
  const named = Object.fromEntries(
    namedFolders(around).map(({ what, named }) => [what, pathsOf(platform).resolve(named)]),
  );
  return { ...usual, ...named };
}

/** The first folder that was not named by a whole path. @param cwd the working folder */
export function relativeFolder(around: Surroundings, cwd: string): RelativeFolder | null {
  const path = pathsOf(around.platform);
  for (const { by, named } of namedFolders(around)) {
    if (!path.isAbsolute(named))
      return { by, named, meant: meantBy(named, around.home, cwd, path) };
  }
  return null;
}

// --- internal ---

interface NamedFolder {
  readonly what: keyof Folders;
  readonly by: string;
  readonly named: string;
}

function namedFolders({ env, dataDir }: Surroundings): readonly NamedFolder[] {
  const all = [
    { what: 'data', by: '--data-dir', named: dataDir },
    { what: 'data', by: 'AFTERCALL_DATA_DIR', named: dataDir ? '' : env.AFTERCALL_DATA_DIR },
    { what: 'state', by: 'AFTERCALL_STATE_DIR', named: env.AFTERCALL_STATE_DIR },
    { what: 'config', by: 'AFTERCALL_CONFIG_DIR', named: env.AFTERCALL_CONFIG_DIR },
  ] as const;
  return all.flatMap(({ named, ...one }) => (named ? [{ ...one, named }] : []));
}

function pathsOf(platform: NodeJS.Platform): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

/** A `~` that no shell has put a home in place of, as in `--data-dir=~/calls`. */
function meantBy(named: string, home: string, cwd: string, path: typeof posix): string {
  const [first = '', ...rest] = named.split(path === win32 ? /[\\/]/ : '/');
  if (!first.startsWith('~')) return path.resolve(cwd, named);
  const whose = first === '~' ? home : path.join(path.dirname(home), first.slice(1));
  return path.join(whose, ...rest);
}

function usualFolders(platform: NodeJS.Platform, env: Surroundings['env'], home: string): Folders {
  if (platform === 'win32') {
    const local = absolute(env.LOCALAPPDATA, win32) ?? win32.join(home, 'AppData', 'Local');
    return sideBySide(win32, win32.join(local, 'aftercall'));
  }
  if (platform === 'darwin') {
    return sideBySide(posix, posix.join(home, 'Library', 'Application Support', 'aftercall'));
  }
  return xdgFolders(env, home);
}

// Beside each other, never inside: a synced data folder must not carry another machine's state.
function sideBySide(path: typeof posix, ours: string): Folders {
  return {
    data: path.join(ours, 'data'),
    state: path.join(ours, 'state'),
    config: path.join(ours, 'config'),
  };
}

// XDG Base Directory Specification 0.8: unset or empty means the default, a relative path is invalid.
function xdgFolders(env: Surroundings['env'], home: string): Folders {
  const ours = (variable: string, ...usual: string[]): string =>
    posix.join(absolute(env[variable], posix) ?? posix.join(home, ...usual), 'aftercall');
  return {
    data: ours('XDG_DATA_HOME', '.local', 'share'),
    state: ours('XDG_STATE_HOME', '.local', 'state'),
    config: ours('XDG_CONFIG_HOME', '.config'),
  };
}

function absolute(path: string | undefined, { isAbsolute }: typeof posix): string | undefined {
  return path && isAbsolute(path) ? path : undefined;
}
