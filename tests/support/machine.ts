import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { built } from './built.ts';
import { type Ended, runProgram } from './run-program.ts';

export type { Ended };

export const { root, program } = built();

/** A machine of its own for a test: empty folders, gone when the test is over. */
export class Machine {
  readonly home = mkdtempSync(join(tmpdir(), 'aftercall-test-'));
  readonly data = join(this.home, 'data');
  readonly state = join(this.home, 'state');
  readonly env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv = {}) {
    this.env = {
      PATH: process.env.PATH,
      HOME: this.home,
      AFTERCALL_DATA_DIR: this.data,
      AFTERCALL_STATE_DIR: this.state,
      TZ: 'Europe/Berlin',
      ...env,
    };
    onTestFinished(() => rmSync(this.home, { recursive: true, force: true }));
  }

  write(name: string, content: string | Uint8Array): void {
    const path = join(this.home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  /** Runs the program in this process; `input` is its standard input, empty unless given. */
  run(args: readonly string[], input: string | Uint8Array = ''): Ended {
    const { home: cwd, env } = this;
    return runProgram({ args, input, env, cwd });
  }

  /** The same in a process of its own, for what only shows there. */
  spawn(args: readonly string[], input: string | Uint8Array = ''): Ended {
    const { home: cwd, env } = this;
    const ended = spawnSync(process.execPath, [program, ...args], { cwd, env, input });
    return endedAs(ended);
  }

  /** Runs a line of shell in which `$AFTERCALL` is the program. */
  shell(line: string): Ended {
    const env = { ...this.env, AFTERCALL: `${process.execPath} ${program}` };
    return endedAs(spawnSync('bash', ['-c', line], { cwd: this.home, env }));
  }

  /** Every record of the journal. */
  records(): readonly Record<string, unknown>[] {
    const folder = join(this.data, 'journal');
    return filesIn(folder).flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map(parsed),
    );
  }
}

// --- internal ---

function endedAs({ status, stdout, stderr }: SpawnSyncReturns<Buffer>): Ended {
  return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  } catch {
    return [];
  }
}

function parsed(line: string): Record<string, unknown> {
  return JSON.parse(line) as Record<string, unknown>;
}
