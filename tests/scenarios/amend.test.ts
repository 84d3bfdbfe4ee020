import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AmendmentRecord, EntryRecord } from '../../src/domain/journal/records/record.ts';
import { builtInHash, keptScore, makeEntryRecord } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';
import { type LiveTerminal, openAftercall } from '../support/pty.ts';
import { CTRL_C, CTRL_U, ENTER, ESCAPE } from '../support/rep.ts';
import { CRAFT_WORDS, widest } from '../support/screen-text.ts';

const PLAN = 'If they pause, then I wait.';

/** A call of which listening was asked in short, kept in a session some time ago. */
function keptCall(parts: Partial<EntryRecord> = {}): Machine {
  const made = new Machine();
  const entry = makeEntryRecord({
    call: { account: 'Acmee', contact: 'Dana', minutes: 30, when: '2026-11-20T15:30:00+01:00' },
    words: { sentence: 'we lose two days', text: 'from a note' },
    answers: { listening: { 'talk-share': 3, 'gave-it-back': 4, 'cut-in': 2 } },
    rubrics: { listening: keptScore(79.2, builtInHash('listening')) },
    plan: { id: 'plan-1', say: PLAN },
    promises: [
      { id: 'p1', said: 'me: send it, 3 Dec', owner: 'me', what: 'send it', due: '2026-12-03' },
      { id: 'p2', said: 'Jo: ask', owner: 'Jo', what: 'ask' },
    ],
    pace: { questions: 3, questionSeconds: 30, otherSeconds: 90 },
    ...parts,
  });
  made.write('data/journal/2026.one.jsonl', `${JSON.stringify(entry)}\n`);
  return made;
}

const recordOf = <Kind>(made: Machine, kind: string) =>
  made.records().find(({ format }) => format === `aftercall/${kind}@1`) as unknown as Kind;

async function toQuestions(rep: LiveTerminal): Promise<void> {
  await rep.sees(/Account +Acmee/);
  await rep.answer(ENTER, '> we lose two days');
  await rep.answer(ENTER, 'play again?');
  await rep.answer(ENTER, 'question 1 of 3');
}

/** Enter on everything from the first question to the plan. */
async function keepToPlan(rep: LiveTerminal): Promise<void> {
  await rep.answer(ENTER, 'question 2 of 3');
  await rep.answer(ENTER, 'question 3 of 3');
  await rep.answer(ENTER, '> me: send it, 3 Dec');
  await rep.answer(ENTER, '> Jo: ask');
  await rep.answer(ENTER, 'no more');
  await rep.answer(ENTER, 'The plan of this call');
}

