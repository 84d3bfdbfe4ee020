import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import {
  answerAll,
  CTRL_C,
  ENTER,
  entriesOf,
  FIRST_CALL,
  keepAll,
  takeFacts,
  toFirstQuestion,
} from '../support/rep.ts';

const RESTORED = '\x1b[?2004l';
const CURSOR_SHOWN = '\x1b[?25h';

describe('a session that is cut off', () => {
  it.each([
    ['Ctrl-C', 130, (rep: ReturnType<typeof openAftercall>) => rep.type(CTRL_C)],
    ['SIGTERM', 143, (rep: ReturnType<typeof openAftercall>) => rep.kill('SIGTERM')],
    ['SIGHUP', 129, (rep: ReturnType<typeof openAftercall>) => rep.kill('SIGHUP')],
    ['SIGQUIT', 131, (rep: ReturnType<typeof openAftercall>) => rep.kill('SIGQUIT')],
    ['SIGINT', 130, (rep: ReturnType<typeof openAftercall>) => rep.kill('SIGINT')],
  ])(
    'by %s gives the terminal back, exits %i and goes on at the very question',
    async (_, code, cut) => {
      const made = new Machine();
      const rep = openAftercall(made);
      await toFirstQuestion(rep);
      await answerAll(rep, '352');
      await rep.sees('question 4 of');
      cut(rep);
      expect(await rep.ended()).toBe(code);
      expect(rep.sent().endsWith('`aftercall` goes on from here.\r\n')).toBe(true);
      expect(rep.sent().lastIndexOf(RESTORED)).toBeGreaterThan(
        rep.sent().lastIndexOf('\x1b[?2004h'),
      );
      expect(rep.sent().lastIndexOf(CURSOR_SHOWN)).toBeGreaterThan(
        rep.sent().lastIndexOf('\x1b[?25l'),
      );

      const again = openAftercall(made);
      await again.sees('You began one about Acme today');
      await again.sees('3 questions answered so far');
      await again.answer(ENTER, 'question 4 of 13');
      again.kill('SIGKILL');
    },
  );

  it('by p says so, exits 0 and goes on with --resume without asking', async () => {
    const made = new Machine();
    const rep = openAftercall(made);
    await toFirstQuestion(rep);
    await answerAll(rep, '35');
    await rep.sees('question 3 of');
    await rep.answer('p', 'Paused. Everything so far is kept');
    expect(await rep.ended()).toBe(0);
    const again = openAftercall(made, ['--resume']);
    await again.sees('question 3 of 13');
    await answerAll(again, FIRST_CALL.slice(2), 3);
    await keepAll(again);
    expect(entriesOf(made)).toHaveLength(1);
    expect(entriesOf(made)[0]?.answers.listening).toEqual({
      'talk-share': 3,
      'gave-it-back': 5,
      'cut-in': 2,
    });
  });

  it('by closing the window keeps every answer', async () => {
    const made = new Machine();
    const rep = openAftercall(made);
    await toFirstQuestion(rep);
    await answerAll(rep, '352');
    await rep.sees('question 4 of');
    rep.hangUp();
    expect(await rep.ended()).toBe(129);
    const again = openAftercall(made, ['--resume']);
    await again.sees('question 4 of 13');
    again.kill('SIGKILL');
  });

  it('by kill -9 after each answer has every answer so far', async () => {
    const made = new Machine();
    const first = openAftercall(made);
    await toFirstQuestion(first);
    first.kill('SIGKILL');
    await first.ended();
    for (const [i, digit] of [...FIRST_CALL].entries()) {
      const rep = openAftercall(made, ['--resume']);
      await rep.sees(`question ${i + 1} of`);
      rep.type(digit);
      await rep.sees(i === FIRST_CALL.length - 1 ? /very fast|promise\?/ : `question ${i + 2} of`);
      rep.kill('SIGKILL');
      expect(await rep.ended()).toBe(137);
    }
    const last = openAftercall(made, ['--resume']);
    await keepAll(last);
    const answers = Object.values(entriesOf(made)[0]?.answers ?? {});
    const digits = answers
      .flatMap((own) => Object.values(own))
      .filter((a) => typeof a === 'number');
    expect(digits.join('')).toBe(FIRST_CALL);
  });

  it('can wait while another call is looked at, and can be thrown away', async () => {
    const made = new Machine();
    const first = openAftercall(made);
    await toFirstQuestion(first, 'Acme');
    await answerAll(first, '35');
    await first.sees('question 3 of');
    first.type('p');
    await first.ended();

    const second = openAftercall(made);
    await second.sees('You began one about Acme');
    second.type('n');
    await toFirstQuestion(second, 'Globex');
    await answerAll(second, FIRST_CALL);
    await keepAll(second);

    const third = openAftercall(made);
    await third.sees('You began one about Acme');
    await third.answer('t', 'Throw away the session about Acme and its 2 answers?');
    await third.answer('n', 'You began one about Acme'); // asked, and better not
    await third.answer('t', 'Throw away the session');
    await third.answer('y', 'What became of it on this call?');
    third.type(CTRL_C);
    await third.ended();
    const fourth = openAftercall(made);
    await fourth.sees('What became of it on this call?');
    fourth.kill('SIGKILL');
  });

  it('is not offered to a second window while the first is still open', async () => {
    const made = new Machine();
    const first = openAftercall(made);
    await toFirstQuestion(first);
    await answerAll(first, '35');
    await first.sees('question 3 of');
    const second = openAftercall(made);
    await second.sees('First call');
    expect(second.screen()).not.toContain('You began one');
    second.kill('SIGKILL');
    first.kill('SIGKILL');
  });

  it('by Ctrl-C in the facts or words loses nothing typed, and goes on with its own questions', async () => {
    const made = new Machine();
    const rep = openAftercall(made, ['reflect', '--rubric', 'empathy']);
    await rep.sees('First call');
    await rep.answer('Acme\tJo\t', /Contact +Jo/);
    rep.type(CTRL_C);
    expect(await rep.ended()).toBe(130);

    const facts = openAftercall(made);
    await facts.sees('You began one about Acme');
    expect(facts.screen().replace(/\s+/g, ' ')).toContain('(empathy in full)');
    await facts.answer(ENTER, /Account +Acme/);
    expect(facts.screen()).toMatch(/Contact +Jo/);
    await takeFacts(facts);
    await facts.answer('we lose two', '> we lose two');
    facts.type(CTRL_C);
    await facts.ended();

    const words = openAftercall(made, ['--resume']);
    await words.sees('> we lose two');
    await words.answer(` days${ENTER}`, 'play again?');
    await words.answer(ENTER, 'question 1 of 6');
    await words.answer('3', 'question 2 of');
    words.type('f');
    await keepAll(words);
    expect(entriesOf(made)).toMatchObject([
      {
        mode: 'focus',
        call: { account: 'Acme', contact: 'Jo' },
        words: { sentence: 'we lose two days' },
      },
    ]);
  });
});
