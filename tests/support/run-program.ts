import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  SHARE_ENV,
  Worker,
} from 'node:worker_threads';
import { built } from './built.ts';

/** How a program ended, and all it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandLine {
  readonly args: readonly string[];
  /** All of its standard input. */
  readonly input: string | Uint8Array;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/**
 * Runs one command line in a thread of this process and waits for its end: the same as a program of
 * its own, without the cost of starting one. No signals reach it, and its streams are never full.
 *
 * @throws whatever the program did not expect
 */
export function runProgram({ cwd, ...line }: CommandLine): Ended {
  thread ??= startThread();
  const { port, answered } = thread;
  const before = process.cwd();
  process.chdir(cwd);
  try {
    port.postMessage(line);
    Atomics.wait(answered, 0, 0);
    Atomics.store(answered, 0, 0);
  } finally {
    process.chdir(before);
  }
  const { ended, broken }: Answer = receiveMessageOnPort(port)?.message ?? {};
  if (ended === undefined) throw broken;
  return ended;
}

// --- internal ---

interface Answer {
  readonly ended?: Ended;
  readonly broken?: unknown;
}

interface Thread {
  readonly port: MessagePort;
  /** 1 where an answer waits. */
  readonly answered: Int32Array;
}

/** One for all tests of a file. */
let thread: Thread | undefined;

function startThread(): Thread {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const mainFile = pathToFileURL(join(built().dist, 'main.js')).href;
  new Worker(new URL('./program-thread.js', import.meta.url), {
    env: SHARE_ENV,
    stdout: true, // it has streams of its own
    stderr: true,
    workerData: { port: port2, answered, mainFile },
    transferList: [port2],
  }).unref();
  port.unref();
  return { port, answered };
}
