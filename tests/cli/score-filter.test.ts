import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import type { NoteScore } from '../../src/domain/note/score-of-note.ts';
import { builtInRubric } from '../support/built-in-rubrics.ts';
import { Machine, program } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';

const FILTER = ['score', '--format', 'jsonl', '-'];
const { questions } = builtInRubric('listening');

function note(id: string, point: number): object {
  const listening = Object.fromEntries(questions.map((one) => [one.id, point]));
  return { id, call: { account: 'Müller' }, answers: { listening } };
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
const manyNotes = (count: number) =>
  Array.from({ length: count }, (_, i) => line(note(`n${i}`, 1 + (i % 5)))).join('');
const scores = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((one) => JSON.parse(one) as NoteScore);

describe('aftercall score as a filter', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n \r\n\n'],
  ])('gives nothing for %s, and is content', (_, input) => {
    expect(new Machine().run(FILTER, input)).toEqual({ code: 0, out: '', err: '' });
  });

  it('gives one line for each line that is not blank, in order, whatever the lines hold', () => {
    const input = Buffer.concat([
      Buffer.from(`oops\r\n${JSON.stringify(note('a', 3))}\r\n\n`),
      Buffer.from('{"id":"\xff"}\n', 'latin1'),
      Buffer.from(`${'['.repeat(100_000)}\n${line({ answers: { listening: 3 } })}`),
      Buffer.from(JSON.stringify(note('z', 5))),
    ]);
    const { code, out, err } = new Machine().run(FILTER, input);
    expect(code).toBe(4);
    expect(scores(out).map(({ id, problems }) => [id, problems.map((one) => one.code)])).toEqual([
      [null, ['json-syntax']],
      ['a', []],
      [null, ['not-text']],
      [null, ['json-syntax']],
      [null, ['wrong-type']],
      ['z', []],
    ]);
    for (const place of ['-:1:1', '-:4:1', '-:5:', '-:6:']) expect(err).toContain(`${place}`);
  });

  it('gives a line of 64 MiB one line, and the notes around it theirs', () => {
    const long = Buffer.alloc((64 << 20) + 1, 'x');
    const input = Buffer.concat([
      Buffer.from(line(note('a', 3))),
      long,
      Buffer.from(`\n${line(note('b', 3))}`),
    ]);
    const { code, out } = new Machine().run(FILTER, input);
    expect(code).toBe(4);
    expect(scores(out).map(({ id, problems }) => id ?? problems[0]?.code)).toEqual([
      'a',
      'line-too-long',
      'b',
    ]);
  });

  it('is content with problems where they are allowed', () => {
    const { code, out, err } = new Machine().run([...FILTER, '--allow-problems'], 'oops\n');
    expect(code).toBe(0);
    expect(out).toContain('"json-syntax"');
    expect(err).toContain('-:1:1 error');
    const missing = new Machine().run(['score', '-f', 'jsonl', '--allow-problems', 'none.jsonl']);
    expect(missing.code).toBe(4);
  });

  it('tells twenty problems and how many more there are', () => {
    const { err } = new Machine().run(FILTER, 'oops\n'.repeat(1234));
    expect(err.match(/^-:\d+:1 error/gm)).toHaveLength(20);
    expect(err).toContain('\nand 1,214 more problems\n');
    expect(err).toContain('\n  Problems, in notes: 1,234 json-syntax.\n');
  });

  it('gives the same bytes with one thread and with several, and from a file, a pipe or parts', () => {
    const machine = new Machine();
    const notes = manyNotes(30_000); // more than is done before threads are worth it
    const middle = notes.indexOf('\n', notes.length / 2) + 1;
    const input = `${notes.slice(0, middle)}oops\n${notes.slice(middle)}`;
    machine.write('all.jsonl', input);
    machine.write('a.jsonl', input.slice(0, middle));
    machine.write('b.ndjson', input.slice(middle));
    const run = (...args: string[]) =>
      machine.shell(`$AFTERCALL score -f jsonl ${args.join(' ')} | sha256sum`).out;
    const wanted = run('--jobs 1 all.jsonl');
    expect(run('--jobs 3 all.jsonl')).toBe(wanted);
    expect(run('a.jsonl b.ndjson')).toBe(wanted);
    expect(run('--jobs 2 - < all.jsonl')).toBe(wanted);
    expect(machine.shell('cat all.jsonl | $AFTERCALL score -f jsonl -j 2 - | sha256sum').out).toBe(
      wanted,
    );
    const { err } = machine.shell('$AFTERCALL score -f jsonl -j 2 all.jsonl > out.jsonl');
    expect(err).toMatch(/^all\.jsonl:15\d{3}:1 error .*\n {2}oops\n/);
    expect(err).toContain('30,001 notes: 30,000 read, 1 with problems.');
  });

  it('writes what came before it waits for more', async () => {
    const { home: cwd, env } = new Machine();
    const child = spawn(process.execPath, [program, ...FILTER, '-q'], { cwd, env });
    child.stdout.setEncoding('utf8');
    const next = () =>
      new Promise<string>((resolve) => child.stdout.once('data', (text: string) => resolve(text)));
    for (const id of ['a', 'b', 'c']) {
      const answer = next();
      child.stdin.write(line(note(id, 3)));
      expect(scores(await answer).map((one) => one.id)).toEqual([id]);
    }
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  it('ends quietly when its reader has seen enough, with threads at work too', () => {
    const machine = new Machine();
    machine.write('many.jsonl', manyNotes(60_000));
    const { code, out, err } = machine.shell(
      'set -o pipefail; $AFTERCALL score -f jsonl -j 2 many.jsonl | tail -c +9000000 | head -c 10',
    );
    expect(err).toBe('');
    expect(out).toHaveLength(10);
    expect(code).toBe(141); // tail's own; the program's is 0
  });

  it('takes standard input for what it plainly is', () => {
    const yaml = 'id: y\nanswers:\n  listening: { cut-in: 1 }\n';
    const inputs = [yaml, `---\n${yaml}---\nWords.\n`, JSON.stringify(note('y', 1), null, 2)];
    for (const input of inputs) {
      const { code, out } = new Machine().run(FILTER, input);
      expect(scores(out).map(({ id }) => id)).toEqual([
        out === '' ? 'nothing' : scores(out)[0]?.id,
      ]);
      expect([code, scores(out)[0]?.id]).toEqual([0, 'y']);
    }
  });
});

