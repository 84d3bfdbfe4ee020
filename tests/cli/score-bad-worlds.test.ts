import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import type { NoteScore } from '../../src/domain/note/score-of-note.ts';
import { Machine, program } from '../support/machine.ts';
import { ALL_RIGHTS, handOver, withoutRights } from '../support/without-rights.ts';

const HEADINGS = 'id,talk-share,gave-it-back,cut-in,text\n';
const FILLED = 'x'.repeat(200);
const KINDS = {
  jsonl: {
    name: 'notes.jsonl',
    top: '',
    note: (id: string) => {
      const listening = { 'talk-share': 3, 'gave-it-back': 4, 'cut-in': 1 };
      return `${JSON.stringify({ id, answers: { listening }, words: { text: FILLED } })}\n`;
    },
    half: '{"id":"half","answ',
  },
  csv: {
    name: 'notes.csv',
    top: HEADINGS,
    note: (id: string) => `${id},3,4,1,${FILLED}\n`,
    half: '"half, as y',
  },
} as const;
type Kind = (typeof KINDS)[keyof typeof KINDS];
/** More than is read before the scores of the first of them fill a pipe. */
const MANY = 12_000;
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `n${from + i}`);
const each = Object.values(KINDS);

function written({ name, top, note }: Kind, count = MANY): Machine {
  const machine = new Machine();
  machine.write(name, top + ids(count).map(note).join(''));
  return machine;
}

/** The program with nobody reading what it writes, so that it waits somewhere in its first pieces. */
async function held(machine: Machine, ...names: readonly string[]): Promise<Held> {
  const { home: cwd, env } = machine;
  const args = [program, 'score', '-q', '-f', 'jsonl', ...names];
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  await once(child.stdout, 'readable');
  return new Held(child);
}

class Held {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #closed: Promise<unknown>;
  #err = '';

  constructor(child: ChildProcessByStdio<null, Readable, Readable>) {
    this.#child = child;
    this.#closed = once(child, 'close');
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#err += text;
    });
  }

  async readOn() {
    let out = '';
    for await (const text of this.#child.stdout.setEncoding('utf8')) out += text;
    await this.#closed;
    const scores = out.split('\n').slice(0, -1);
    return {
      code: this.#child.exitCode,
      err: this.#err,
      scores: scores.map((line) => JSON.parse(line) as NoteScore),
    };
  }
}

const said = (scores: readonly NoteScore[]) => scores.map(({ id }) => id);

describe('A file that is not as it was when it was opened', () => {
  it.each(each)('grows while it is read: $name', async (kind) => {
    const machine = written(kind);
    const path = join(machine.home, kind.name);
    const running = await held(machine, kind.name);
    appendFileSync(path, ids(5, MANY).map(kind.note).join('') + kind.half);
    const { code, err, scores } = await running.readOn();
    expect(code).toBe(4);
    expect(said(scores)).toEqual([...ids(MANY + 5), null]);
    expect(scores.flatMap(({ problems }) => problems)).toHaveLength(1);
    const lines = MANY + 5 + (kind.top === '' ? 1 : 2);
    expect(err).toMatch(new RegExp(`^${kind.name}:${lines}:\\d+ error `));
    expect(err.match(/ error /g)).toHaveLength(1);
  });

  it.each(each)('grows by whole and half lines all the while: $name', async (kind) => {
    const machine = written(kind);
    const path = join(machine.home, kind.name);
    const running = await held(machine, kind.name);
    let isRead = false;
    const growing = (async () => {
      for (let i = MANY; !isRead; i += 1) {
        const line = kind.note(`n${i}`);
        appendFileSync(path, line.slice(0, 20));
        await wait(1);
        appendFileSync(path, line.slice(20));
      }
    })();
    const { code, scores } = await running.readOn();
    isRead = true;
    await growing;
    const problems = scores.flatMap((one) => one.problems);
    const whole = scores.slice(0, scores.length - problems.length);
    expect(said(whole.slice(0, MANY))).toEqual(ids(MANY));
    expect(problems.length).toBeLessThanOrEqual(1);
    expect(code).toBe(problems.length === 0 ? 0 : 4);
  });

  it.each(each)('is cut shorter while it is read: $name', async (kind) => {
    const machine = written(kind);
    const path = join(machine.home, kind.name);
    const running = await held(machine, kind.name);
    truncateSync(path, Math.floor(statSync(path).size / 2));
    const { code, err, scores } = await running.readOn();
    const problems = scores.flatMap((one) => one.problems);
    const whole = scores.slice(0, scores.length - problems.length);
    expect(said(whole)).toEqual(ids(whole.length));
    expect(whole.length).toBeLessThan(MANY);
    expect(problems.length).toBeLessThanOrEqual(1);
    expect(code).toBe(problems.length === 0 ? 0 : 4);
    expect(err).not.toContain('bug');
  });

  it.each(each)('is removed while it is read, and its folder too: $name', async (kind) => {
    const machine = written(kind);
    machine.write(`calls/a-${kind.name}`, kind.top + ids(MANY).map(kind.note).join(''));
    machine.write(`calls/deep/b-${kind.name}`, kind.top + kind.note('gone'));
    const running = await held(machine, 'calls', kind.name);
    rmSync(join(machine.home, 'calls'), { recursive: true });
    const { code, err, scores } = await running.readOn();
    expect(code).toBe(4);
    expect(said(scores)).toEqual([...ids(MANY), ...ids(MANY)]);
    const gone = join('calls', 'deep', `b-${kind.name}`);
    expect(err).toBe(`${gone} error There is no file "${gone}" here.\n`);
  });
});

