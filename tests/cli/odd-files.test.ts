import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { worldOfProcesses } from '../../src/adapters/files/process-mark.ts';
import { makeEntryRecord } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';
import { isPosix, NOT_POSIX } from '../support/posix.ts';

const NOTE = '{"call":{"account":"Cato"},"answers":{"listening":{"talk-share":3}}}';
const OWN = 'data/journal/2026.aaaaaaaaaaaaaaaa.jsonl';
const ODD = 'data/journal/2026.bbbbbbbbbbbbbbbb.jsonl';
const LATER = 'data/journal/2026.cccccccccccccccc.jsonl';

const lineOf = (n: number, account: string) => {
  const id = `019a8c3e-51b2-7000-8000-00000000000${n}`;
  return `${JSON.stringify(makeEntryRecord({ id, call: { account } }))}\n`;
};

/** A machine whose journal has, among two files of calls, one that is only a link. */
function withLink(): Machine {
  const made = new Machine();
  made.write(OWN, lineOf(1, 'Acme'));
  made.write(LATER, lineOf(3, 'Acme') + lineOf(4, 'Bolt'));
  made.write('elsewhere.jsonl', lineOf(2, 'Acme'));
  symlinkSync(join(made.home, 'elsewhere.jsonl'), join(made.home, ODD));
  return made;
}

describe.skipIf(!isPosix)('a journal with a file that cannot be read', () => {
  it.each<[string, readonly string[], number, RegExp]>([
    ['lists the other calls', ['journal', 'list'], 0, /Bolt[\s\S]*Acme/],
    ['finds in the other calls', ['journal', 'search', 'Bolt'], 0, /Bolt/],
    ['prepares from the other calls', ['prep', 'Bolt'], 0, /Bolt/],
    ['keeps what is new', ['reflect', '--answers', '-'], 0, /./],
    ['exports the others, and is no whole export', ['journal', 'export'], 5, /Acme[\s\S]*Bolt/],
    ['exports a table of the others', ['journal', 'export', '-f', 'csv'], 5, /Acme[\s\S]*Bolt/],
    ['is not verified', ['journal', 'verify'], 5, /./],
    ['forgets in the others', ['journal', 'forget', '--account', 'Acme', '--yes'], 5, /./],
  ])('%s', (_, args, code, shown) => {
    const made = withLink();
    const ended = made.run(args, NOTE);
    expect({ code: ended.code, err: ended.err }).toMatchObject({ code });
    expect(ended.out).toMatch(shown);
    expect(ended.err).toContain(`cannot read ${join(made.home, ODD)}: it is a link`);
    expect(ended.err.split('cannot read').length).toBe(2); // told once
    const left = [OWN, LATER].map((name) => readFileSync(join(made.home, name), 'utf8')).join('');
    expect(left.includes('Acme')).toBe(args[1] !== 'forget');
    expect(readFileSync(join(made.home, 'elsewhere.jsonl'), 'utf8')).toContain('Acme');
  });
});

/** Of a process that is over: one elsewhere would be waited for. */
const NOBODY = 2 ** 30;

/** Everything that is read without anybody having named it. */
const PLACES = [
  ['config/config.yaml', ['journal', 'list'], 0],
  ['config/config.yaml', ['rubric', 'list'], 3],
  ['state/settings.json', ['rubric', 'list'], 0],
  ['state/device', ['reflect', '--answers', '-'], 5],
  ['data/packs/lock.json', ['rubric', 'list'], 5],
  [OWN, ['journal', 'list'], 0],
  [`data/journal/.lock-${worldOfProcesses() ?? 1}.${NOBODY}.1.1`, ['reflect', '--answers', '-'], 0],
] as const;

it.for(PLACES)('does not wait for a pipe at %s on %j', ([name, args, code], { skip }) => {
  if (!isPosix) skip(NOT_POSIX);
  const made = new Machine();
  made.env.AFTERCALL_CONFIG_DIR = join(made.home, 'config');
  made.write('config/config.yaml', 'mode: brief\n');
  made.write(name, '');
  execFileSync('sh', ['-c', 'rm "$1" && mkfifo "$1"', 'sh', join(made.home, name)]);
  expect(made.run(args, NOTE).code).toBe(code);
});

it.each([
  ['that is no YAML', 'rubrics: ["'],
  ['that says what there is not', 'mode: hasty\n'],
  ['that names what is not at hand', 'rubrics: [nobody-has-this]\n'],
])('keeps what was answered as usual beside a config.yaml %s, and tells it', (_, yaml) => {
  const made = new Machine();
  made.env.AFTERCALL_CONFIG_DIR = join(made.home, 'config');
  made.write('config/config.yaml', yaml);
  const { code, err } = made.run(['reflect', '--answers', '-'], NOTE);
  expect(code).toBe(0);
  expect(err).toContain('config.yaml:1');
  expect(err).toContain('everything goes as usual');
  expect(made.records()).toMatchObject([{ call: { account: 'Cato' } }]);
});

it('keeps beside a config.yaml that cannot be read at all', ({ skip }) => {
  if (!isPosix) skip(NOT_POSIX);
  const made = new Machine();
  made.env.AFTERCALL_CONFIG_DIR = join(made.home, 'config');
  mkdirSync(join(made.home, 'config', 'config.yaml'), { recursive: true });
  chmodSync(join(made.home, 'config'), 0o700);
  expect(made.run(['reflect', '--answers', '-'], NOTE).code).toBe(0);
  expect(made.records()).toHaveLength(1);
});