describe('amending a call at a terminal', () => {
  it.each([60, 120])(
    'goes through it with everything in its place, and keeps what is said anew: %i columns',
    async (columns) => {
      const made = keptCall();
      const [before] = made.records();
      const rep = openAftercall(made, ['journal', 'amend', 'last'], { columns });
      await rep.sees(/Nothing is written before\s+the end\./);
      await rep.sees(/Account +Acmee/);
      expect(rep.screen()).not.toMatch(/minutes? left|What became of it|pause/);
      await rep.answer('\x7f', /Account +Acme\n/);
      await rep.answer(ENTER, '> we lose two days');
      await rep.answer(` a week${ENTER}`, 'play again?');
      await rep.answer(ENTER, 'question 1 of 3');
      await rep.sees('Your answer before: 3. Enter keeps it.');
      await rep.answer('p', 'There is no pausing here');
      await rep.answer(ENTER, 'question 2 of 3');
      await rep.answer('5', 'question 3 of 3');
      await rep.answer('b', 'Your answer before: 5'); // what was said anew, not what was kept
      await rep.answer(ENTER, 'question 3 of 3');
      await rep.answer(ENTER, '> me: send it, 3 Dec');
      await rep.answer(CTRL_U, />\n/);
      await rep.answer(ENTER, '> Jo: ask');
      await rep.answer(` finance${ENTER}`, 'no more');
      await rep.answer(ESCAPE, '> Jo: ask finance');
      await rep.answer(ENTER, 'no more');
      await rep.answer(`us: a visit${ENTER}`, '  us · a visit');
      await rep.answer(ENTER, `k  keep it: ${PLAN}`);
      await rep.answer('p', 'There is no pausing here');
      await rep.answer('c', `> ${PLAN}`);
      await rep.answer(` Always.${ENTER}`, 'Read back');
      await rep.sees('l  leave the call as it was');
      const shown = rep.screen().replace(/\s+/g, ' ');
      expect(shown).toContain('Account Acme, was Acmee');
      expect(shown).toContain('How did you check that you had understood them? 5, was 4');
      expect(shown).toContain('Promise taken out was: me · send it · Thu 3 Dec');
      expect(shown).toContain('New promise us · a visit');
      expect(rep.screen()).not.toMatch(CRAFT_WORDS);
      expect(widest(rep.screen())).toBeLessThanOrEqual(columns);
      await rep.answer('k', 'the call as it was stays underneath');
      expect(await rep.ended()).toBe(0);

      const kept = recordOf<EntryRecord>(made, 'entry');
      expect(kept).toEqual(before);
      const { id, held, written, mode, rater, pace } = kept;
      const { entry } = recordOf<AmendmentRecord>(made, 'amendment');
      expect(entry).toMatchObject({ id, held, written, mode, rater, pace });
      expect(entry.call).toEqual({ ...kept.call, account: 'Acme' });
      expect(entry.words).toEqual({ sentence: 'we lose two days a week', text: 'from a note' });
      expect(entry.answers).toEqual({
        listening: { 'talk-share': 3, 'gave-it-back': 5, 'cut-in': 2 },
      });
      expect(entry.promises).toEqual([
        { id: 'p2', said: 'Jo: ask finance', owner: 'Jo', what: 'ask finance' },
        { id: expect.any(String), said: 'us: a visit', owner: 'us', what: 'a visit' },
      ]);
      expect(entry.promisesTakenOut).toEqual(['p1']);
      expect(entry.plan).toEqual({ id: 'plan-1', say: `${PLAN} Always.` });
      expect(made.run(['journal', 'show']).out).toContain('amended on');
    },
  );

  it('writes nothing where everything was kept, and leaves no draft', async () => {
    const made = keptCall();
    const rep = openAftercall(made, ['journal', 'amend']);
    await toQuestions(rep);
    await keepToPlan(rep);
    await rep.answer(ENTER, 'Nothing is different, so nothing was written.');
    expect(await rep.ended()).toBe(0);
    expect(made.records()).toHaveLength(1);
    expect(draftsOf(made)).toEqual([]);
  });

  it.each([
    ['Ctrl-C', CTRL_C, 'Stopped. Nothing was changed', 130],
    ['l, at the end', 'l', 'Left. Nothing was changed', 0],
  ])('changes nothing when it is left with %s', async (_, key, says, code) => {
    const made = keptCall();
    const rep = openAftercall(made, ['journal', 'amend']);
    await toQuestions(rep);
    await rep.answer('5', 'question 2 of 3');
    await rep.answer('f', '> me: send it, 3 Dec');
    await rep.answer(ENTER, '> Jo: ask');
    await rep.answer(ENTER, 'no more');
    await rep.answer(ENTER, 'The plan of this call');
    await rep.answer('n', 'Read back');
    await rep.answer(key, says);
    expect(await rep.ended()).toBe(code);
    expect(made.records()).toHaveLength(1);
    expect(draftsOf(made)).toEqual([]);
  });

  it('asks one more question where an answer was taken back, so that it stays scored', async () => {
    const made = keptCall();
    const rep = openAftercall(made, ['journal', 'amend']);
    await toQuestions(rep);
    await rep.answer('d', 'question 2 of 4');
    await rep.answer(ENTER, 'question 3 of 4');
    await rep.answer(ENTER, 'question 4 of 4');
    expect(rep.screen()).not.toContain('Your answer before');
    await rep.answer('3', '> me: send it, 3 Dec');
    rep.kill('SIGKILL');
  });

  it('writes nothing of a call that was forgotten in the meantime', async () => {
    const made = keptCall();
    const rep = openAftercall(made, ['journal', 'amend']);
    await toQuestions(rep);
    await rep.answer('f', '> me: send it');
    made.run(['journal', 'forget', 'last', '--yes']);
    await rep.answer(ENTER, '> Jo: ask');
    await rep.answer(ENTER, 'no more');
    await rep.answer(ENTER, 'The plan of this call');
    await rep.answer('n', 'Read back');
    await rep.answer('k', 'was forgotten in the meantime');
    expect(await rep.ended()).toBe(2);
    expect(JSON.stringify(made.records())).not.toContain('two days');
  });

  it('shows what a file says without obeying it, and leaves it as it was', async () => {
    const sentence = 'we\u001b[2J lose\u202e two days';
    const made = keptCall({ words: { sentence } });
    const rep = openAftercall(made, ['journal', 'amend']);
    await rep.sees(/Account +Acmee/);
    await rep.answer(ENTER, '> we[2J lose two days');
    await rep.answer(ENTER, 'play again?');
    await rep.answer(ENTER, 'question 1 of 3');
    await keepToPlan(rep);
    await rep.answer(ENTER, 'Nothing is different');
    expect(await rep.ended()).toBe(0);
  });
});

function draftsOf(made: Machine): readonly string[] {
  try {
    return readdirSync(join(made.state, 'drafts'));
  } catch {
    return [];
  }
}
