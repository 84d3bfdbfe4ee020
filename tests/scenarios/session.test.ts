import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import {
  answerAll,
  ENTER,
  ESCAPE,
  entriesOf,
  FIRST_CALL,
  keepAll,
  settlementsOf,
  takeFacts,
  toFirstQuestion,
} from '../support/rep.ts';

describe('a quick session, typed in a real terminal', () => {
  it('is asked, scored, planned and kept', async () => {
    const made = new Machine();
    const rep = openAftercall(made);
    await rep.sees('It has not been tested whether these scores measure skill');
    await rep.sees('About 9 minutes this first time, about 4 once you know it.');
    await rep.answer('Acme', /Account +Acme/);
    await takeFacts(rep);
    await rep.answer(`we lose two days a month${ENTER}`, 'play again?');
    await rep.answer(ENTER, 'How much of the talking was yours?');
    expect(rep.screen()).toContain('Here the best answer is 3');
    expect(rep.screen()).toContain('3  A bit less than half (about 35 to 50%)');
    expect(rep.screen()).toMatch(/question 1 of 13 · about \d+ minutes left/);
    await answerAll(rep, FIRST_CALL);
    await rep.sees('very fast');
    await rep.answer('k', 'What did either side promise?');
    await rep.answer(
      `me: send the draft by Tuesday${ENTER}`,
      / {2}me · send the draft · Tue \d+ [A-Z][a-z]{2}/,
    );
    await rep.answer(ENTER, 'One plan for the next calls');
    expect(rep.screen()).toContain('Worth repeating');
    expect(rep.screen()).toContain('"we lose two days a month"');
    expect(rep.screen()).toMatch(/Listening +\d+ +\w+/);
    await rep.answer('t', 'In your own words');
    await rep.answer(ENTER, 'Read back');
    await rep.answer('k', 'Kept in');
    expect(await rep.ended()).toBe(0);

    const [entry] = entriesOf(made);
    expect(entry?.call).toMatchObject({ account: 'Acme', 'first-contact': true });
    expect(entry?.answers.listening).toEqual({ 'talk-share': 3, 'gave-it-back': 5, 'cut-in': 2 });
    expect(entry?.promises).toMatchObject([
      { said: 'me: send the draft by Tuesday', owner: 'me', what: 'send the draft' },
    ]);
    expect(rep.screen()).toContain('aftercall prep "Acme"');
    expect(entry?.plan?.say).toMatch(/^If .*, then I /);
    expect(entry?.words?.sentence).toBe('we lose two days a month');
  });

  it('answers what was promised by itself on a first contact, and asks others in its place', async () => {
    const made = new Machine();
    const rep = openAftercall(made);
    await toFirstQuestion(rep);
    await answerAll(rep, FIRST_CALL);
    await keepAll(rep);
    expect(entriesOf(made)[0]?.answers.stewardship).toEqual({
      promises: 'na',
      'plain-about-limits': 4,
      'different-interests': 3,
      'next-steps': 3,
      'their-time': 4,
    });
  });

  it('goes back, shows the answer before, and keeps it on Enter', async () => {
    const rep = openAftercall(new Machine());
    await toFirstQuestion(rep);
    await rep.answer('2', 'question 2 of');
    await rep.answer('b', 'Your answer before: 2. Enter keeps it.');
    await rep.answer(ENTER, 'question 2 of');
    await rep.answer('b', 'question 1 of');
    await rep.answer('b', 'play again?');
    await rep.answer(ESCAPE, 'One sentence the customer said');
    await rep.answer(ESCAPE, 'First call');
    expect(rep.screen()).not.toContain('Esc back');
  });

  it('has everything typed in its place again after going back, and Enter keeps it', async () => {
    const made = new Machine();
    const rep = openAftercall(made);
    await rep.answer('Acme', /Account +Acme/);
    await rep.answer('\tJo Quint', /Contact +Jo Quint/);
    await takeFacts(rep);
    await rep.answer(`we lose two days${ENTER}`, 'play again?');
    await rep.answer(`the long silence${ENTER}`, 'question 1 of');
    await rep.answer('b', '> the long silence');
    await rep.answer(ESCAPE, '> we lose two days');
    await rep.answer(ESCAPE, /Contact +Jo Quint/);
    await rep.answer(ENTER, '> we lose two days');
    await rep.answer(ENTER, '> the long silence');
    await rep.answer(ENTER, 'question 1 of');
    await rep.answer('3', 'question 2 of');
    await rep.answer('f', 'What did either side promise?');
    await rep.answer(`me: a draft${ENTER}`, '  me · a draft');
    await rep.answer(ESCAPE, '> me: a draft');
    await rep.answer(ENTER, '  me · a draft');
    await rep.answer(ENTER, 'One plan for the next calls');
    await rep.answer('w', 'In your own words');
    await rep.answer(`If so, then so.${ENTER}`, 'Read back');
    await rep.answer('b', 'write one of my own');
    await rep.answer('w', '> If so, then so.');
    await rep.answer(ENTER, 'Read back');
    await rep.answer('k', 'Kept in');
    const [entry] = entriesOf(made);
    expect(entry?.call).toMatchObject({ account: 'Acme', contact: 'Jo Quint' });
    expect(entry?.words).toEqual({ sentence: 'we lose two days', moment: 'the long silence' });
    expect(entry?.promises.map(({ said }) => said)).toEqual(['me: a draft']);
    expect(entry?.plan?.say).toBe('If so, then so.');
  });

  it('goes to the next field by Tab, and fills in what it knows by the right arrow', async () => {
    const made = new Machine();
    const first = openAftercall(made);
    await toFirstQuestion(first, 'Acme');
    await first.answer('3', 'question 2 of');
    first.type('f');
    await keepAll(first, 'n');
    const rep = openAftercall(made);
    await rep.answer('Ac', 'right arrow fills in "Acme"');
    await rep.answer('\tJo', /Contact +Jo/);
    expect(rep.screen()).toMatch(/Account +Ac\n/);
    await rep.answer('\x1b[A', /right arrow fills in "Acme"/);
    await rep.answer('\x1b[C', /Account +Acme\n/);
    await rep.answer(ENTER, 'One sentence the customer said');
    rep.kill('SIGKILL');
  });

  it('takes "does not apply" only where the question offers it, and says why there', async () => {
    const made = new Machine();
    const rep = openAftercall(made);
    await toFirstQuestion(rep);
    await rep.answer('n', 'This one applies to every call. If you cannot recall, press d.');
    await answerAll(rep, '3524');
    await rep.sees('n does not apply: no such feeling showed');
    await rep.answer('n', 'question 6 of 14');
    await rep.answer('d', 'question 7 of 15');
    rep.type('f');
    await keepAll(rep);
    expect(entriesOf(made)[0]?.answers.empathy).toEqual({
      'said-their-side': 4,
      'answered-feeling': 'na',
      'personal-stake': 'dk',
    });
  });

  it('finishes early, scores what is complete and says why the rest has no score', async () => {
    const made = new Machine();
    const rep = openAftercall(made);
    await toFirstQuestion(rep);
    await answerAll(rep, '3524');
    await rep.sees('question 5 of');
    rep.type('f');
    await keepAll(rep);
    expect(rep.screen()).toMatch(/Listening +\d+ /);
    expect(rep.screen()).toMatch(/Empathy +not scored: 1 of 6 answered, 3 needed/);
    expect(rep.screen()).toMatch(/Persuasion +not scored: /);
    expect(rep.screen()).toMatch(/Stewardship +not scored: /);
    const [entry] = entriesOf(made);
    expect(entry?.rubrics.empathy).toMatchObject({ score: null, reason: 'too-few-answers' });
    expect(entry?.overall).toBeNull();
  });

  it('asks about answers that came too fast, and asks the questions again if the rep says so', async () => {
    const rep = openAftercall(new Machine());
    await toFirstQuestion(rep);
    await answerAll(rep, FIRST_CALL);
    await rep.sees('Most of these answers came very fast. Do they say what happened?');
    await rep.answer('r', 'question 1 of');
    await answerAll(rep, FIRST_CALL);
    await rep.sees('What did either side promise');
  });

  it('keeps nothing when nothing was said', async () => {
    const made = new Machine();
    const rep = openAftercall(made);
    await toFirstQuestion(rep);
    await rep.answer('f', 'nothing was added to the journal');
    expect(await rep.ended()).toBe(0);
    expect(made.records()).toEqual([]);
  });
});

