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
  /** The value of `--data-dir`. Relative to the working folder, as the person typed it. */
  readonly dataDir?: string | undefined;
}

/**
 * The folders in force: the flag, then `AFTERCALL_DATA_DIR` (`AFTERCALL_STATE_DIR`,
 * `AFTERCALL_CONFIG_DIR`), then the platform's own. An empty variable counts as unset. Whoever moves the data moves nothing else.
 */
export function findFolders({ platform, env, home, dataDir }: Surroundings): Folders {
  const usual = usualFolders(platform, env, home);
  return {
    data: dataDir || env.AFTERCALL_DATA_DIR || usual.data,
    state: env.AFTERCALL_STATE_DIR || usual.state,
    config: env.AFTERCALL_CONFIG_DIR || usual.config,
  };
}

// --- internal ---

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
