import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;
/** Where a shell is not there, its tests say so and are skipped. */
const within = (shell: string) => (has(shell) ? it : it.skip);

function scriptFor(shell: string): string {
  const { code, out, err } = new Machine().run(['completion', shell]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

/** What bash offers for the last of the words. */
function offered(words: readonly string[]): readonly string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _aftercall; printf '%s\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${scriptFor('bash')}\n${ask}`]);
  expect(stderr.toString()).toBe('');
  return stdout.toString().split('\n').filter(Boolean);
}

describe('completion', () => {
  within('bash').each([
    ['a command', ['aftercall', 'ref'], ['reflect']],
    ['a verb', ['aftercall', 'rubric', 'ch'], ['check']],
    ['a verb after an option', ['aftercall', '--no-color', 'journal', 'ver'], ['verify']],
    ['an option', ['aftercall', 'rubric', 'test', '--cov'], ['--coverage']],
    ['an option of every command', ['aftercall', 'prep', '--data'], ['--data-dir']],
    ['what an option may be', ['aftercall', 'score', '--format', 'jsonl'], ['jsonl']],
    ['what an argument may be', ['aftercall', 'completion', 'f'], ['fish']],
    ['nothing, so that files are', ['aftercall', 'score', 'exam'], []],
  ])('offers %s', (_, words, expected) => {
    expect(offered(words)).toEqual(expected);
  });

  within('bash')('offers every verb that the help lists', () => {
    const { out } = new Machine().run(['rubric', '--help']);
    const listed = [...out.matchAll(/^ {2}([a-z]+) .*\[/gm)]
      .map(([, verb]) => verb)
      .filter((verb) => verb !== 'help');
    expect(listed.length).toBeGreaterThan(8);
    expect(offered(['aftercall', 'rubric', ''])).toEqual(expect.arrayContaining(listed));
  });

  it.each(['bash', 'zsh', 'fish'])('knows the rubric commands in %s', (shell) => {
    const script = scriptFor(shell);
    for (const verb of ['check', 'install', 'diff']) expect(script).toContain(verb);
  });

  within('zsh')('reads as zsh', () => {
    const { status, stderr } = spawnSync('zsh', ['-n'], { input: scriptFor('zsh') });
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
  });

  within('fish')('reads as fish', () => {
    const { status, stderr } = spawnSync('fish', ['--no-execute'], { input: scriptFor('fish') });
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
  });

  it('says which shells there are', () => {
    const { code, err } = new Machine().run(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toMatch(/bash, zsh, fish/);
  });
});
