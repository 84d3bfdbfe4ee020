import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RENEWALS } from '../support/a-pack.ts';
import { built } from '../support/built.ts';
import { KeptJournal, makeEntryRecord } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { CTRL_C, ENTER } from '../support/rep.ts';

const CTRL_D = '\x04';
const DOWN = '\x1b[B';
const bracketed = (text: string) => `\x1b[200~${text}\x1b[201~`;

/** A coach who is asked whether a pack is to be installed. */
async function askedToInstall(env: NodeJS.ProcessEnv = {}) {
  const machine = new Machine(env);
  for (const [name, text] of Object.entries(RENEWALS)) machine.write(`pack/${name}`, text);
  const coach = openAftercall(machine, ['rubric', 'install', 'pack']);
  await coach.sees('? Install renewals 1.0.0? (y/N)');
  return coach;
}

describe.skipIf(process.platform === 'win32')('a plain question', () => {
  it.each([
    ['pasted', bracketed('y\n')],
    ['a key that would close the line', CTRL_D],
  ])('is not answered by what is %s', async (_, typed) => {
    const coach = await askedToInstall();
    coach.type(typed);
    await coach.answer('x', '(y/N) x');
    await coach.answer(ENTER, 'y for yes or n for no, then Enter.');
    await coach.answer(`\x7fn${ENTER}`, 'Nothing was installed.');
    expect(await coach.ended()).toBe(0);
  });

  it('has no colour and no sign of its own where none is wanted', async () => {
    const coach = await askedToInstall({ NO_COLOR: '1' });
    await coach.answer(`yes${ENTER}`, 'Installed.');
    expect(await coach.ended()).toBe(0);
    expect(coach.sent()).not.toMatch(/\x1b\[[\d;]*m/);
    expect(coach.screen()).toMatch(/^[\x20-\x7e\n…·]*$/);
  });

  it.each<readonly [keys: string, end: string | null]>([
    [ENTER, '2099-12-03'],
    [`${DOWN}${ENTER}`, '2099-03-12'],
    [`2${ENTER}`, '2099-03-12'],
    [CTRL_C, null],
  ])('of one among several takes %j', async (keys, due) => {
    const kept = new KeptJournal();
    onTestFinished(() => kept.remove());
    kept.write(makeEntryRecord());
    const rep = openAftercall(kept, ['promise', 'add', 'me: call by 3/12/2099']);
    await rep.sees(/Which is\s+meant\?\n> 1\. .*3 Dec 2099.*\n {2}2\. .*12 Mar 2099/);
    for (const key of keys.split(/(?<=B)(?!$)|(?<=2)/)) rep.type(key);
    expect(await rep.ended()).toBe(due === null ? 130 : 0);
    const promised = JSON.parse(kept.run(['promise', 'list', '--json']).out);
    expect(promised).toMatchObject(due === null ? [] : [{ due }]);
  });

  it('of a name takes a paste of several lines as one, and does not take it for an answer', async () => {
    const machine = new Machine();
    machine.write('renewal.yaml', RENEWALS['renewal.yaml'] ?? '');
    const coach = openAftercall(machine, ['rubric', 'try', 'renewal.yaml']);
    await coach.sees('What kind of call is it?');
    await coach.answer(`Renewal${ENTER}`, 'question 1 of 2');
    await coach.answer('1', 'question 2 of 2');
    await coach.answer('5', 'Save this as a test? (Y/n)');
    await coach.answer(ENTER, 'What kind of call was it?');
    await coach.answer(bracketed('one\nof each\n'), '> one of each');
    await coach.answer(ENTER, 'Added the test "one of each"');
    expect(await coach.ended()).toBe(0);
    const file = readFileSync(join(machine.home, 'renewal.yaml'), 'utf8');
    expect(file).toMatch(/- name: "one of each"\n +call:\n? .*call.type: renewal/);
  });
});

describe('what a session loads', () => {
  it('leaves inquirer’s own questions alone, which are large', () => {
    const folder = join(built().dist, 'chunks');
    const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
    const withStatic = (name: string, seen: Set<string>): Set<string> => {
      if (seen.has(name)) return seen;
      seen.add(name);
      for (const [, file = ''] of textOf(name).matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
        if (existsSync(join(folder, basename(file)))) withStatic(basename(file), seen);
      }
      return seen;
    };
    const chunks = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const having = (text: string) => chunks.filter((name) => textOf(name).includes(text));
    const [inquirer = ''] = having('Available prompt types');
    const [session = ''] = having('One sentence the customer said');
    expect([inquirer, session]).not.toContain('');
    expect([...withStatic(session, new Set())]).not.toContain(inquirer);
  });
});
