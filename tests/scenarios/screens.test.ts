import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { makeEntryRecord } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';
import { type LiveTerminal, openAftercall } from '../support/pty.ts';
import {
  answerAll,
  CTRL_C,
  ENTER,
  FIRST_CALL,
  takeFacts,
  toFirstQuestion,
} from '../support/rep.ts';

/** Words of the trade that mean nothing to a rep. */
const NOT_FOR_REPS = /\b(rubrics?|items?|prorated|pivotal|posture|aim|anchors?)\b/i;
const COLOUR = /\x1b\[\d*(;\d+)*m/;

/** A whole session with every kind of line in it; gives what each screen showed. */
async function wholeSession(rep: LiveTerminal): Promise<readonly string[]> {
  const screens: string[] = [];
  const look = () => screens.push(rep.screen());
  await toFirstQuestion(rep);
  look();
  await rep.answer('?', 'scores what you have answered');
  look();
  for (const [i, digit] of [...FIRST_CALL].entries()) {
    await rep.sees(new RegExp(`question ${i + 1} of`));
    look();
    rep.type(digit);
  }
  await rep.sees('very fast');
  look();
  await rep.answer('k', 'What did either side promise');
  await rep.answer(`Jo: ask finance, 3 Dec${ENTER}`, /Jo . ask finance . [A-Z][a-z]{2} 3 Dec/);
  look();
  await rep.answer(ENTER, 'none this time');
  look();
  await rep.answer('t', 'In your own words');
  await rep.answer(ENTER, 'Read back');
  look();
  await rep.answer('k', 'Kept in');
  look();
  return screens;
}

describe('what a rep sees', () => {
  it.each([60, 80, 120])(
    'fits %i columns, line by line, without a word of the trade',
    async (columns) => {
      const rep = openAftercall(new Machine(), [], { columns, rows: 60 });
      const screens = await wholeSession(rep);
      const lines = screens.flatMap((screen) => screen.split('\n'));
      expect(lines.filter((line) => NOT_FOR_REPS.test(line))).toEqual([]);
      expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
      const anchors = lines.filter((line) => /^ {2}[135] {2}\S/.test(line));
      expect(anchors.length).toBeGreaterThan(20);
      if (columns >= 80) {
        expect(anchors).toContain(
          '  5  I said it back in their words; they said yes or corrected me',
        );
      }
    },
  );

  it.each([
    ['--no-color', ['--no-color'], {}],
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])('has no colour with %s, and loses no word by it', async (_, args, env) => {
    const rep = openAftercall(new Machine(), args, { env });
    const screens = await wholeSession(rep);
    expect(rep.sent()).not.toMatch(COLOUR);
    expect(screens.at(-1)).toContain('Worth repeating');
    expect(screens.at(-1)).toContain('To work on');
  });

  it('has colour in a terminal that shows it', async () => {
    const rep = openAftercall(new Machine());
    await rep.sees('First call');
    expect(rep.sent()).toMatch(COLOUR);
    rep.type(CTRL_C);
    await rep.ended();
  });

  it('uses plain signs of its own where the locale has no Unicode', async () => {
    const rep = openAftercall(new Machine(), [], { env: { LANG: 'C' } });
    const screens = await wholeSession(rep);
    const own = screens.join('\n').replaceAll('…', '');
    expect(own).not.toMatch(/[·─⏎]/);
    expect(own).toContain('Listening - question 1 of 13 - about');
  });

  it('shows a hostile account name instead of obeying it', async () => {
    const made = new Machine();
    keepHostileEntry(made);
    const rep = openAftercall(made);
    await rep.sees('First call');
    await rep.answer('Ev', /right arrow fills in "Evil/);
    await rep.answer('\x1b[C', /Account +Evil/);
    await takeFacts(rep);
    await rep.answer(ENTER, 'play again?');
    await rep.answer(ENTER, 'question 1 of');
    await answerAll(rep, '35');
    await rep.sees('question 3 of');
    await rep.answer('p', 'Paused');
    expect(rep.sent()).not.toContain('\x1b]0;owned');
    expect(rep.sent()).not.toContain('\u202e');
    const again = openAftercall(made);
    await again.sees('You began one about Evil');
    expect(again.sent()).not.toContain('\u202e');
    again.kill('SIGKILL');
  });
});

const HOSTILE = 'Evil\x1b]0;owned\x07\u202eInc';

function keepHostileEntry(made: Machine): void {
  const entry = makeEntryRecord({ call: { account: HOSTILE, contact: HOSTILE, type: HOSTILE } });
  made.write('data/journal/2026.abc.jsonl', `${JSON.stringify(entry)}\n`);
}
