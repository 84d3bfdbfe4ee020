import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { answerAll, CTRL_U, ENTER, ESCAPE, entriesOf, toFirstQuestion } from '../support/rep.ts';

const ENTRY = {
  format: 'aftercall/entry@1',
  id: '019a8c3e-0001-7000-8000-000000000000',
  held: '2026-11-10T15:30:00+01:00',
  written: '2026-11-10T15:30:00+01:00',
  rater: 'self',
  mode: 'quick',
  call: { account: 'Acme' },
  answers: {},
  rubrics: {},
  overall: null,
  place: null,
  flags: [],
  plan: null,
  arithmetic: 1,
  promises: [
    { id: 'p1', said: 'me: send it', owner: 'me', what: 'send it', due: '2020-01-07' },
    { id: 'p2', said: 'Jo: ask', owner: 'Jo', what: 'ask' },
    { id: 'p3', said: 'a list' },
    { id: 'p4', said: 'me: call', owner: 'me', what: 'call' },
    { id: 'p5', said: 'us: a visit', owner: 'us', what: 'a visit' },
  ],
};

describe('promises in a session', () => {
  it('are shown back taken apart, pasted ones one by one, and open ones beside their question', async () => {
    const made = new Machine();
    made.write('data/journal/2026.scene.jsonl', `${JSON.stringify(ENTRY)}\n`);
    const rep = openAftercall(made);
    await toFirstQuestion(rep);
    await answerAll(rep, '352435123');
    await rep.sees('What happened with the things you had promised them?');
    expect(rep.screen()).toContain(
      [
        'Still open with them:',
        '  me · send it · Tue 7 Jan 2020, overdue',
        '  a list',
        '  me · call',
        '  and 1 more',
      ].join('\n'),
    );
    rep.type('f');
    await rep.sees(/very fast|What did either side promise/);
    if (rep.screen().includes('very fast')) await rep.answer('k', 'What did either side promise');
    await rep.answer(
      `\x1b[200~me: send the draft, 3 Dec 2099\nJo: ask finance\nthe price\x1b[201~`,
      'the price',
    );
    await rep.answer(ENTER, '  me · send the draft · Thu 3 Dec 2099');
    expect(rep.screen()).toContain('  Jo · ask finance\n  the price\n');
    await rep.answer(`me: tomorrow send it${ENTER}`, /me · send it · \w{3} \d/);
    await rep.answer(ESCAPE, '> me: tomorrow send it'); // taken back, not lost
    await rep.answer(CTRL_U, /the price\n>\n/);
    await rep.answer(ENTER, 'none this time');
    await rep.answer('n', 'Read back');
    expect(rep.screen()).toContain('Promises   me · send the draft · Thu 3 Dec 2099');
    await rep.answer('k', 'aftercall prep "Acme"');
    expect(await rep.ended()).toBe(0);
    const promises = entriesOf(made).find(({ id }) => id !== ENTRY.id)?.promises;
    expect(promises?.map(({ id: _, ...rest }) => rest)).toEqual([
      {
        said: 'me: send the draft, 3 Dec 2099',
        owner: 'me',
        what: 'send the draft',
        due: '2099-12-03',
      },
      { said: 'Jo: ask finance', owner: 'Jo', what: 'ask finance' },
      { said: 'the price', what: 'the price' },
    ]);
    expect(new Set(promises?.map(({ id }) => id)).size).toBe(3);
  });
});