describe('the plan', () => {
  it('comes back at the next session, and each ending is kept', async () => {
    const made = new Machine();
    const endings = [
      { key: 'k', outcome: 'kept', plan: 'k' },
      { key: 'n', outcome: 'no-chance', plan: 'k' },
      { key: 'd', outcome: 'dropped', plan: 't' },
    ] as const;
    const first = openAftercall(made);
    await toFirstQuestion(first);
    await answerAll(first, FIRST_CALL);
    await keepAll(first);
    const plan = entriesOf(made)[0]?.plan;
    for (const { key, plan: choice } of endings) {
      const rep = openAftercall(made);
      await rep.sees('What became of it on this call?');
      expect(rep.screen()).toContain(plan?.say.slice(0, 40));
      rep.type(key);
      await toFirstQuestion(rep);
      await answerAll(rep, '352435151334');
      await keepAll(rep, choice);
      expect(rep.screen()).not.toContain('first contact');
    }
    expect(settlementsOf(made).map(({ outcome }) => outcome)).toEqual(
      endings.map(({ outcome }) => outcome),
    );
    const plans = entriesOf(made).map((entry) => entry.plan?.id);
    expect(plans.slice(0, 3)).toEqual([plan?.id, plan?.id, plan?.id]);
    expect(plans[3]).not.toBe(plan?.id);
  });

  it('can be put into the rep’s own words, or left out', async () => {
    const made = new Machine();
    const rep = openAftercall(made);
    await toFirstQuestion(rep);
    await answerAll(rep, '3524');
    await rep.sees('question 5 of');
    await rep.answer('f', /very fast|promise/);
    if (rep.screen().includes('very fast')) rep.type('k');
    await rep.sees('What did either side promise');
    await rep.answer(ENTER, 'none this time');
    await rep.answer('w', 'In your own words');
    await rep.answer(ENTER, 'Type it, or go back with Esc');
    await rep.answer(`If they sigh, then I stop.${ENTER}`, 'Read back');
    expect(rep.screen()).toContain('If they sigh, then I stop.');
    await rep.answer('b', 'none this time');
    await rep.answer('n', /Plan +none this time/);
    await rep.answer('k', 'Kept in');
    expect(entriesOf(made)[0]?.plan).toBeNull();
  });
});
