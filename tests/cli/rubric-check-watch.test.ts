import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { SOUND_RUBRIC } from '../support/sound-rubric.ts';
import { Watching } from '../support/watching.ts';

const RENEWAL = SOUND_RUBRIC.replace('id: listening', 'id: renewal');
const BROKEN = RENEWAL.replace('title:', 'titel:');
const READY = 'Ctrl-C ends it.\n';

function watching(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const machine = new Machine();
  for (const [name, text] of Object.entries(files)) machine.write(name, text);
  const program = new Watching(machine, ['rubric', 'check', '--watch', ...args]);
  return { machine, program };
}

describe('rubric check --watch', () => {
  it('checks a file again at each save, and Ctrl-C ends it with 130', async () => {
    const { machine, program } = watching({ 'a.yaml': BROKEN }, 'a.yaml');
    await program.out.until('did you mean "title"?');
    await program.err.until(READY);
    machine.write('a.yaml', RENEWAL);
    await program.out.until('a.yaml sound');
    expect(await program.err.until('1 file: nothing to mend\n')).not.toContain('\u001b');
    machine.write('a.yaml', BROKEN);
    await program.err.until('1 file: 2 errors\n');
    expect(await program.out.until('did you mean "title"?')).not.toContain('\u001b');
    expect(await program.interrupt()).toBe(130);
  });

  it('sees a file that an editor replaces, and one that is gone', async () => {
    const { machine, program } = watching({ 'a.yaml': BROKEN }, 'a.yaml');
    await program.err.until(READY);
    machine.write('.a.yaml.swp', RENEWAL);
    renameSync(join(machine.home, '.a.yaml.swp'), join(machine.home, 'a.yaml'));
    await program.out.until('a.yaml sound');
    rmSync(join(machine.home, 'a.yaml'));
    await program.out.until('There is no file');
    expect(await program.interrupt()).toBe(130);
  });

  it('sees new files of a folder', async () => {
    const { machine, program } = watching({ 'team/a.yaml': RENEWAL }, 'team');
    await program.err.until(READY);
    machine.write('team/b.yaml', BROKEN);
    await program.out.until(join('team', 'b.yaml:1'));
    await program.err.until('2 files: 2 errors\n');
    expect(await program.interrupt()).toBe(130);
  });

  it('mends at each save with --fix, and does not take its own writing for a save', async () => {
    const { machine, program } = watching({ 'a.yaml': RENEWAL }, '--fix', 'a.yaml');
    await program.err.until(READY);
    machine.write('a.yaml', RENEWAL.replace('    best: 3', '\tbest: 3'));
    await program.err.until('a.yaml:13 mended a tab');
    await program.err.until('1 file: nothing to mend\n');
    machine.write('a.yaml', BROKEN);
    // Had it taken its own for a save, it would have said once more that there is nothing to mend.
    expect(await program.err.until('1 file: 2 errors\n')).toBe('1 file: 2 errors\n');
  });

  it('writes one line of JSON for each run', async () => {
    const { machine, program } = watching({ 'a.yaml': RENEWAL }, '--json', '-q', 'a.yaml');
    expect(JSON.parse(await program.out.until('\n'))).toHaveProperty('errors', 0);
    machine.write('a.yaml', BROKEN);
    expect(JSON.parse(await program.out.until('\n'))).toHaveProperty('errors', 2);
  });

  it('on a terminal puts the time between two runs', async () => {
    const machine = new Machine();
    machine.write('a.yaml', RENEWAL);
    const terminal = openAftercall(machine, ['rubric', 'check', '--watch', 'a.yaml']);
    await terminal.sees(/Ctrl-C ends it/);
    machine.write('a.yaml', BROKEN);
    await terminal.sees(/─── \d\d:\d\d:\d\d ───[\s\S]*2 errors/);
  });
});
