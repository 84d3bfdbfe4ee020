import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Machine, program } from '../support/machine.ts';
import { spawnWhole } from '../support/whole-pty.ts';

const SHELL = '/bin/bash';
if (!existsSync(SHELL)) process.stderr.write(`skipped: Ctrl-Z needs ${SHELL}\n`);

describe.skipIf(!existsSync(SHELL))('a session stopped with Ctrl-Z and brought back', () => {
  it.each([
    ['a line', ['\r'], 'Their words', 'We count by hand.', '> We count by hand.'],
    ['a key', ['\r', 'x\r', '\r'], 'question 1 of 12', '3', 'question 2 of 12'],
  ])('goes on taking %s', async (_what, before, at, typed, then) => {
    const shell = openShell();
    shell.type(`"${process.execPath}" "${program}"\r`);
    await shell.sees('First call');
    for (const [i, keys] of before.entries()) {
      for (const key of keys) shell.type(key);
      await shell.sees([/Their words/, /A moment/, /question 1 of 12/][i] ?? /./);
    }
    expect(shell.seen()).toContain(at);
    shell.type('\u{1a}');
    await shell.sees('Stopped');
    shell.forget();
    shell.type('fg\r');
    await shell.sees(at);
    shell.type(typed);
    await shell.sees(then);
    expect(shell.seen()).toContain('\u{1b}[?2004h');
    shell.type('\u{3}');
    await shell.sees('Paused'); // it must not write any more when its folders are removed
  });
});

function openShell() {
  const machine = new Machine();
  const env = { ...machine.env, TERM: 'xterm-256color', PS1: '$ ' };
  const size = { cols: 80, rows: 40 };
  let seen = '';
  const child = spawnWhole(
    SHELL,
    ['--norc', '-i'],
    { ...size, cwd: machine.home, env },
    (bytes) => {
      seen += Buffer.from(bytes).toString('latin1');
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    type: (text: string) => child.write(text),
    seen: () => seen,
    forget: () => {
      seen = '';
    },
    sees: async (text: string | RegExp) => {
      const deadline = Date.now() + 20_000;
      const isSeen = () => (typeof text === 'string' ? seen.includes(text) : text.test(seen));
      while (!isSeen()) {
        if (Date.now() > deadline) throw new Error(`never saw ${text} in ${JSON.stringify(seen)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}
