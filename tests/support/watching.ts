import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { type Machine, program } from './machine.ts';

/** The built program while it runs, for what only ends when it is told to. */
export class Watching {
  readonly out: Heard;
  readonly err: Heard;
  readonly #child;
  readonly #ended: Promise<number | null>;

  constructor({ home: cwd, env }: Machine, args: readonly string[]) {
    this.#child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: 'pipe' });
    this.out = new Heard(this.#child.stdout);
    this.err = new Heard(this.#child.stderr);
    this.#ended = new Promise((resolve) => this.#child.on('close', resolve));
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** @returns the exit code */
  interrupt(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.#ended;
  }
}

// --- internal ---

/** One stream; nothing is known of the order in which two of them arrive. */
class Heard {
  #text = '';
  #tell = () => {};

  constructor(stream: Readable) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      this.#text += text;
      this.#tell();
    });
  }

  /** Waits until the text has come, gives all up to its end, and forgets that. */
  async until(text: string): Promise<string> {
    while (!this.#text.includes(text)) {
      await new Promise<void>((resolve) => {
        this.#tell = resolve;
      });
    }
    const end = this.#text.indexOf(text) + text.length;
    const heard = this.#text.slice(0, end);
    this.#text = this.#text.slice(end);
    return heard;
  }
}
