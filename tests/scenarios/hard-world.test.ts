import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Machine, program } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import {
  answerAll,
  ENTER,
  entriesOf,
  FIRST_CALL,
  keepAll,
  toFirstQuestion,
} from '../support/rep.ts';

const has = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** A folder on a disk of its own, so small that a session cannot be kept there; root only. */
function tinyDisk(folder: string): { full(): void; free(): void; remove(): void } | null {
  mkdirSync(folder, { recursive: true });
  if (!has('mount', '-t', 'tmpfs', '-o', 'size=64k,mode=700', 'tmpfs', folder)) return null;
  const filler = join(folder, 'filler');
  return {
    full: () =>
      void spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'], { stdio: 'ignore' }),
    free: () => void spawnSync('rm', ['-f', filler]),
    remove: () => void spawnSync('umount', [folder]),
  };
}

describe('a disk that is full', () => {
  it('at the end of a session keeps the session as a draft, exits 5, and keeps it once there is room', async ({
    skip,
  }) => {
    const made = new Machine();
    const disk = tinyDisk(made.data);
    if (disk === null) return skip('needs root and tmpfs, for a small disk');
    try {
      disk.full();
      const rep = openAftercall(made);
      await toFirstQuestion(rep);
      await answerAll(rep, FIRST_CALL);
      await rep.sees('very fast');
      await rep.answer('k', 'What did either side promise');
      await rep.answer(ENTER, 'none this time');
      await rep.answer('n', 'Read back');
      rep.type('k');
      expect(await rep.ended()).toBe(5);
      expect(rep.screen()).toContain('the disk is full');
      expect(rep.screen()).toContain('waits as a draft');
      disk.free();
      const again = openAftercall(made, ['--resume']);
      await again.answer('k', 'Kept in');
      expect(entriesOf(made)).toHaveLength(1);
    } finally {
      disk.remove();
    }
  });

  it('in the middle of a session exits 5 and loses no answer that was taken', async ({ skip }) => {
    const made = new Machine();
    const disk = tinyDisk(made.state);
    if (disk === null) return skip('needs root and tmpfs, for a small disk');
    try {
      const rep = openAftercall(made);
      await toFirstQuestion(rep);
      await answerAll(rep, '35');
      await rep.sees('question 3 of');
      disk.full();
      // what is left of the last block still takes some answers
      await rep.answer('b', 'question 2 of');
      for (let turn = 0; !rep.screen().includes('aftercall: '); turn += 1) {
        const then = turn % 2 === 0 ? 'question 3 of' : 'question 2 of';
        await rep.answer(turn % 2 === 0 ? '5' : 'b', new RegExp(`${then}|aftercall: `));
      }
      expect(await rep.ended()).toBe(5);
      expect(rep.screen()).toContain('waits as a draft');
      const taken = Number(/question (\d+) of/.exec(lastScreen(rep.sent()))?.[1]);
      disk.free();
      const again = openAftercall(made, ['--resume']);
      await again.sees(`question ${taken} of`);
      again.kill('SIGKILL');
    } finally {
      disk.remove();
    }
  });
});

/** From the last time a question was painted. */
function lastScreen(sent: string): string {
  return sent.slice(sent.lastIndexOf('question '));
}

describe('what leaves this machine', () => {
  it('is nothing: no network socket is ever opened', async ({ skip }) => {
    if (!has('strace', '-V')) return skip('needs strace, to see system calls');
    const made = new Machine();
    const log = join(made.home, 'calls');
    const note = JSON.stringify({ answers: { listening: { 'talk-share': 3 } }, words: 'so' });
    for (const args of [
      ['reflect', '--answers', '-'],
      ['journal', 'list'],
      ['rubric', 'list'],
    ]) {
      execFileSync(
        'strace',
        ['-f', '-e', 'trace=socket,connect', '-o', log, process.execPath, program, ...args],
        { env: made.env, input: note, stdio: ['pipe', 'ignore', 'ignore'] },
      );
      expect(readFileSync(log, 'utf8')).not.toMatch(/AF_INET/);
    }
  });
});

describe('what stays on this machine', () => {
  it('can be opened by its owner alone, whatever the umask', async ({ skip }) => {
    if (process.platform === 'win32') return skip('Windows has no such permissions');
    const made = new Machine();
    const before = process.umask(0);
    try {
      const rep = openAftercall(made);
      await toFirstQuestion(rep);
      await answerAll(rep, FIRST_CALL);
      await keepAll(rep);
      await rep.ended();
    } finally {
      process.umask(before);
    }
    const found = execFileSync('find', [made.data, made.state], { encoding: 'utf8' });
    const modes = found
      .trim()
      .split('\n')
      .map((path) => statSync(path))
      .map(
        (stat) => `${stat.isDirectory() ? 'folder' : 'file'} ${(stat.mode & 0o777).toString(8)}`,
      );
    expect([...new Set(modes)].sort()).toEqual(['file 600', 'folder 700']);
  });

  it('holds no word of the customer outside the journal once a session is kept', async () => {
    const made = new Machine();
    const rep = openAftercall(made);
    await toFirstQuestion(rep, 'Zyxwvut');
    await answerAll(rep, FIRST_CALL);
    await keepAll(rep);
    await rep.ended();
    expect(has('grep', '-rq', 'Zyxwvut', join(made.data, 'journal'))).toBe(true);
    expect(has('grep', '-rq', 'Zyxwvut', made.state)).toBe(false);
  });
});

describe('off a terminal', () => {
  it.each([
    ['with nothing to read', [], ''],
    ['with something piped in', [], 'Acme\n'],
    ['with a mode', ['--mode', 'brief'], ''],
  ])('a session %s exits 2 and says what would do', (_, args, input) => {
    const ended = new Machine().run(args, input);
    expect(ended.code).toBe(2);
    expect(ended.out).toBe('');
    expect(ended.err).toContain('aftercall reflect --answers FILE');
  });
});

describe('a journal with a damaged line', () => {
  it('does not keep a session from starting', async () => {
    const made = new Machine();
    made.write('data/journal/2026.other.jsonl', '{"format":"aftercall/entry@1","id":"x"}\n{"cut\n');
    const rep = openAftercall(made);
    await rep.sees('First call');
    rep.kill('SIGKILL');
    await rep.ended();
  });
});
