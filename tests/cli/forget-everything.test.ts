import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import { makeEntryRecord, makeSettlement } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';

/** Every word below that is about Acme holds this, so that grep finds any that is left. */
const SECRET = 'zephyr';
const id = (n: number) => `019a8c3e-${String(n).padStart(4, '0')}-7000-8000-000000000000`;
const text = (...values: readonly object[]) =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
const written = '2026-11-21T09:00:00+01:00';
const [OWN, OTHER] = ['2026.aaaaaaaaaaaaaaaa.jsonl', '2026.bbbbbbbbbbbbbbbb.jsonl'];

const acme = makeEntryRecord({
  id: id(1),
  call: { account: `Acme ${SECRET}`, contact: SECRET },
  words: { sentence: SECRET, moment: SECRET, text: SECRET },
  plan: { id: id(21), say: `If ${SECRET}, then I wait.` },
  promises: [{ id: id(22), said: `me: send ${SECRET}`, what: SECRET }],
});
const bolt = makeEntryRecord({
  id: id(2),
  held: '2026-11-22T10:00:00+01:00',
  call: { account: 'Bolt' },
});
const amended = {
  ...acme,
  words: { sentence: `${SECRET} again` },
  plan: { id: id(23), say: SECRET },
  promises: [{ id: id(24), said: SECRET }],
};
const LATER = [
  { format: 'aftercall/amendment@1', id: id(3), written, entry: amended },
  {
    format: 'aftercall/retest@1',
    id: id(4),
    written,
    entry: id(1),
    answers: { mine: { open: SECRET } },
  },
  makeSettlement({ id: id(5), plan: id(21) }),
  makeSettlement({ id: id(6), plan: id(23) }),
  { format: 'aftercall/promise@1', id: id(7), written, promise: id(22), end: 'kept', note: SECRET },
  { format: 'aftercall/promise@1', id: id(8), written, promise: id(24), due: '2026-12-24' },
  { format: 'later/remark@1', id: id(9), about: id(1), remark: SECRET },
];
const FORGOTTEN = {
  format: 'aftercall/forgotten@1',
  id: id(30),
  written,
  forgotten: [id(1), id(5), id(6), id(7), id(8), id(9)],
};

/** Two devices' files in one folder, drafts, and what killed processes left. */
function scene(): Machine {
  const made = new Machine();
  made.write(`data/journal/${OWN}`, text(bolt, acme, ...LATER.slice(0, 3)));
  made.write(`data/journal/${OTHER}`, text(acme, ...LATER.slice(3), { ...bolt, id: id(10) }));
  made.write(`data/journal/.${OTHER}.4194309.1`, text(acme));
  made.write('data/.export.jsonl.4194309.2', text(acme));
  made.write(`state/.device.4194309.3`, SECRET);
  const began = { type: 'began', at: written, given: {} };
  made.write(`state/drafts/${id(1)}.jsonl`, text(began, { type: 'sentence', said: SECRET }));
  made.write(
    `state/drafts/${id(11)}.jsonl`,
    text({ ...began, amends: id(1) }, { type: 'sentence', said: SECRET }),
  );
  made.write(`state/drafts/${id(12)}.jsonl`, text(began, { type: 'sentence', said: 'of Bolt' }));
  return made;
}

/** Looks at the journal in every way that could keep something of it. */
function lookAround(made: Machine): void {
  for (const args of [
    ['journal', 'list'],
    ['journal', 'search', 'bolt'],
    ['prep', 'bolt'],
  ]) {
    expect(made.run(args).code, args.join(' ')).toBe(EXIT.done);
  }
}

/** The files below the machine's folders that grep finds any of the words in. */
function hits({ home }: Machine, ...words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    try {
      return execFileSync('grep', ['-rli', word, home], { encoding: 'utf8' }).trim().split('\n');
    } catch {
      return []; // grep found nothing
    }
  });
}

const linesOf = (made: Machine, name: string) =>
  readFileSync(join(made.data, 'journal', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; format: string; forgotten?: string[] });

