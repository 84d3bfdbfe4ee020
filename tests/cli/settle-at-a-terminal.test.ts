import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { IPty } from '@lydell/node-pty';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { KeptJournal, makeEntryRecord } from '../support/kept-journal.ts';

const bin = fileURLToPath(new URL('../../bin/aftercall.js', import.meta.url));
const { spawn } = createRequire(import.meta.url)('@lydell/node-pty');

let kept: KeptJournal;
beforeEach(() => {
  kept = new KeptJournal();
  kept.write(makeEntryRecord({ plan: { id: 'plan-1', say: 'If they pause, then I wait.' } }));
});
afterEach(() => kept.remove());

it.each([
  ['settles it by one letter', 'f', EXIT.done, 'forgotten'],
  ['settles it by another', 'n', EXIT.done, 'no chance came'],
  ['leaves it open on Ctrl-C', '\u0003', EXIT.SIGINT, 'has not been said yet'],
])('plan settle at a terminal %s', async (_, keys, code, became) => {
  const ended = await typedInto(['plan', 'settle'], 'What became of it?', keys);
  expect(ended).toBe(code);
  expect(kept.run(['journal', 'show']).out).toContain(became);
});

/** Runs the program at a terminal, types once it asks, and gives its exit code. */
function typedInto(args: readonly string[], asks: string, keys: string): Promise<number> {
  return new Promise((done) => {
    let shown = '';
    const state = `${kept.home}/state`;
    const env = { PATH: process.env.PATH, HOME: kept.home, TERM: 'xterm-256color' };
    const program: IPty = spawn(process.execPath, [bin, ...args], {
      cols: 60,
      cwd: kept.home,
      env: { ...env, AFTERCALL_DATA_DIR: kept.data, AFTERCALL_STATE_DIR: state },
    });
    program.onData((data) => {
      const hadAsked = shown.includes(asks);
      shown += data;
      if (!hadAsked && shown.includes(asks)) program.write(keys);
    });
    program.onExit(({ exitCode }) => done(exitCode));
  });
}
