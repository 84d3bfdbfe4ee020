import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { notesInBytes } from '../../src/adapters/notes/read-notes.ts';
import { unguardFormulas } from '../../src/domain/formula.ts';
import { builtInRubric } from '../support/built-in-rubrics.ts';
import { Machine } from '../support/machine.ts';

const NOTE = {
  call: { account: 'Acme' },
  answers: { listening: { 'cut-in': 1, 'gave-it-back': 4, 'talk-share': 3 } },
};
const TABLE = 'account,gave-it-back,talk-share,cut-in\n';
const jsonl = (...accounts: readonly string[]) =>
  accounts.map((account) => `${JSON.stringify({ ...NOTE, call: { account } })}\n`).join('');

/** The accounts in the order in which their calls came out. */
function accounts(out: string): readonly string[] {
  const lines = out.split('\n').filter((line) => line !== '');
  return lines.map(
    (line) => (JSON.parse(line) as { call: { account?: string } }).call.account ?? '-',
  );
}

describe('aftercall score, by what it is given', () => {
  it('takes a folder with all below it by name, but for what is hidden, linked or foreign', () => {
    const machine = new Machine();
    machine.write('calls/b.jsonl', jsonl('b'));
    machine.write('calls/a/z.json', jsonl('a/z'));
    machine.write('calls/c.csv.gz', gzipSync(`${TABLE}c,3,3,1\n`));
    machine.write('calls/.hidden/x.jsonl', jsonl('no'));
    machine.write('calls/node_modules/x.jsonl', jsonl('no'));
    machine.write('calls/readme.txt', 'no');
    symlinkSync('..', join(machine.home, 'calls', 'loop'));
    const { code, out, err } = machine.run(['score', '-q', '-f', 'jsonl', 'calls']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(accounts(out)).toEqual(['a/z', 'b', 'c']);
  });

  it('takes a pattern that the shell left as it was', () => {
    const machine = new Machine();
    machine.write('x/b.jsonl', jsonl('b'));
    machine.write('x/y/a.jsonl', jsonl('a'));
    machine.write('x/[odd].jsonl', jsonl('odd'));
    expect(accounts(machine.run(['score', '-q', '-f', 'jsonl', 'x/**/*.jsonl']).out)).toEqual([
      'odd',
      'b',
      'a',
    ]);
    expect(accounts(machine.run(['score', '-q', '-f', 'jsonl', 'x/[odd].jsonl']).out)).toEqual([
      'odd',
    ]);
    const none = machine.run(['score', 'x/*.yaml']);
    expect(none).toMatchObject({ code: 4, out: '' });
    expect(none.err).toContain('No file here matches "x/*.yaml".');
  });

  it('tells of a folder without notes, and scores the others', () => {
    const machine = new Machine();
    machine.write('a/n.jsonl', jsonl('a'));
    mkdirSync(join(machine.home, 'empty'));
    const some = machine.run(['score', '-q', '-f', 'jsonl', 'empty', 'a']);
    expect(some.code).toBe(4);
    expect(some.err).toContain('There are no call notes in "empty"');
    expect(accounts(some.out)).toEqual(['a']);
  });

  it('shows a name with a line end or codes for the terminal without obeying it', () => {
    const machine = new Machine();
    writeFileSync(join(machine.home, 'a\n\u001b[31m.jsonl'), '{');
    const { err } = machine.run(['score', '-q', '.']);
    expect(err).not.toContain('\u001b');
    expect(err).toMatch(/^a.*\.jsonl:1:\d+ error/m);
  });

  it('scores what came before the end of a cut gzip file, and says that it is cut', () => {
    const machine = new Machine();
    const packed = gzipSync(TABLE + 'Acme,3,3,1\n'.repeat(2000));
    machine.write('t.csv.gz', packed.subarray(0, packed.length - 20));
    const { code, out, err } = machine.run(['score', '-q', '-f', 'jsonl', 't.csv.gz']);
    expect(code).toBe(4);
    expect(err).toContain('This gzip file ends too early');
    expect(accounts(out).length).toBeGreaterThan(100);
  });

  it('loses one line to a bad row, wherever it stands', () => {
    const machine = new Machine();
    machine.write(
      't.csv',
      `${TABLE}${'Acme,3,3,1\n'.repeat(1000)}"Beta,3,3,1\n${'Gamma,4,3,1\n'.repeat(1000)}`,
    );
    const { code, out, err } = machine.run(['score', '-q', '-f', 'jsonl', 't.csv']);
    expect(code).toBe(4);
    expect(err).toContain('t.csv:1002:1 error The quote that opens this cell is never closed.');
    expect(out.split('\n').filter((line) => line.includes('"overall"'))).toHaveLength(2001);
    expect(out.match(/"problems":\[\{/g)).toHaveLength(1);
  });

  it.each([
    ['csv', `${TABLE}Acme,4,3,1\n`],
    ['tsv', `${TABLE}Acme,4,3,1\n`.replaceAll(',', '\t')],
    ['json', JSON.stringify([NOTE])],
    ['jsonl', JSON.stringify(NOTE)],
    ['yaml', stringify(NOTE)],
    ['markdown', `---\n${stringify(NOTE)}---\n`],
  ])('gives the same bytes for the same note: %s', (kind, text) => {
    const machine = new Machine();
    const wanted = machine.run(['score', '-f', 'jsonl', '-'], JSON.stringify(NOTE)).out;
    expect(accounts(wanted)).toEqual(['Acme']);
    for (const format of ['jsonl', 'json'] as const) {
      machine.write('note.data', text);
      const said = machine.run(['score', '-q', '-f', format, '--input', kind, 'note.data']);
      expect(said).toMatchObject({ code: 0, err: '' });
      expect(`${JSON.stringify(JSON.parse(said.out))}\n`).toBe(wanted);
      const piped = machine.run(
        ['score', '-q', '-f', format, '--input', kind, '-'],
        gzipSync(text),
      );
      expect(piped.out).toBe(said.out);
    }
  });

  it('takes what a map says of columns, and tells what is wrong in it', () => {
    const machine = new Machine();
    machine.write('t.csv', 'Who?,a,b,c,cut-in\nAcme,3,4,1,9\n');
    machine.write(
      'map.yaml',
      'Who?: account\na: listening.talk-share\nb: gave-it-back\nc: cut-in\ncut-in: null\nd: when\n',
    );
    const read = machine.run(['score', '-f', 'jsonl', '--map', 'map.yaml', 't.csv']);
    expect(read.code).toBe(0);
    expect(read.err).toContain('The map names a column "d" that is not here');
    expect(read.out).toBe(machine.run(['score', '-f', 'jsonl', '-'], JSON.stringify(NOTE)).out);
    machine.write('map.yaml', 'Who?: acount\na: 3\n');
    const wrong = machine.run(['score', '--map', 'map.yaml', 't.csv']);
    expect(wrong).toMatchObject({ code: 4, out: '' });
    expect(wrong.err).toMatch(/map\.yaml:1:7 error .*did you mean "account"/);
    expect(wrong.err).toMatch(/map\.yaml:2:4 error/);
  });

  it.each([
    ['jsonl', ['--jobs', '2']],
    ['jsonl', ['--jobs', '1']],
    ['table', []],
  ])('tells of rows that are shorter than their heading once a file, as %s %j', (format, flags) => {
    const machine = new Machine();
    const table = 'id,text,listening.talk-share,listening.gave-it-back,,\n';
    const short = `b,${'x'.repeat(1000)},3\n`; // many enough for several shares
    machine.write('a.csv', `${table}a,x,3,3\n${short.repeat(1500)}`);
    machine.write('b.csv', `${table}a,x,3,3,,\n\nb\n`);
    machine.write('c.csv', `${table}a,x,3,3\n`);
    const run = machine.run(['score', '-f', format, ...flags, 'a.csv', 'b.csv', 'c.csv']);
    expect(run.code).toBe(0);
    const told = run.err.split('\n').filter((line) => line.includes('This row'));
    const rest = 'the rest counts as not asked. Others here may be short too.';
    expect(told).toEqual([
      `a.csv:3:1 warning This row has 3 cells and the headings have 4: ${rest}`,
      `b.csv:4:1 warning This row has 1 cell and the headings have 4: ${rest}`,
    ]);
  });

  it('keeps the one call of a table', () => {
    const machine = new Machine();
    machine.write('t.csv', `${TABLE}Acme,4,3,1\n`);
    expect(machine.run(['reflect', '--answers', 't.csv'])).toMatchObject({ code: 0 });
    expect(machine.records()[0]).toMatchObject({ call: { account: 'Acme' } });
    machine.write('t.csv', `${TABLE}Acme,4,3,1\nBeta,4,3,1\n`);
    expect(machine.run(['reflect', '--answers', 't.csv']).code).not.toBe(0);
  });
});

describe('A note', () => {
  const listening = builtInRubric('listening');
  /** But for what looks guarded against formulas, from which the guard is taken. */
  const text = fc
    .stringMatching(/^[A-Za-zé][A-Za-z0-9é ,;:"'#\n-]{0,18}[a-z]$/)
    .filter((one) => unguardFormulas(one) === one);
  const answers = fc.record(
    Object.fromEntries(listening.questions.map(({ id }) => [id, fc.integer({ min: 1, max: 5 })])),
    { noNullPrototype: true },
  );
  const note = fc.record({
    id: fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/),
    call: fc.record({
      account: fc.stringMatching(/^[A-Z][a-z ,"]{0,9}[a-z]$/),
      minutes: fc.integer({ min: 0, max: 99 }),
    }),
    answers: fc.record({ listening: answers }),
    words: fc.record({ text }),
  });
  type Note = typeof note extends fc.Arbitrary<infer N> ? N : never;

  function table({ id, call, answers: { listening: given }, words }: Note, sign: string): string {
    const cells = { id, account: call.account, minutes: call.minutes, ...given, text: words.text };
    const cell = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
    return `${Object.keys(cells).join(sign)}\n${Object.values(cells).map(cell).join(sign)}\n`;
  }

  const WRITERS: readonly (readonly [string, (written: Note) => string])[] = [
    ['n.csv', (one) => table(one, ',')],
    ['n.csv', (one) => table(one, ';')],
    ['n.tsv', (one) => table(one, '\t')],
    ['n.json', (one) => JSON.stringify([one], null, 1)],
    ['n.jsonl', (one) => JSON.stringify(one)],
    ['n.yaml', (one) => `---\n${stringify(one)}`],
    ['n.md', ({ words, ...one }) => `---\n${stringify(one)}---\n${words.text}\n`],
  ];

  it('reads back as it was written, in every kind of file', async () => {
    await fc.assert(
      fc.asyncProperty(note, fc.constantFrom(...WRITERS), async (one, [file, write]) => {
        const found: unknown[] = [];
        for await (const input of notesInBytes(file, Buffer.from(write(one)), {
          rubrics: [listening],
        })) {
          found.push(input.kind === 'note' && input.read.ok ? input.read.value : input);
        }
        expect(found).toEqual([one]);
      }),
      { numRuns: 300 },
    );
  });
});
