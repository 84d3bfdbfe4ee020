import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

export interface ChildTask {
  readonly does:
    | 'append'
    | 'count under the lock'
    | 'die holding the lock'
    | 'forget in rounds'
    | 'keep and be forgotten'
    | 'name the device'
    | 'write a draft';
  readonly dataFolder: string;
  readonly stateFolder: string;
  /** Begins the ids it writes; for a draft, its id. */
  readonly name: string;
  readonly bytes: number;
  readonly count: number;
  readonly umask?: number;
}

let program = '';
let folder = '';

/** Builds the child's program once for the test file that calls this at its top. */
export function useStoreChildren(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-child-'));
    program = join(folder, 'child.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL('./store-child.ts', import.meta.url))],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** The command line of a child, to be run under another program. */
export function childCommand(task: ChildTask): string[] {
  return [process.execPath, program, JSON.stringify(task)];
}

/** What a child has said, and when it ended. */
export class StoreChild {
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;
  #said = '';
  #heard = (): void => {};

  constructor([command = '', ...args]: readonly string[]) {
    this.#process = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text;
      this.#heard();
    });
    this.#ended = new Promise((resolve) => this.#process.on('close', () => resolve()));
  }

  /** Whole lines only: an id of which half was heard was not said. */
  get lines(): string[] {
    return this.#said.split('\n').slice(0, -1);
  }

  /** Waits for the first line, or the end. */
  firstLine(): Promise<void> {
    if (this.lines.length > 0) return Promise.resolve();
    const heard = new Promise<void>((resolve) => {
      this.#heard = resolve;
    });
    return Promise.race([heard, this.#ended]);
  }

  async end(): Promise<string[]> {
    await this.#ended;
    return this.lines;
  }

  kill(): Promise<string[]> {
    this.#process.kill('SIGKILL');
    return this.end();
  }
}

export function startChild(task: ChildTask): StoreChild {
  return new StoreChild(childCommand(task));
}
