import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { type LiveTerminal, openAftercall } from '../support/pty.ts';
import { answerAll, ENTER, entriesOf, toFirstQuestion } from '../support/rep.ts';

/** A session about an account that stands at its third question. */
async function openSession(made: Machine, account: string): Promise<LiveTerminal> {
  const rep = openAftercall(made);
  await toFirstQuestion(rep, account);
  await answerAll(rep, '35');
  await rep.sees('question 3 of');
  return rep;
}

async function finish(rep: LiveTerminal, then: string | RegExp): Promise<void> {
  await rep.answer('f', 'What did either side promise');
  await rep.answer(ENTER, 'One plan for the next calls');
  await rep.answer('n', 'Read back');
  await rep.answer('k', then);
}

it('stays the only one while its window is open, though the computer slept for a day', async () => {
  const made = new Machine();
  const first = await openSession(made, 'Acme');
  const [draft = ''] = readdirSync(join(made.state, 'drafts'));
  const yesterday = new Date(Date.now() - 24 * 3600 * 1000);
  utimesSync(join(made.state, 'drafts', draft), yesterday, yesterday);
  const second = openAftercall(made, ['--resume']);
  await second.sees('No session is unfinished');
  second.kill('SIGKILL');
  await finish(first, 'Kept in');
  expect(entriesOf(made)).toHaveLength(1);
});

it('is not kept when its account was forgotten while it was open', async () => {
  const made = new Machine();
  const rep = await openSession(made, 'Acme');
  const forgetting = made.run(['journal', 'forget', '--account', 'acme', '--yes']);
  expect(forgetting.code).toBe(1);
  expect(forgetting.out).toContain('open in another window');
  await finish(rep, 'was forgotten while its session was open');
  expect(await rep.ended()).toBe(2);
  expect(entriesOf(made)).toEqual([]);
  expect(readdirSync(join(made.state, 'drafts'))).toEqual([]);
});

it('is kept into the journal that it was begun for, and into no other', async () => {
  const made = new Machine();
  const begun = await openSession(made, 'Acme');
  await begun.answer('p', 'Paused');
  await begun.ended();
  const other = join(made.home, 'other');
  const elsewhere = openAftercall(made, ['--data-dir', other]);
  await elsewhere.sees('First call');
  expect(elsewhere.screen()).toContain(`aftercall --data-dir "${made.data}"`);
  expect(elsewhere.screen()).not.toContain('You began one');
  elsewhere.kill('SIGKILL');
  await elsewhere.ended();
  const here = openAftercall(made);
  await here.sees('You began one about Acme');
  here.kill('SIGKILL');
});
