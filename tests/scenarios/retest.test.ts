import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInHash, keptScore, makeEntryRecord } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { answerAll, CTRL_C, ENTER } from '../support/rep.ts';
import { CRAFT_WORDS, widest } from '../support/screen-text.ts';

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().replace(/\.\d+Z/, '+00:00');

/** A machine with one call of listening that was looked back at so many days ago. */
function machineWithCall(days: number): Machine {
  const made = new Machine();
  const entry = makeEntryRecord({
    held: daysAgo(days),
    written: daysAgo(days),
    call: { account: 'Acme', contact: 'Dana', type: 'discovery', minutes: 30 },
    words: { sentence: 'We lose two days a month', moment: 'The long silence' },
    answers: { listening: { 'talk-share': 3, 'gave-it-back': 3, 'cut-in': 3 } },
    rubrics: { listening: keptScore(62.5, builtInHash('listening')) },
    plan: { id: 'p', say: 'If they pause, then I wait.' },
  });
  const folder = join(made.data, 'journal');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, '2026.one.jsonl'), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  return made;
}

describe('answering an old call again', () => {
  it.each([60, 120])(
    'hides what was answered, and keeps how far apart it lies: %i columns',
    async (columns) => {
      const made = machineWithCall(3);
      const rep = openAftercall(made, ['journal', 'retest'], { columns });
      await rep.sees('Answer a call once more');
      expect(rep.screen()).toContain('Acme · Dana · discovery');
      expect(rep.screen()).toContain('"We lose two days a month"');
      expect(rep.screen()).not.toMatch(/long silence|63|then I wait/);
      await rep.answer(ENTER, 'question 1 of 3');
      await rep.sees('Ctrl-C stops');
      expect(rep.screen()).not.toMatch(/pause|finish now|Your answer before/);
      await rep.answer('3', 'question 2 of 3');
      await rep.answer('1', 'question 3 of 3');
      await rep.answer('b', 'Your answer before: 1');
      await rep.answer('5', 'question 3 of 3');
      rep.type('3');
      await rep.sees('from 10 on the card');
      expect(await rep.ended()).toBe(0);
      expect(rep.screen()).toMatch(/Listening +25 points higher/);
      expect(rep.screen()).toMatch(/\n1 so far/);
      expect(rep.screen()).not.toMatch(CRAFT_WORDS);
      expect(widest(rep.screen())).toBeLessThanOrEqual(columns);
      const kept = made.records().find(({ format }) => format === 'aftercall/retest@1');
      expect(kept).toMatchObject({
        format: 'aftercall/retest@1',
        entry: '019a8c3e-51b2-7000-8000-000000000001',
        answers: { listening: { 'talk-share': 3, 'gave-it-back': 5, 'cut-in': 3 } },
        compared: { listening: { by: 25, matched: 3 } },
      });

      const again = openAftercall(made, ['journal', 'retest']);
      await again.sees('one a day is enough');
      expect(await again.ended()).toBe(0);
    },
  );

  it('keeps nothing on Ctrl-C, and says so; the same call is offered again', async () => {
    const made = machineWithCall(3);
    for (const _ of [1, 2]) {
      const rep = openAftercall(made, ['journal', 'retest']);
      await rep.sees('Acme');
      await rep.answer('a', 'question 1 of 3');
      await rep.answer('4', 'question 2 of 3');
      await rep.answer(CTRL_C, 'Nothing of this was kept');
      expect(await rep.ended()).toBe(130);
      expect(made.records()).toHaveLength(1);
    }
  });

  it.each([
    ['not now', 3, 'n', 'Nothing was kept'],
    ['nothing that can be recalled', 3, 'addd', 'Too little was answered both times'],
  ])('keeps nothing for %s', async (_, days, keys, says) => {
    const made = machineWithCall(days);
    const rep = openAftercall(made, ['journal', 'retest']);
    await rep.sees('Answer a call once more');
    rep.type(keys.charAt(0));
    await answerAll(rep, keys.slice(1));
    await rep.sees(says);
    expect(await rep.ended()).toBe(0);
    expect(made.records()).toHaveLength(1);
  });

  it('is kind where there is nothing to answer again yet', async () => {
    const rep = openAftercall(machineWithCall(1), ['journal', 'retest']);
    await rep.sees('no call to answer again yet');
    expect(await rep.ended()).toBe(0);
  });

  it('is refused without a terminal', () => {
    const { code, err, out } = machineWithCall(3).run(['journal', 'retest']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('needs a terminal');
  });
});

describe('a call shown after ten repeats', () => {
  it("is held against the rep's own margin", () => {
    const made = machineWithCall(9);
    const hash = builtInHash('listening');
    const later = makeEntryRecord({
      id: '019a8c3e-51b2-7000-8000-000000000002',
      held: daysAgo(8),
      answers: { listening: { 'talk-share': 3, 'gave-it-back': 5, 'cut-in': 3 } },
      rubrics: { listening: keptScore(87.5, hash) },
    });
    const show = (repeats: number) => {
      const lines = [later, ...Array.from({ length: repeats }, (_, i) => repeat(i, scoringHash))];
      writeFileSync(
        join(made.data, 'journal', '2026.two.jsonl'),
        lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
        { mode: 0o600 },
      );
      return made.run(['journal', 'show', later.id]).out.replace(/\s+/g, ' ');
    };
    // What a journal keeps as the scoring hash is the scoring hash of the rubric we ship.
    const scoringHash = JSON.parse(made.run(['rubric', 'show', 'listening', '--json']).out)
      .scoringHash as string;
    const first = JSON.parse(
      JSON.stringify(made.records()[0]).replace(
        `"scoringHash":"${hash}"`,
        `"scoringHash":"${scoringHash}"`,
      ),
    );
    writeFileSync(join(made.data, 'journal', '2026.one.jsonl'), `${JSON.stringify(first)}\n`, {
      mode: 0o600,
    });
    expect(show(9)).toContain('smaller than the 28 points this can tell from chance (assumed)');
    expect(show(10)).toContain(
      'where 12 can be told from chance (by the 10 calls you answered twice)',
    );
  });
});

function repeat(i: number, scoringHash: string) {
  return {
    format: 'aftercall/retest@1',
    id: `019a8c3e-51b2-7000-8000-1000000000${String(i).padStart(2, '0')}`,
    written: daysAgo(i + 1),
    entry: 'some-entry',
    answers: {},
    compared: { listening: { by: i % 2 === 0 ? 6 : -6, matched: 3, scoringHash } },
  };
}
