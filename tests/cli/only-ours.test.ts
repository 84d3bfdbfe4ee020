import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { commandTree } from '../../src/cli/render/completion/command-tree.ts';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import { Machine } from '../support/machine.ts';
import { isPosix, NOT_POSIX } from '../support/posix.ts';

vi.stubGlobal('AFTERCALL_VERSION', '0.0.0');

const READING: Readonly<Record<string, readonly string[]>> = {
  completion: ['bash'],
  help: ['environment'],
  prep: ['Acme'],
  score: ['note.json'],
  'journal chart': ['listening'],
  'journal export': ['--with-words'],
  'journal list': [],
  'journal path': [],
  'journal retest': [],
  'journal search': ['acme'],
  'journal show': ['last'],
  'journal verify': [],
  'plan show': [],
  'promise list': [],
  'rubric check': ['mine.yaml'],
  'rubric diff': ['listening', 'mine.yaml'],
  'rubric list': [],
  'rubric schema': [],
  'rubric show': ['listening'],
  'rubric test': ['mine.yaml'],
  'rubric try': ['mine.yaml'],
};

/** What writes where it is told to, as anybody's program may. */
const ELSEWHERE = ['rubric new', 'rubric pack'];

const WRITING: Readonly<Record<string, readonly string[]>> = {
  reflect: ['--answers', 'note.json'],
  'journal import': ['journal.jsonl'],
  'journal amend': ['last', '--answers', 'note.json'],
  'plan settle': ['kept'],
  'promise add': ['me', 'send it', '--account', 'Acme'],
  'promise settle': ['1', 'kept'],
  'promise reopen': ['1'],
  'rubric install': ['mine.yaml', '--yes'],
  'rubric remove': ['mine', '--yes'],
  'journal forget': ['--account', 'Acme', '--yes'],
};

/** What each `--data-dir` is, and the modes that those before us gave it. */
const FOLDERS = [
  ['a shared one', 'shared'],
  ['a sticky one', 'sticky'],
  ['a missing one', 'missing/deep'],
  ['a sticky one by way of a missing one', 'missing/../sticky/q'],
  ['one in which others keep a journal', 'foreign'],
  ['one that is only a link', 'link'],
] as const;

const RUBRIC = `format: aftercall/rubric@1
id: mine
version: "1.0.0"
title: "Mine"
about: "Whose?"
language: en
questions:
  - id: whose
    ask: "Whose was it?"
    kind: yes-no
`;

/** A machine on which nothing is ours: every folder and file was there before. */
function machineOfOthers(): Machine {
  const made = new Machine();
  made.write('note.json', '{"call":{"account":"Acme"},"answers":{"listening":{"talk-share":3}}}');
  made.write('mine.yaml', RUBRIC);
  made.write('journal.jsonl', '{"format":"other@1","id":"one"}\n');
  made.write('shared/index.html', 'hello');
  made.write('sticky/other.txt', 'hello');
  made.write('foreign/journal/diary.md', 'Dear diary');
  made.write('foreign/journal/notes.jsonl', '{"format":"other@1","id":"two"}\n');
  made.write('state/drafts/letter.txt', 'Dear');
  made.write('config/config.yaml', 'mode: brief\n');
  mkdirSync(join(made.home, 'linked'));
  const modes = { shared: 0o775, sticky: 0o1777, foreign: 0o755, linked: 0o755, state: 0o755 };
  for (const [name, mode] of Object.entries(modes)) chmodSync(join(made.home, name), mode);
  made.shell('ln -s linked link');
  made.env.AFTERCALL_CONFIG_DIR = join(made.home, 'config');
  return made;
}

/** Every path below a folder with its mode. */
function modesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    ['', ...paths].sort().map((path) => [path, lstatSync(join(folder, path)).mode.toString(8)]),
  );
}

type Line = readonly [command: string, args: readonly string[]];

function run(made: Machine, folder: string, [command, args]: Line): void {
  const within = (arg: string) => (existsSync(join(made.home, arg)) ? join(made.home, arg) : arg);
  const words = [...command.split(' '), ...args.map(within)];
  const { code, err } = made.run(['--data-dir', `${made.home}/${folder}`, ...words]);
  expect([command, code === EXIT.bug ? err : '']).toEqual([command, '']);
}

it('has a line here for every command there is', () => {
  const nobody = () => {
    throw new Error('unused');
  };
  const program = buildProgram({ wire: nobody, exit: () => {} });
  const runs = commandTree(program).filter(({ commands }) => commands.length === 0);
  const listed = [...Object.keys(READING), ...Object.keys(WRITING), ...ELSEWHERE];
  expect(listed.sort()).toEqual(runs.map(({ path }) => path).sort());
});

describe('leaves alone what is not ours, where the data folder is', () => {
  it.for(FOLDERS)('%s', ([, folder], { skip }) => {
    if (!isPosix) skip(NOT_POSIX);
    const made = machineOfOthers();
    const before = modesIn(made.home);
    for (const line of Object.entries(READING)) {
      run(made, folder, line);
      expect([line[0], [...modesIn(made.home)]]).toEqual([line[0], [...before]]);
    }
    for (const line of [...Object.entries(WRITING), ['journal list', []] as const]) {
      run(made, folder, line);
      const now = modesIn(made.home);
      const left = [...before.keys()].map((path) => [path, now.get(path)]);
      expect([line[0], left]).toEqual([line[0], [...before]]);
    }
    const ours = [...modesIn(made.home)].filter(([path]) => !before.has(path));
    expect(ours.length).toBeGreaterThan(2);
    expect(ours.filter(([, mode]) => !/^(40700|100600)$/.test(mode))).toEqual([]);
  });
});

it.each([
  ['calls', [], {}],
  ['~/calls', [], {}],
  ['', [], { AFTERCALL_DATA_DIR: '~/calls' }],
  ['', [], { AFTERCALL_DATA_DIR: 'calls' }],
  ['', [], { AFTERCALL_STATE_DIR: './state' }],
])('refuses a folder that is not named by a whole path: %j %j %j', (folder, args, env) => {
  const made = new Machine(env);
  const before = [...modesIn(made.home)];
  const given = folder === '' ? [] : [`--data-dir=${folder}`];
  const { code, out, err } = made.run([...given, 'journal', 'list', ...args]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`takes a whole path`);
  expect(err).toContain(made.home);
  expect([...modesIn(made.home)]).toEqual(before);
});

it('gives help even where the folder is not named by a whole path', () => {
  const { code, out } = new Machine({ AFTERCALL_DATA_DIR: 'calls' }).run(['help', 'environment']);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('AFTERCALL_DATA_DIR') });
});
