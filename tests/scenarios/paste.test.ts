import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { answerAll, ENTER, entriesOf, takeFacts, toFirstQuestion } from '../support/rep.ts';

const bracketed = (text: string) => `\x1b[200~${text}\x1b[201~`;

describe('pasted text', () => {
  it.each([
    ['bracketed', bracketed('first line\nsecond 3\n5\n')],
    ['from a terminal without bracketed paste', 'first line\rsecond 3\r5\r'],
  ])('of three lines, %s, is one answer, and nothing leaks into the next', async (_, pasted) => {
    const made = new Machine();
    const rep = openAftercall(made);
    await rep.sees('First call');
    await takeFacts(rep);
    await rep.answer(pasted, '> first line second 3 5');
    await rep.answer(ENTER, 'play again?');
    expect(rep.screen()).not.toContain('question');
    await rep.answer(ENTER, 'question 1 of');
    rep.type('3');
    await rep.sees('question 2 of');
    rep.type('f');
    await rep.sees('What did either side promise');
    expect(rep.screen()).not.toContain('Read back');
    await rep.answer(ENTER, 'none this time');
    await rep.answer('n', 'Read back');
    await rep.answer('k', 'Kept in');
    expect(entriesOf(made)[0]?.words?.sentence).toBe('first line second 3 5');
  });

  it.each([
    ['bracketed', bracketed('3')],
    ['of several lines', '3\r4\r5\r'],
    ['of several letters', 'hello, n, f and 3'],
  ])('never answers a question of one key: %s', async (_, pasted) => {
    const rep = openAftercall(new Machine());
    await toFirstQuestion(rep);
    await rep.answer(pasted, 'Several keys arrived at once, so none was taken.');
    expect(rep.screen()).toContain('question 1 of');
    await rep.answer('4', 'question 2 of');
  });

  it('of control characters is harmless in a line', async () => {
    const rep = openAftercall(new Machine());
    await rep.sees('First call');
    await rep.answer(bracketed('Ac\x1b[31mme\x07\x03'), /Account +Ac\[31mme/);
    await takeFacts(rep);
  });

  it('an Enter that follows a digit in one piece does not answer what comes next', async () => {
    const rep = openAftercall(new Machine());
    await toFirstQuestion(rep);
    await rep.answer(`3${ENTER}`, 'question 2 of');
    await answerAll(rep, '52', 2);
    await rep.sees('question 4 of');
  });

  it('typed fast into the middle of a line stays together there', async () => {
    const rep = openAftercall(new Machine());
    await rep.sees('First call');
    await rep.answer('hello world', /Account +hello world/);
    await rep.answer('\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D', /Account +hello world/);
    await rep.answer('ABé王', /Account +hello ABé王world/);
  });
});