describe('what hangs on a forgotten call', () => {
  it.each([
    ['by its account', ['--account', `acme ${SECRET}`]],
    ['by its id', [id(1)]],
    ['by its day', ['--before', '2026-11-21']],
  ])('is gone from every file when it is forgotten %s', (_, wish) => {
    const made = scene();
    lookAround(made);
    expect(made.run(['journal', 'forget', ...wish, '--yes']).code).toBe(EXIT.done);
    expect(hits(made, SECRET, id(21), id(22), id(23), id(24))).toEqual([]);
    const names = readdirSync(join(made.data, 'journal'));
    const left = names.flatMap((name) => linesOf(made, name));
    const [forgotten] = left.filter(({ format }) => format === 'aftercall/forgotten@1');
    expect(forgotten?.forgotten).toEqual(expect.arrayContaining([1, 3, 4, 5, 6, 7, 8, 9].map(id)));
    expect(made.run(['journal', 'verify']).out).toContain('all as kept');
  });

  it("is gone from another device's file, and the rest of that is as it was", () => {
    const made = scene();
    made.run(['journal', 'forget', id(1), '--yes']);
    expect(linesOf(made, OTHER)).toEqual([{ ...bolt, id: id(10) }]);
    expect(linesOf(made, OWN)[0]).toEqual(bolt);
    expect(readdirSync(join(made.state, 'drafts'))).toEqual([`${id(12)}.jsonl`]);
  });
});

describe("a plan that another customer's unfinished session carries", () => {
  it('is gone from that session, which goes on without it', () => {
    const made = scene();
    const openPlan = { plan: { id: id(21), say: SECRET }, since: written, tries: 0 };
    const began = { type: 'began', at: written, given: { account: 'Cedar' }, openPlan };
    const settled = { type: 'settled', id: id(40), at: written, outcome: 'kept' };
    const said = { type: 'sentence', said: 'Not before spring' };
    const events = [began, settled, { type: 'back' }, settled, said];
    made.write(`state/drafts/${id(13)}.jsonl`, text(...events));
    expect(made.run(['journal', 'forget', id(1), '--yes']).code).toBe(EXIT.done);
    expect(hits(made, SECRET, id(21))).toEqual([]);
    const left = readFileSync(join(made.state, 'drafts', `${id(13)}.jsonl`), 'utf8');
    expect(left).toBe(text({ ...began, openPlan: null }, said));
  });
});

describe('what was forgotten on another computer', () => {
  /** The other computer's file arrives here, as git or a sync tool brings it. */
  function merged(): Machine {
    const made = scene();
    writeFileSync(join(made.data, 'journal', '2026.cccccccccccccccc.jsonl'), text(FORGOTTEN));
    return made;
  }

  it('is shown nowhere, said to be there, and found by verify, line by line', () => {
    const made = merged();
    const { out, err } = made.run(['plan', 'show']);
    expect(out).not.toContain(SECRET);
    expect(err.replace(/\s+/g, ' ')).toContain('What was forgotten is still in the files');
    expect(err).toContain('journal forget --forgotten');
    const verified = made.run(['journal', 'verify', '--json']);
    expect(verified.code).toBe(EXIT.notMet);
    const { differences } = JSON.parse(verified.out) as {
      differences: { file: string; line: number; code: string }[];
    };
    const places = differences.map(({ file, line, code }) => `${file}:${line} ${code}`);
    const own = [2, 3, 4, 5].map((line) => `journal/${OWN}:${line} forgotten`);
    const other = [1, 2, 3, 4, 5].map((line) => `journal/${OTHER}:${line} forgotten`);
    expect(places.sort()).toEqual([...own, ...other].sort());
  });

  it.each([
    ['by --forgotten', ['journal', 'forget', '--forgotten', '--yes'], ''],
    ['by the next forgetting', ['journal', 'forget', '--before', '2020-01-01', '--yes'], ''],
    ['by the next import', ['journal', 'import', '-'], text(bolt)],
  ])('is erased %s', (_, args, input) => {
    const made = merged();
    expect(made.run(args, input).code).toBe(EXIT.done);
    expect(hits(made, SECRET)).toEqual([]);
    expect(made.run(['journal', 'list']).err).toBe('');
    expect(made.run(['journal', 'verify']).out).toContain('all as kept');
  });

  it('says with --dry-run what --forgotten would erase, and erases nothing', () => {
    const made = merged();
    const { out } = made.run(['journal', 'forget', '--forgotten', '--dry-run']);
    expect(out).toContain('7 lines of what was forgotten before');
    expect(out).toContain('2 unfinished sessions');
    expect(hits(made, SECRET)).not.toEqual([]);
  });

  it('is erased when its record is imported, which says how much', () => {
    const made = scene();
    const { out } = made.run(['journal', 'import', '--json', '--yes', '-'], text(FORGOTTEN));
    const { forgottenThere, erased } = JSON.parse(out);
    expect(new Set(forgottenThere)).toEqual(new Set([1, 3, 4, 5, 6, 7, 8, 9].map(id)));
    expect(erased).toBe(9);
    expect(hits(made, SECRET)).toEqual([]);
    const again = JSON.parse(made.run(['journal', 'import', '--json', '-'], text(acme)).out);
    expect(again).toMatchObject({ added: 0, forgotten: 1, erased: 0 });
    expect(hits(made, SECRET)).toEqual([]);
  });
});