describe('aftercall score --fail-under', () => {
  it('exits 1 where nothing was scored, and says so', () => {
    const line = '{"answers":{"listening":{"cut-in":3}}}\n';
    for (const [input, limit] of [
      [line, '60'],
      [line, 'listening=60'],
      [line, 'empathy=0'],
      ['', '60'],
    ] as const) {
      const { code, err } = new Machine().run([...FILTER, '--fail-under', limit], input);
      expect([limit, code]).toEqual([limit, EXIT.notMet]);
      expect(err).toContain('nothing was scored, so there was nothing to judge by');
    }
  });

  const input = line(note('low', 1)) + line(note('high', 5));

  it.each([
    ['listening=1', 0, 'listening under 1: 0 of 2'],
    ['listening=100', 1, 'listening under 100: 2 of 2'],
  ])('%s exits %i and says so', (limit, code, says) => {
    const ended = new Machine().run([...FILTER, '--fail-under', limit], input);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(says);
    const table = new Machine().run(['score', '-', '--fail-under', limit], input);
    expect(table.code).toBe(code);
    expect(table.err).toContain(says);
  });

  it('counts less than a problem, unless problems are allowed', () => {
    const args = [...FILTER, '--fail-under', '10', '--fail-under', 'listening=100'];
    expect(new Machine().run(args, `${input}oops\n`).code).toBe(4);
    expect(new Machine().run([...args, '--allow-problems'], `${input}oops\n`).code).toBe(1);
  });

  it.each([
    [['--fail-under', 'lisening=50'], 'there is no rubric "lisening"'],
    [['--fail-under', '101'], '--fail-under takes a score from 0 to 100'],
    [['--fail-under', 'listening=low'], '--fail-under takes a score from 0 to 100'],
    [['--jobs', '0'], 'It is a whole number from 1.'],
    [['--jobs', 'all'], 'It is a whole number from 1.'],
  ])('and --jobs refuse what they cannot be: %j', (args, says) => {
    const { code, out, err } = new Machine().run([...FILTER, ...args], input);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });
});

describe('the summary', () => {
  it('says how many, how they lie, what was not scored and why', () => {
    const few = { id: 'few', answers: { listening: { 'cut-in': 2 } } };
    const input = [1, 3, 3, 5].map((point) => line(note(`p${point}`, point))).join('');
    const { err } = new Machine().run(FILTER, input + line(few));
    expect(err).toBe(
      [
        '5 notes: 5 read, 0 with problems.',
        '             scored  lowest  median  middle half  highest  not scored',
        '  listening       4      14      57     14 to 57       71  1 too few answers',
        '',
      ].join('\n'),
    );
  });

  it('is left out when one note was scored, and when quiet is asked for', () => {
    const machine = new Machine();
    expect(machine.run(FILTER, line(note('a', 3))).err).toBe('');
    expect(machine.run([...FILTER, '-q'], manyNotes(3)).err).toBe('');
  });
});

describe('progress', () => {
  it('is drawn on a terminal after a second, and leaves nothing behind', async () => {
    const machine = new Machine();
    machine.write('notes.jsonl', manyNotes(3));
    const shell =
      '(cat notes.jsonl; until [ -s out.jsonl ]; do sleep 0.1; done; sleep 1.3; cat notes.jsonl) | $AFTERCALL score -f jsonl - > out.jsonl';
    const terminal = openAftercall(machine, [], { shell });
    expect(await terminal.ended()).toBe(0);
    await terminal.sees('6 notes: 6 read');
    expect(terminal.sent()).toMatch(/\r6 notes {2}\d+ a second\x1b\[K\r\x1b\[K6 notes: /);
    expect(terminal.screen()).not.toContain('a second');
  });

  it('is drawn neither on a pipe nor where the scores run over the screen', async () => {
    const machine = new Machine();
    machine.write('notes.jsonl', manyNotes(3));
    appendFileSync(join(machine.home, 'notes.jsonl'), '\n');
    const feed = '(cat notes.jsonl; sleep 1.2; cat notes.jsonl) | $AFTERCALL score -f jsonl -';
    const piped = machine.shell(`${feed} > out.jsonl`);
    expect(piped.err).not.toMatch(/[\r\x1b]/);
    const terminal = openAftercall(machine, [], { shell: feed });
    await terminal.sees('6 notes: 6 read');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.sent()).not.toContain('a second');
  });
});
