import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptScore, makeEntryRecord, makeSettlement } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { cellsOf } from '../support/read-csv.ts';
import { ENTER } from '../support/rep.ts';

const id = (n: number) => `019a8c3e-51b2-7000-8000-00000000000${n}`;
const call = (n: number, parts: Parameters<typeof makeEntryRecord>[0] = {}) =>
  makeEntryRecord({
    id: id(n),
    held: `2026-11-0${n}T15:30:00+01:00`,
    answers: { listening: { 'gave-it-back': 4 } },
    rubrics: { listening: keptScore(66.66666666666667) },
    words: { sentence: '=We lose "two" days, a month' },
    plan: { id: 'plan', say: 'If they pause, then I wait.' },
    promises: [{ id: `p${n}`, said: 'me: send the draft', due: '2026-12-03' }],
    ...parts,
  });
const GONE = {
  format: 'aftercall/forgotten@1',
  id: id(9),
  written: '2026-11-21T09:00:00+01:00',
  forgotten: [id(3)],
};
const text = (...records: readonly object[]) =>
  records.map((one) => `${JSON.stringify(one)}\n`).join('');

function machine(...records: readonly object[]): Machine {
  const made = new Machine();
  made.write(`data/journal/2026.${'0'.repeat(16)}.jsonl`, text(...records));
  return made;
}

const EXPORT = ['journal', 'export'];
const IMPORT = ['journal', 'import', '--json', '-'];
const listOf = (made: Machine) => made.run(['journal', 'list', '--limit', 'all', '--json']).out;

