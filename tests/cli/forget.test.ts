import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import { makeEntryRecord, makeSettlement } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { answerAll, CTRL_C, ENTER, FIRST_CALL, keepAll, takeFacts } from '../support/rep.ts';

const SENTENCE = 'we lose two days a month to this';
const id = (n: number) => `019a8c3e-${String(n).padStart(4, '0')}-7000-8000-000000000000`;
const line = (value: object) => `${JSON.stringify(value)}\n`;

/** A machine with calls of two accounts, spread over what sync tools and crashes leave. */
function scene(): Machine {
  const made = new Machine();
  const acme = makeEntryRecord({
    id: id(1),
    call: { account: 'Acme' },
    words: { sentence: SENTENCE },
    plan: { id: 'plan-1', say: 'If they pause, then I wait.' },
  });
  const bolt = makeEntryRecord({ id: id(2), call: { account: 'Bolt' } });
  made.write('data/journal/2026.aaaaaaaaaaaaaaaa.jsonl', line(bolt) + line(acme));
  const amended = { ...acme, call: { account: 'ACME' } };
  const amendment = { format: 'aftercall/amendment@1', id: id(3), written: acme.written };
  made.write(
    'data/journal/2026.aaaaaaaaaaaaaaaa (conflicted copy).jsonl',
    line(acme) + line({ ...amendment, entry: amended }) + line(makeSettlement({ id: id(4) })),
  );
  made.write('data/journal/2025.bbbbbbbbbbbbbbbb.jsonl', line(acme).slice(0, -30));
  made.write('data/journal/.2026.aaaaaaaaaaaaaaaa.jsonl.4194309.123', line(acme));
  const facts = { type: 'facts', call: { account: 'acme' }, ms: 1 };
  made.write(
    `state/drafts/${id(9)}.jsonl`,
    line({ type: 'began', at: acme.held, given: {} }) + line(facts),
  );
  return made;
}

/** How often the words stand in any file below the machine's folders, as grep counts. */
function hits(made: Machine, ...words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    try {
      return execFileSync('grep', ['-rli', word, made.home], { encoding: 'utf8' })
        .trim()
        .split('\n');
    } catch {
      return []; // grep found nothing
    }
  });
}

function everything(made: Machine): readonly string[] {
  return readdirSync(made.home, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.jsonl|\d$/.test(name))
    .sort()
    .map((name) => `${name}: ${readFileSync(join(made.home, name), 'latin1')}`);
}

