import { closeSync, openSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../files/failure.ts';
import { isAlive, markOfThisProcess, worldOfProcesses } from '../files/process-mark.ts';

export interface HeldLock {
  /** Shows others that it is still held. False if they took it because this process stood still. */
  renew(): boolean;
  release(): void;
}

/** How long a lock that nobody can be asked about may go unrenewed, in milliseconds. */
export const STILL = 30_000;

/**
 * One process's wait for the lock of a folder. The lock is made of empty files in that folder, whose
 * names say whose they are: whoever finds no other's beside its own has it. Each name is used once,
 * so that to take a dead process's file away can never take a living one's.
 */
export class LockWait {
  readonly #folder: string;
  readonly #now: () => number;
  /** When each of the others was last seen to be renewed, by our own clock. */
  readonly #seen = new Map<string, { readonly touched: number; readonly since: number }>();

  /** @param now milliseconds from some fixed start */
  constructor(folder: string, now = () => performance.now()) {
    this.#folder = folder;
    this.#now = now;
  }

  /** The lock, or undefined while someone else has it. */
  tryToTake(): HeldLock | undefined {
    if (this.#others().length > 0) return undefined;
    const name = newName();
    const path = join(this.#folder, name);
    closeSync(openSync(path, 'wx', 0o600));
    // Made first, and looked only then: of two who do so at once, one at least sees the other.
    const others = this.#others();
    if (others.length !== 1 || others[0] !== name) {
      rmSync(path, { force: true });
      return undefined;
    }
    return { renew: () => touch(path), release: () => release(path) };
  }

  /** Who has it, for a message. */
  holder(): string {
    const [name = ''] = this.#others();
    const { world, pid } = partsOf(name);
    const who = world === HERE ? `process ${pid}` : 'another process, perhaps on another computer';
    return `${who} (${join(this.#folder, name)})`;
  }

  /** The names of all locks that may be held, our own included; those that are over go. */
  #others(): readonly string[] {
    return readdirSync(this.#folder).filter((name) => {
      if (!NAME.test(name)) return false;
      if (!this.#isOver(name)) return true;
      rmSync(join(this.#folder, name), { force: true });
      return false;
    });
  }

  /**
   * In our own world a process can be asked for. Elsewhere, in another container or on another
   * computer, its number means nothing and its clock may be wrong: only that nothing moves tells.
   */
  #isOver(name: string): boolean {
    const { world, pid, start } = partsOf(name);
    if (world === HERE) return !isAlive(`${pid} ${start}`);
    const touched = statSync(join(this.#folder, name), { throwIfNoEntry: false })?.mtimeMs;
    if (touched === undefined) return false; // let go of since we listed the folder
    const now = this.#now();
    const seen = this.#seen.get(name);
    if (seen?.touched === touched) return now - seen.since > STILL;
    this.#seen.set(name, { touched, since: now });
    return false;
  }
}

// --- internal ---

const NAME = /^\.lock-([0-9a-f-]+)\.(\d+)\.(\d+|-)\.\d+$/;
/** Where nothing tells which processes our numbers are shared with, they are shared with none. */
const HERE = worldOfProcesses() ?? crypto.randomUUID();

let made = 0;

function newName(): string {
  made += 1;
  return `.lock-${HERE}.${markOfThisProcess().replace(' ', '.')}.${made}`;
}

function partsOf(name: string): { world: string; pid: string; start: string } {
  const [, world = '', pid = '', start = ''] = NAME.exec(name) ?? [];
  return { world, pid, start };
}

function touch(path: string): boolean {
  try {
    const now = new Date();
    utimesSync(path, now, now);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

// What was done under the lock is done: a failure here must not turn it into an error, and the lock
// opens when this process ends.
function release(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