describe.skipIf(withoutRights === null)(
  `What may not be read${withoutRights === null ? ` (${ALL_RIGHTS})` : ''}`,
  () => {
    const note = KINDS.jsonl.note;

    it.each(['jsonl', 'json', 'csv', 'markdown', 'table'])(
      'is named, and all else is scored: --format %s',
      (format) => {
        const machine = new Machine();
        machine.write('calls/open/a.jsonl', note('one'));
        machine.write('calls/closed/b.jsonl', note('no'));
        machine.write('calls/listed/c.csv', `${HEADINGS}no,3,4,1,\n`);
        machine.write('calls/listed/c.jsonl', note('no'));
        machine.write('calls/secret.csv', `${HEADINGS}no,3,4,1,\n`);
        machine.write('calls/secret.jsonl', note('no'));
        machine.write('calls/z.jsonl', note('two'));
        handOver(machine);
        const path = (name: string) => join(machine.home, 'calls', name);
        const closed = ['closed', 'secret.csv', 'secret.jsonl'].map(path);
        for (const one of closed) chmodSync(one, 0);
        chmodSync(path('listed'), 0o400);
        const { code, out, err } = machine.shell(
          `${(withoutRights ?? []).join(' ')} $AFTERCALL score -q -f ${format} calls`,
        );
        for (const one of [...closed, path('listed')]) chmodSync(one, 0o700);
        expect(code).toBe(4);
        const names = ['closed', 'listed/c.csv', 'listed/c.jsonl', 'secret.csv', 'secret.jsonl'];
        expect(err).toBe(
          names
            .map((name) => `calls/${name} error You are not allowed to read "calls/${name}".\n`)
            .join(''),
        );
        expect(out.match(/one|two/g)).toContain('two');
        expect(out).not.toContain('"no"');
      },
    );
  },
);

describe('A name', () => {
  const note = KINDS.jsonl.note('n0');
  const isLinux = process.platform === 'linux'; // other systems take no such names

  it.skipIf(!isLinux)('may hold a newline, codes and a hyphen; one in no UTF-8 is told', () => {
    const machine = new Machine();
    for (const name of ['a\nb.jsonl', 'e\u001b[31m.jsonl', '-q.jsonl', '-']) {
      writeFileSync(join(machine.home, name), note);
    }
    writeFileSync(
      Buffer.concat([Buffer.from(`${machine.home}/l`), Buffer.from([0xff]), Buffer.from('.jsonl')]),
      note,
    );
    const { code, out, err } = machine.run(['score', '-q', '-f', 'jsonl', '.']);
    expect(out.match(/"n0"/g)).toHaveLength(3);
    expect([code, err]).toEqual([
      4,
      'l\ufffd.jsonl error No file "l\ufffd.jsonl" can be opened: its name is not UTF-8. Rename it.\n',
    ]);
    for (const args of [
      ['--', '-q.jsonl'],
      ['./-q.jsonl'],
      ['-*.jsonl'.slice(1)],
      ['?'],
      ['./-'],
    ]) {
      const one = machine.run(['score', '-f', 'jsonl', '-q', ...args]);
      expect([args, one.out.includes('"n0"')]).toEqual([args, true]);
    }
  });

  it('may be too long for any file, or a link to itself', () => {
    const machine = new Machine();
    machine.write('a.jsonl', note);
    const { code, out, err } = machine.run([
      'score',
      '-q',
      '-f',
      'jsonl',
      'x'.repeat(300),
      'a.jsonl',
    ]);
    expect([code, out.includes('"n0"')]).toEqual([4, true]);
    expect(err).toContain('There is no file "xxx');
  });
});

