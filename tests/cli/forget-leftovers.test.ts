import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import { makeEntryRecord } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';

const OWN = '2026.aaaaaaaaaaaaaaaa';
const id = (n: number) => `019a8c3e-${String(n).padStart(4, '0')}-7000-8000-000000000000`;
const line = (value: object) => `${JSON.stringify(value)}\n`;
const call = (n: number, account: string) =>
  line(
    makeEntryRecord({ id: id(n), call: { account }, words: { sentence: `said at ${account}` } }),
  );
const FORGET = ['journal', 'forget', '--account', 'Acme', '--yes'];

function scene(files: Readonly<Record<string, string>> = {}): Machine {
  const made = new Machine();
  made.write(`data/journal/${OWN}.jsonl`, call(1, 'Acme') + call(2, 'Bolt'));
  for (const [path, text] of Object.entries(files)) made.write(path, text);
  return made;
}

/** The files below the machine's home that hold a word, as grep finds them. */
function holding(made: Machine, word: string): readonly string[] {
  try {
    const found = execFileSync('grep', ['-rlia', word, '.'], { cwd: made.home, encoding: 'utf8' });
    return found.trim().split('\n').sort();
  } catch {
    return []; // grep found nothing
  }
}

describe('what others left of the journal', () => {
  it.each([
    `data/journal/${OWN}.jsonl~`,
    `data/journal/${OWN}.jsonl.bak`,
    `data/journal/${OWN}.bak`,
    `data/journal/.syncthing.${OWN}.jsonl.tmp`,
    `data/journal/${OWN}.sync-conflict-20261121-101010-ABCDEFG.jsonl`,
    `data/journal/${OWN} (conflicted copy).jsonl`,
    `data/journal/${OWN}.JSONL`,
    `data/journal/old/${OWN}.jsonl`,
    `data/.stversions/journal/${OWN}~20261121-101010.jsonl`,
    `data/journal/.${OWN}.jsonl.${process.pid}.123`,
  ])('%s loses the calls that go, and only these', (path) => {
    const made = scene({ [path]: call(1, 'Acme') + call(2, 'Bolt') + call(3, 'acmé') });
    expect(made.run(FORGET)).toMatchObject({ code: EXIT.done });
    expect(holding(made, 'acm')).toEqual([]);
    expect(readFileSync(join(made.home, path), 'utf8')).toBe(call(2, 'Bolt'));
  });

  it('goes as a whole where an editor keeps it in a form of its own', () => {
    const path = `data/journal/.${OWN}.jsonl.swp`;
    const made = scene({ [path]: `b0VIM 9.0\0\0\n${call(1, 'Acme').trim()}\0said so\n` });
    expect(made.run(FORGET)).toMatchObject({ code: EXIT.done });
    expect(existsSync(join(made.home, path))).toBe(false);
  });

  it('loses what was forgotten elsewhere, too', () => {
    const written = '2026-11-21T09:00:00Z';
    const forgotten = { format: 'aftercall/forgotten@1', id: id(9), written, forgotten: [id(1)] };
    const made = scene({
      [`data/journal/${OWN}.jsonl~`]: call(1, 'Acme'),
      'data/journal/2026.bbbbbbbbbbbbbbbb.jsonl': line(forgotten),
    });
    expect(made.run(['journal', 'forget', '--forgotten', '--yes']).code).toBe(EXIT.done);
    expect(holding(made, 'acme')).toEqual([]);
  });
});

it('takes the copies of unfinished sessions that name it, and no others', () => {
  const copy = `state/drafts/${id(5)}.jsonl~`;
  const other = `state/drafts/.${id(6)}.jsonl.swp`;
  const facts = (account: string) => line({ type: 'facts', call: { account }, ms: 1 });
  const made = scene({ [copy]: facts('Acme'), [other]: facts('Bolt') });
  const ran = made.run(FORGET);
  expect(ran).toMatchObject({ code: EXIT.done });
  expect(ran.out).toContain('and 1 copy of an unfinished session');
  expect(holding(made, 'acme')).toEqual([]);
  expect(existsSync(join(made.home, other))).toBe(true);
});

it('tells, one by one, of files of others that name it, and touches none of them', () => {
  const made = scene({
    'data/notes.txt': 'Call Acme on Monday.\n',
    'data/journal/README.md': '# the calls with ACME\n',
    'data/journal/acme.png': 'a picture',
    'data/journal/todo.txt': 'Acmeville\n',
    'state/notes': 'ask Acme\n',
    'elsewhere/acme.txt': 'Acme\n',
  });
  symlinkSync(join(made.home, 'elsewhere'), join(made.home, 'data', 'journal', 'linked'));
  const dry = made.run([...FORGET, '--dry-run']);
  const ran = made.run(FORGET);
  expect([dry.code, ran.code]).toEqual([EXIT.done, EXIT.journal]);
  for (const err of [dry.err, ran.err]) {
    const told = err
      .replace(/\n {4}/g, '')
      .split('\n')
      .map((one) => one.trim());
    expect(told.filter((one) => one.startsWith(made.home)).sort()).toEqual(
      ['data/journal/README.md', 'data/journal/acme.png', 'data/notes.txt', 'state/notes'].map(
        (path) => join(made.home, path),
      ),
    );
  }
  expect(JSON.parse(made.run([...FORGET, '--json']).out).stays.files).toHaveLength(4);
  expect(holding(made, 'acme\\b')).toEqual([
    './data/journal/README.md',
    './data/notes.txt',
    './elsewhere/acme.txt',
    './state/notes',
  ]);
});
