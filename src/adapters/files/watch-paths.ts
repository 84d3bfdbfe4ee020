import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import type { Watch } from '../../use-cases/ports/check-port.ts';
import type { Interruption } from '../../use-cases/ports/terminal-port.ts';
import { yamlFilesIn } from './yaml-files.ts';

/**
 * Looks on at files and at the YAML files of folders. The system's own notices only say when to
 * look again: an editor may write, or replace by renaming, in several steps, and some folders (on a
 * shared drive, say) give no notice at all.
 */
export function watchPaths(paths: readonly string[], process: NodeJS.Process): Watch {
  let seen = stateOf(paths);
  let stopped: Interruption | null = null;
  let wake = () => {};
  const watchers = paths.flatMap((path) => watcherOf(path, () => wake()));
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      stopped = signal;
      wake();
    });
  }
  const rested = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return {
    own: (files) => {
      for (const file of files) seen.set(file, marksOf(file));
    },
    next: async () => {
      while (stopped === null) {
        const now = stateOf(paths);
        if (isSame(now, seen)) {
          await rested(LOOK_AGAIN);
          continue;
        }
        await settled(paths);
        seen = stateOf(paths);
        return 'changed';
      }
      for (const watcher of watchers) watcher.close();
      return stopped;
    },
  };
}

// --- internal ---

const SIGNALS: readonly Interruption[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Without a notice, in milliseconds. */
const LOOK_AGAIN = 500;
/** Nothing must have changed for so long, in milliseconds, before we read. */
const QUIET = 60;
const MOST_WAITS = 20;

async function settled(paths: readonly string[]): Promise<void> {
  let before = stateOf(paths);
  for (let wait = 0; wait < MOST_WAITS; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    const now = stateOf(paths);
    if (isSame(now, before)) return;
    before = now;
  }
}

/** What a change shows in: which files there are, which ones they are, when and how long written. */
function stateOf(paths: readonly string[]): Map<string, string> {
  return new Map(paths.flatMap(filesAt).map((file) => [file, marksOf(file)]));
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([file, marks]) => b.get(file) === marks);
}

function filesAt(path: string): readonly string[] {
  try {
    return isFolder(path) ? yamlFilesIn(path) : [path];
  } catch {
    return []; // gone or closed to us, perhaps only for this moment
  }
}

function marksOf(path: string): string {
  try {
    const { ino, mtimeNs, size } = statSync(path, { bigint: true });
    return `${ino} ${mtimeNs} ${size}`;
  } catch {
    return 'none';
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** On the folder, since a file that is replaced takes its own notices with it. */
function watcherOf(path: string, tell: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(isFolder(path) ? path : dirname(path), tell);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return []; // the system has no more of them: we look again by ourselves
  }
}