describe('journal forget', () => {
  it('leaves nothing of an account for grep to find, and everything of the others', () => {
    const made = scene();
    const ran = made.run(['journal', 'forget', '--account', 'Acme', '--yes']);
    expect(ran.code).toBe(EXIT.done);
    expect(hits(made, 'acme', SENTENCE)).toEqual([]);
    const isForgotten = (one: Record<string, unknown>) => one.format === 'aftercall/forgotten@1';
    const [forgotten] = made.records().filter(isForgotten);
    expect(forgotten?.forgotten).toEqual([id(1), id(3), id(4)]);
    expect(made.records().filter((one) => !isForgotten(one))).toEqual([
      makeEntryRecord({ id: id(2), call: { account: 'Bolt' } }),
    ]);
  });

  it('says what goes and changes nothing with --dry-run', () => {
    const made = scene();
    const before = everything(made);
    const { code, out } = made.run(['journal', 'forget', '--account', 'acme', '--dry-run']);
    expect(code).toBe(EXIT.done);
    expect(out).toContain('1 call goes:');
    expect(out).toContain('ACME');
    expect(out).toContain('and 1 amendment');
    expect(out).toContain('and 1 answer to what became of a plan');
    expect(out).toContain('and 1 unfinished session');
    expect(out).toContain('journal/2025.bbbbbbbbbbbbbbbb.jsonl:1');
    expect(everything(made)).toEqual(before);
  });

  it('tells a script the same as JSON', () => {
    const made = scene();
    const { out } = made.run(['journal', 'forget', id(1), '--yes', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      format: 'aftercall/forgetting@1',
      done: true,
      calls: [{ id: id(1), account: 'ACME' }],
      amendments: 1,
      settlements: 1,
      damagedLines: [{ file: 'journal/2025.bbbbbbbbbbbbbbbb.jsonl', line: 1 }],
    });
  });

  it('can be run again: there is nothing left to forget', () => {
    const made = scene();
    made.run(['journal', 'forget', id(1), '--yes']);
    expect(made.run(['journal', 'forget', id(1), '--yes'])).toMatchObject({
      code: EXIT.done,
      out: 'There is nothing to forget.\n',
    });
  });

  it('erases what a sync brings back, and shows it to nobody meanwhile', () => {
    const made = scene();
    const copy = readFileSync(join(made.data, 'journal', '2026.aaaaaaaaaaaaaaaa.jsonl'));
    made.run(['journal', 'forget', '--account', 'Acme', '--yes']);
    writeFileSync(join(made.data, 'journal', '2026.cccccccccccccccc.jsonl'), copy);
    expect(made.run(['journal', 'list']).out).not.toContain('Acme');
    expect(made.run(['journal', 'forget', '--account', 'Acme', '--yes']).code).toBe(EXIT.done);
    expect(hits(made, 'acme', SENTENCE)).toEqual([]);
  });

  it('takes the copies of questions that nothing else needs', () => {
    const made = new Machine();
    const note =
      'answers: { listening: { talk-share: 3, gave-it-back: 4, cut-in: 2 } }\ncall: { account: Acme }\n';
    made.write('acme.yaml', note);
    expect(made.run(['reflect', '--answers', 'acme.yaml']).code).toBe(EXIT.done);
    expect(readdirSync(join(made.data, 'rubrics'))).toHaveLength(1);
    made.run(['journal', 'forget', 'last', '--yes']);
    expect(readdirSync(join(made.data, 'rubrics'))).toEqual([]);
  });

  it.each([
    [['--account', 'Acme'], 'nobody can be asked here'],
    [[], 'one of them'],
    [['last', '--account', 'Acme'], 'one of them'],
    [['--account', ' ', '--yes'], 'takes a name'],
    [['--before', 'May', '--yes'], 'takes a day'],
    [['--before', '2026-02-30', '--yes'], 'takes a day'],
    [['77', '--yes'], 'no entry has an id'],
  ])('refuses %j and erases nothing', (words, says) => {
    const made = scene();
    const before = everything(made);
    const ran = made.run(['journal', 'forget', ...words]);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain(says);
    expect(everything(made)).toEqual(before);
  });

  it.each(['Coca-Cola', 'C++', 'A.B (UK) [x]', '$&', '\\E', '🎉', '\u200b', 'x'.repeat(300)])(
    'erases an account called %j',
    (name) => {
      const made = new Machine();
      const call = makeEntryRecord({ id: id(1), call: { account: name } });
      made.write('data/journal/2026.aaaaaaaaaaaaaaaa.jsonl', line(call) + line(call).slice(0, -30));
      const ran = made.run(['journal', 'forget', `--account=${name}`, '--yes']);
      expect(ran.code).toBe(EXIT.done);
      expect(made.records()).toMatchObject([{ forgotten: [id(1)] }]);
    },
  );

  it('tells of accounts that are near a name that no call has, and erases nothing', () => {
    const made = scene();
    const ran = made.run(['journal', 'forget', '--account', 'Acme Inc', '--yes']);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain('Near it: "ACME" (1 call).');
  });

  it('works where there is no journal yet', () => {
    const made = new Machine();
    mkdirSync(made.data);
    expect(made.run(['journal', 'forget', '--account', 'Acme', '--yes']).out).toBe(
      'There is nothing to forget.\n',
    );
  });
});

describe('journal forget at a terminal', () => {
  it('asks, and forgets a whole session for good', async () => {
    const made = new Machine();
    const first = openAftercall(made);
    await first.sees('First call');
    await first.answer('Acme', /Account +Acme/);
    await takeFacts(first);
    await first.answer(`${SENTENCE}${ENTER}`, 'play again?');
    await first.answer(ENTER, 'question 1 of');
    await answerAll(first, FIRST_CALL);
    await keepAll(first);
    await first.ended();
    expect(hits(made, SENTENCE)).not.toEqual([]);

    const rep = openAftercall(made, ['journal', 'forget', '--account', 'acme']);
    await rep.sees('Forget 1 call?');
    expect(rep.screen()).toContain('This cannot be undone.');
    await rep.answer(`y${ENTER}`, 'Forgotten: 1 call');
    expect(await rep.ended()).toBe(EXIT.done);
    expect(hits(made, 'acme', SENTENCE)).toEqual([]);
  });

  it.each([
    [ENTER, EXIT.done],
    [`n${ENTER}`, EXIT.done],
    [CTRL_C, EXIT.SIGINT],
  ])('erases nothing after %j', async (key, code) => {
    const made = scene();
    const before = everything(made);
    const rep = openAftercall(made, ['journal', 'forget', '--account', 'acme']);
    await rep.sees('Forget 1 call?');
    await rep.answer(key, 'Nothing was erased.');
    expect(await rep.ended()).toBe(code);
    expect(everything(made)).toEqual(before);
  });
});