describe('Standard input', () => {
  it('is read also where a file is called -', () => {
    const machine = new Machine();
    machine.write('-', 'never read');
    const { out } = machine.run(
      ['score', '-', '-i', 'yaml', '-f', 'jsonl'],
      'id: mine\nanswers: {}\n',
    );
    expect(JSON.parse(out)).toMatchObject({ id: 'mine', problems: [] });
  });
});

describe.skipIf(process.platform === 'win32')('A pipe with a name', () => {
  const packed = (machine: Machine) =>
    writeFileSync(join(machine.home, 'notes.gz'), gzipSync(KINDS.jsonl.note('a').repeat(3)));

  it('is unpacked like a file', () => {
    const machine = new Machine();
    packed(machine);
    const shell = 'mkfifo p && (cat notes.gz > p & $AFTERCALL score -q -i jsonl -f jsonl p)';
    expect(machine.shell(shell).out.match(/"id":"a"/g)).toHaveLength(3);
  });

  it('is scored as its lines come', () => {
    const machine = new Machine();
    machine.write('one', KINDS.jsonl.note('a'));
    const shell =
      'mkfifo p.jsonl && ((cat one; until [ -s out ]; do sleep 0.1; done; cat one) > p.jsonl & $AFTERCALL score -q -f jsonl p.jsonl > out; cat out)';
    expect(machine.shell(shell).out.match(/"id":"a"/g)).toHaveLength(2);
  });
});

describe('A gzip file that is cut', () => {
  const FORMATS = ['jsonl', 'json', 'csv', 'markdown', 'table'] as const;
  const cases = each.flatMap((kind) => FORMATS.map((format) => ({ ...kind, format })));

  it.each(cases)('is scored as far as it goes: $name as $format', ({ format, ...kind }) => {
    const machine = new Machine();
    const packed = gzipSync(kind.top + ids(500).map(kind.note).join(''));
    machine.write(`${kind.name}.gz`, packed.subarray(0, packed.length - 20));
    const { code, out, err } = machine.run(['score', '-f', format, `${kind.name}.gz`]);
    expect(code).toBe(4);
    expect(err).toContain(`${kind.name}.gz error This gzip file ends too early`);
    expect(err).toMatch(/^4\d\d notes: /m);
    expect(out).toContain('n40'); // a table for people shows the first of very many
    if (format === 'json') expect((JSON.parse(out) as unknown[]).length).toBeGreaterThan(400);
  });
});

describe('A disk that fails while a file is read', () => {
  /** A file that can be opened, and of which no byte can be read. */
  const failing = '/proc/self/mem';
  const isThere = existsSync(failing);
  if (!isThere) process.stderr.write('skipped: there is no file here that fails to be read.\n');
  const line =
    '{"id":"after","answers":{"listening":{"talk-share":3,"gave-it-back":4,"cut-in":1}}}\n';
  const others = {
    csv: `${HEADINGS}after,3,4,1,x\n`,
    jsonl: line,
    json: line,
    yaml: 'id: after\nanswers:\n  listening: { talk-share: 3, gave-it-back: 4, cut-in: 1 }\n',
  };

  it.skipIf(!isThere).each(Object.entries(others))(
    'costs that file and no other: %s',
    (input, other) => {
      const machine = new Machine();
      machine.write('other', other);
      for (const format of ['jsonl', 'csv']) {
        const args = ['score', '-q', '-i', input, '-f', format, failing, 'other'];
        const { code, out, err } = machine.run(args);
        expect(err).toContain(`The disk failed while "${failing}" was read (EIO)`);
        expect(out).toContain('after');
        expect(code).toBe(4);
      }
    },
  );
});

describe('A result that finds no room', () => {
  it.skipIf(!existsSync('/dev/full'))('is told, with the exit code of a full disk', () => {
    const out = openSync('/dev/full', 'w');
    const args = [program, 'score', '-f', 'jsonl', '-'];
    const { env } = new Machine();
    const ended = spawnSync(process.execPath, args, {
      env,
      input: KINDS.jsonl.note('a'),
      stdio: ['pipe', out, 'pipe'],
    });
    closeSync(out);
    expect(String(ended.stderr)).toContain('the result could not be written (ENOSPC)');
    expect(ended.status).toBe(EXIT.journal);
  });
});