describe('aftercall journal export', () => {
  it('gives the lines as they are, with words, and says nothing else to a pipe', () => {
    const records = [call(1), call(2), makeSettlement()];
    const made = machine(...records.toReversed());
    made.run(['journal', 'list']); // closes the folder to others, and says so
    const { code, out, err } = made.run([...EXPORT, '--with-words']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(text(...records));
  });

  it('gives nothing about a call that was forgotten, were it only what was promised on it', () => {
    const promise = {
      ...{ format: 'aftercall/promise@1', id: id(5), written: GONE.written },
      ...{ promise: 'p5', entry: id(3), said: 'me: send the draft' },
    };
    const { out } = machine(call(1), promise, GONE).run([...EXPORT, '--with-words']);
    expect(out).toBe(text(call(1), GONE));
  });

  it('leaves words out unless they are asked for, and says so', () => {
    const made = machine(call(1), { format: 'later/thing@1', id: 'x', text: 'We lose' });
    const { out, err } = made.run(EXPORT);
    expect(out).not.toMatch(/We lose|pause|draft/);
    expect(JSON.parse(out)).toMatchObject({ id: id(1), 'without-words': true });
    expect(err).toContain('--with-words');
    expect(err).toContain('1 record left out');
  });

  it('writes a private file, and replaces one only with --force', () => {
    const made = machine(call(1));
    const args = [...EXPORT, '--with-words', '--to', 'out.jsonl'];
    expect(made.run(args)).toMatchObject({ code: 0, out: '' });
    const path = join(made.home, 'out.jsonl');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    writeFileSync(path, 'mine');
    const refused = made.run(args);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(made.run([...args, '--force']).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(text(call(1)));
    expect(readdirSync(made.home).filter((name) => name.startsWith('.out'))).toEqual([]);
  });

  it('gives a table with a row a call, numbers unrounded, and no formula', () => {
    const made = machine(call(2), call(1));
    const { out } = made.run([...EXPORT, '--format', 'csv', '--with-words']);
    expect(out.startsWith('\ufeffid,date,held,account')).toBe(true);
    const [head = [], ...rows] = cellsOf(out.slice(1));
    expect(rows.map(([first]) => first)).toEqual([id(1), id(2)]);
    const told = Object.fromEntries(head.map((name, i) => [name, rows[0]?.[i]]));
    expect(told).toMatchObject({
      date: '2026-11-01',
      account: 'Acme',
      'listening score': '66.66666666666667',
      'listening.gave-it-back': '4',
      sentence: '\'=We lose "two" days, a month',
      promises: 'me: send the draft',
      plan: 'If they pause, then I wait.',
    });
    expect(made.run([...EXPORT, '--format', 'csv']).out).not.toMatch(/We lose|sentence/);
    const raw = made.run([...EXPORT, '--format', 'csv', '--with-words', '--raw']).out;
    expect(raw.startsWith('id,')).toBe(true);
    expect(raw).toContain('"=We lose');
    const european = made.run([...EXPORT, '--format', 'csv', '--separator', 'semicolon']).out;
    expect(european).toContain('\ufeffid;date;held;account;');
    expect(european).toContain(';"66,66666666666667";');
  });

  it('makes a folder of notes, and brings it up to date', () => {
    const made = machine(call(1));
    const args = [...EXPORT, '--format', 'markdown', '--to', 'notes', '--with-words'];
    expect(made.run(args).code).toBe(0);
    const note = () => readFileSync(join(made.home, 'notes/calls/2026-11-01 Acme.md'), 'utf8');
    expect(note()).toContain('> =We lose "two" days, a month');
    expect(note()).toContain('- [ ] me: send the draft [due:: 2026-12-03]');
    const kept = { promise: 'p1', end: 'kept', written: '2026-11-21T09:00:00+01:00' };
    made.run(IMPORT, text({ format: 'aftercall/promise@1', id: id(8), ...kept }, call(2)));
    expect(made.run(args).err).toContain('2 calls written');
    expect(note()).toContain('- [x] me: send the draft');
    const account = readFileSync(join(made.home, 'notes/accounts/Acme.md'), 'utf8');
    expect(account).toContain('[[2026-11-02 Acme]]');
    expect(account).toMatch(/^calls: 2\nlast-call: 2026-11-02$/m);
    expect(made.run(args.slice(0, -1)).code).toBe(0);
    expect(note()).not.toMatch(/We lose|draft|pause/);
  });

  it('reads plainly: escapes only what would mean something, and says the overall', () => {
    const made = machine(
      call(1, {
        call: { account: 'R&D = 50%' },
        overall: 61.5,
        words: { sentence: '50% of a&b, ==and== &amp; %%' },
      }),
    );
    made.run([...EXPORT, '--format', 'markdown', '--to', 'notes', '--with-words']);
    const read = (name: string) => readFileSync(join(made.home, 'notes', name), 'utf8');
    const called = read('calls/2026-11-01 R-D = 50.md');
    expect(called).toContain('\n# R&D = 50%, ');
    expect(called).toContain('\n> 50% of a&b, \\=\\=and\\=\\= \\&amp; \\%\\%\n');
    expect(read('accounts/R-D = 50.md')).toContain('- [[2026-11-01 R-D = 50]]: 15:30, overall 62');
  });

  it('writes nothing at all into a folder where a note of someone else is in the way', () => {
    const made = machine(call(1));
    made.write('notes/accounts/Acme.md', '# mine\n');
    const { code, err } = made.run([...EXPORT, '--format', 'markdown', '--to', 'notes']);
    expect(code).toBe(2);
    expect(err).toContain('accounts/Acme.md');
    expect(readdirSync(join(made.home, 'notes'))).toEqual(['accounts']);
  });

  it('sends a terminal no control characters, and the same to every parser', async () => {
    const evil = call(1, {
      words: { sentence: 'a\u202egnp\u009b31mx' },
      call: { account: 'x\u009b' },
    });
    for (const format of ['jsonl', 'csv']) {
      const rep = openAftercall(machine(evil), [...EXPORT, '--with-words', '--format', format]);
      await rep.sees(/gnp/);
      expect(rep.screen()).not.toMatch(/[\u202e\u0080-\u009f\ufeff]/);
      expect(rep.screen().replace(/\s/g, '')).toMatch(/\\u202e|\\u\{202e\}/);
      await rep.ended();
    }
  });

  it.each([
    ['notes without a folder', ['--format', 'markdown'], 'folder'],
    ['an unknown format', ['--format', 'xlsx'], 'jsonl, csv, markdown'],
    ['--raw where it means nothing', ['--raw'], '--format csv'],
    ['--separator where it means nothing', ['--separator', 'semicolon'], '--format csv'],
    ['a folder that is not there', ['--to', 'no/such/x.jsonl'], 'not there'],
    ['a folder where a file goes', ['--to', '.', '--force'], 'something else'],
  ])('refuses %s with a sentence', (_, args, say) => {
    const { code, out, err } = machine(call(1)).run([...EXPORT, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(say);
  });

  it('opens in a spreadsheet program with every text as text', ({ skip }) => {
    const probe = spawnSync('soffice', ['--version']);
    if (probe.status !== 0) skip('LibreOffice is not installed here');
    const made = machine(
      call(1, { words: { sentence: '=1+1', text: 'Zwei "Zeilen",\nüber 東京' } }),
    );
    made.run([...EXPORT, '--format', 'csv', '--with-words', '--to', 'calls.csv']);
    const utf8 = [
      '--infilter=CSV:44,34,76,1',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76',
    ];
    const { HOME, PATH } = made.env;
    spawnSync('soffice', ['--headless', ...utf8, '--outdir', 'seen', 'calls.csv'], {
      cwd: made.home,
      env: { HOME, PATH },
    });
    const seen = readFileSync(join(made.home, 'seen/calls.csv'), 'utf8').replace(/^\ufeff/, '');
    const [head = [], row = []] = cellsOf(seen.replace(/\r?\n(?=id|019|$)/g, '\r\n'));
    const told = Object.fromEntries(head.map((name, i) => [name, row[i]]));
    expect(told).toMatchObject({
      id: id(1),
      sentence: "'=1+1",
      notes: 'Zwei "Zeilen",\nüber 東京',
    });
  });
});

describe('aftercall journal import', () => {
  it('takes in what is new, and twice changes nothing', () => {
    const made = machine(call(1));
    const theirs = text(call(1), call(2), makeSettlement());
    expect(JSON.parse(made.run(IMPORT, theirs).out)).toMatchObject({ added: 2, here: 1 });
    expect(JSON.parse(made.run(IMPORT, theirs).out)).toMatchObject({ added: 0, here: 3 });
    expect(made.records()).toHaveLength(3);
  });

  it('says in words what it did', () => {
    const made = machine(GONE, call(1));
    const other = call(1, { words: { sentence: 'Otherwise.' } });
    const { code, out } = made.run(['journal', 'import', '-'], text(call(2), call(3), other));
    expect(code).toBe(0);
    expect(out).toContain('1 record added, 0 already here, 1 in conflict, 1 forgotten.');
    const said = out.replace(/\s+/g, ' ');
    expect(said).toContain(`${id(1)} as ${id(1)}-`);
    expect(said).toContain('wording of 1 set of questions is not on this computer');
  });

  it('leaves the forgotten forgotten, here and there', () => {
    const forgot = machine(GONE);
    forgot.run(IMPORT, text(call(3)));
    expect(JSON.parse(listOf(forgot))).toEqual([]);
    const still = machine(call(3), call(4));
    const { out } = still.run(['journal', 'import', '-', '--yes'], text(GONE));
    expect(out.replace(/\s+/g, ' ')).toContain(
      `1 record of yours forgotten there, and so here: ${id(3)}. Erased from the files of this journal, since it was forgotten: 1 line.`,
    );
    expect(still.records()).toEqual([call(4), GONE]);
    expect(still.run(IMPORT, text(GONE)).out).toContain('"forgottenThere":[]');
    expect(JSON.parse(listOf(still))).toMatchObject([{ id: id(4) }]);
    expect(still.run([...EXPORT, '--with-words']).out).toBe(text(call(4), GONE));
  });

  it('shows what was forgotten there and asks before it is erased here', async () => {
    const made = machine(call(3), call(4));
    made.write('in.jsonl', text(GONE, call(5)));
    const before = made.records();
    for (const args of [['in.jsonl'], ['in.jsonl', '--json']]) {
      const { code, out, err } = made.run(['journal', 'import', ...args]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/erased here for good:\n {2}2026-11-03 15:30 {2}Acme {2}019a8c3e/);
      expect(err).toContain('--yes');
      expect(made.records()).toEqual(before);
    }
    const dry = made.run(['journal', 'import', 'in.jsonl', '--dry-run']);
    expect(dry.code).toBe(0);
    expect(dry.out.replace(/\s+/g, ' ')).toMatch(
      /^Nothing was changed\..* 2 records added,.*1 record of yours forgotten there/,
    );
    expect(made.records()).toEqual(before);
    const facts = JSON.parse(made.run([...IMPORT, '--dry-run'], text(GONE, call(5))).out);
    expect(facts).toMatchObject({ done: false, added: 2, forgottenThere: [id(3)], erased: 0 });
    expect(made.records()).toEqual(before);

    const no = openAftercall(made, ['journal', 'import', 'in.jsonl']);
    await no.sees(/erase these for good/);
    no.type(ENTER);
    expect(await no.ended()).toBe(0);
    expect(made.records()).toEqual(before);
    const yes = openAftercall(made, ['journal', 'import', 'in.jsonl']);
    await yes.sees(/erase these for good/);
    yes.type(`y${ENTER}`);
    expect(await yes.ended()).toBe(0);
    expect(made.records()).toEqual([call(4), GONE, call(5)]);
  });

  it('does not ask where nothing here was forgotten there', () => {
    const made = machine(call(4));
    expect(made.run(['journal', 'import', '-'], text(GONE, call(3), call(5))).code).toBe(0);
    expect(made.records()).toEqual([call(4), GONE, call(5)]);
  });

  it('keeps words that an export without them would take away', () => {
    const made = machine(call(1));
    const bare = made.run(EXPORT).out;
    expect(JSON.parse(made.run(IMPORT, bare).out)).toMatchObject({ added: 0, here: 1 });
    const empty = new Machine();
    empty.run(IMPORT, bare);
    expect(empty.run(['journal', 'show', 'last']).out).toContain('(words left out)');
    empty.run(IMPORT, text(call(1)));
    expect(empty.run(['journal', 'show', 'last']).out).toContain('We lose');
    expect(empty.run([...EXPORT, '--with-words']).out).toBe(text(call(1)));
  });

  it('takes the good lines of a damaged file, names the others, and exits 4', () => {
    const made = new Machine();
    made.write('in.jsonl', `${text(call(1))}{"cut\n${text(call(2))}`);
    const { code, err } = made.run(['journal', 'import', 'in.jsonl', 'none.jsonl']);
    expect(code).toBe(4);
    expect(err).toContain('in.jsonl:2 this line is not JSON');
    expect(err).toContain('none.jsonl');
    expect(made.records()).toHaveLength(2);
  });

  it('refuses a record that goes deeper than any of ours, with its line, however often', () => {
    const made = machine(call(1));
    const nested = (depth: number, [open, close] = ['[', ']']) =>
      `{"format":"zz@1","id":"d${depth}","x":${open?.repeat(depth)}1${close?.repeat(depth)}}\n`;
    made.write(
      'deep.jsonl',
      [nested(99), nested(100), nested(5000), nested(200_000, ['{"a":', '}']), text(call(2))].join(
        '',
      ),
    );
    for (const added of [2, 0]) {
      const { code, out, err } = made.run(['journal', 'import', 'deep.jsonl']);
      expect({ code, added: Number.parseInt(out, 10) }).toEqual({ code: 4, added });
      for (const line of [2, 3, 4]) expect(err).toContain(`deep.jsonl:${line} `);
      expect(err).not.toContain('deep.jsonl:1 ');
    }
  });

  it('and a journal that took one in before goes on all the same', () => {
    const made = machine(call(1), call(2));
    const deep = `{"format":"zz@1","id":"d","x":${'['.repeat(9000)}${']'.repeat(9000)}}\n`;
    made.write('data/journal/2025.0123456789abcdef.jsonl', deep);
    const note = '{"id":"n","answers":{"listening":{"talk-share":3}}}';
    for (const [args, code] of [
      [['journal', 'list'], 0],
      [[...EXPORT, '--with-words'], 0],
      [[...EXPORT, '--format', 'csv'], 0],
      [['reflect', '--answers', '-'], 0],
      [['journal', 'amend', 'last', '--answers', '-'], 0],
      [['journal', 'import', '-'], 4],
      [['journal', 'verify'], 1],
      [['journal', 'forget', '--before', '2027-01-01', '--yes'], 0],
    ] as const) {
      const input = args[1] === 'import' ? deep : note;
      expect([args, made.run(args, input).code]).toEqual([args, code]);
    }
    expect(made.run(['journal', 'verify']).out).toContain('deeper than any record');
  });

  it('needs a file', () => {
    expect(new Machine().run(['journal', 'import']).code).toBe(2);
  });
});
