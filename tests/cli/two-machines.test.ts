import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeEntryRecord, makeSettlement } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';

const id = (n: number) => `019a8c3e-51b2-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const at = (day: number, hour = 9) =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+01:00`;
const call = (n: number, parts: Parameters<typeof makeEntryRecord>[0] = {}) =>
  makeEntryRecord({
    id: id(n),
    held: at(n),
    written: at(n, 10),
    call: { account: `Account ${n}` },
    plan: { id: `plan ${n}`, say: `Plan of call ${n}.` },
    promises: [{ id: `p${n}`, said: `me: send draft ${n}`, due: '2026-12-03' }],
    ...parts,
  });
const amendment = (n: number, day: number, entry: object) => ({
  format: 'aftercall/amendment@1',
  id: id(n),
  written: at(day),
  entry,
});
const promised = (n: number, day: number, promise: string, change: object) => ({
  format: 'aftercall/promise@1',
  id: id(n),
  written: at(day),
  promise,
  ...change,
});
const settled = (n: number, day: number, plan: string) =>
  makeSettlement({ id: id(n), written: at(day), plan });
const retest = (n: number, day: number, entry: string) => ({
  format: 'aftercall/retest@1',
  id: id(n),
  written: at(day),
  entry,
  answers: {},
});

/** Both amended call 1 and moved its promise; each settled a plan; B forgot call 3, which A amended. */
const A = [
  call(1),
  call(2),
  call(3),
  amendment(10, 14, call(1, { words: { sentence: 'amended on A' } })),
  amendment(11, 20, call(3, { words: { sentence: 'forgotten on B' } })),
  promised(12, 14, 'p1', { due: '2026-12-10' }),
  promised(13, 15, 'p2', { end: 'kept' }),
  settled(14, 15, 'plan 2'),
  retest(15, 16, id(3)),
  settled(16, 16, 'plan 5'),
];
const B = [
  call(1),
  call(4),
  call(5),
  amendment(20, 15, call(1, { words: { sentence: 'amended on B' } })),
  promised(21, 15, 'p1', { due: '2026-12-24' }),
  promised(22, 15, 'p4', { end: 'broken' }),
  settled(23, 14, 'plan 4'),
  { format: 'aftercall/forgotten@1', id: id(24), written: at(17), forgotten: [id(3)] },
  retest(25, 17, id(1)),
];

const text = (...records: readonly object[]) =>
  records.map((one) => `${JSON.stringify(one)}\n`).join('');
const fileOf = (device: string) => `2026.${device.repeat(16)}.jsonl`;
const fill = (made: Machine, device: string, records: readonly object[]) =>
  made.write(`data/journal/${fileOf(device)}`, text(...records));

/** All that a journal shows; which device wrote down what was forgotten makes no difference. */
function viewOf(made: Machine) {
  const out = (...args: readonly string[]) => made.run(args).out;
  const lines = out('journal', 'export', '--with-words').trim().split('\n');
  return {
    list: out('journal', 'list', '--limit', 'all', '--json'),
    promises: out('promise', 'list', '--json'),
    plan: out('plan', 'show', '--json'),
    call1: out('journal', 'show', id(1)),
    call2: out('journal', 'show', id(2)),
    exported: lines.map((line) => JSON.parse(line)).filter(({ forgotten }) => !forgotten),
  };
}

function inOneFolder(): Machine {
  const made = new Machine();
  fill(made, 'a', A);
  fill(made, 'b', B);
  return made;
}

function throughGit(): Machine {
  const made = new Machine();
  mkdirSync(join(made.data, 'journal'), { recursive: true });
  const settings = ['user.name=a', 'user.email=a@example.org', 'init.defaultBranch=main'];
  const git = (...args: readonly string[]) => {
    const all = [...settings.flatMap((one) => ['-c', one]), ...args];
    const ended = spawnSync('git', all, { cwd: made.data, env: made.env, encoding: 'utf8' });
    expect(`${args[0]} ${ended.status} ${ended.stderr}`).toContain(`${args[0]} 0`);
  };
  const commit = (device: string, records: readonly object[]) => {
    fill(made, device, records);
    git('add', '.');
    git('commit', '-m', device);
  };
  git('init');
  commit('a', A.slice(0, 1));
  git('checkout', '-b', 'other');
  commit('b', B);
  git('checkout', 'main');
  commit('a', A);
  git('merge', '-m', 'merge', 'other');
  return made;
}

function throughConflictedCopy(): Machine {
  const made = new Machine();
  fill(made, 'a', [...A, ...B]);
  made.write('data/journal/2026.a (conflicted copy of Jo).jsonl', text(...A.toReversed()));
  return made;
}

function throughImport(mine: readonly object[], theirs: readonly object[]): Machine {
  const [here, there] = [new Machine(), new Machine()];
  fill(here, 'a', mine);
  fill(there, 'b', theirs);
  const exported = there.run(['journal', 'export', '--with-words']).out;
  for (const _ of ['once', 'and twice']) {
    expect(here.run(['journal', 'import', '--yes', '-'], exported).code).toBe(0);
  }
  return here;
}

describe("two machines' journals", () => {
  it('show the last word of either, and nothing of what one forgot', () => {
    const { list, call1, promises, plan, exported } = viewOf(inOneFolder());
    expect(call1).toContain('amended on B');
    expect(call1).not.toContain('amended on A');
    expect(list).not.toContain('Account 3');
    const due = JSON.parse(promises).map((one: { id: string; due: string }) => [one.id, one.due]);
    expect(due).toEqual([
      ['p5', '2026-12-03'],
      ['p1', '2026-12-24'],
    ]);
    expect(JSON.parse(plan)).toMatchObject({ plan: null });
    expect(JSON.stringify(exported)).not.toContain('forgotten on B');
  });

  it.each<[string, () => Machine]>([
    ['through a conflicted copy', throughConflictedCopy],
    ['through export and import, one way', () => throughImport(A, B)],
    ['through export and import, the other way', () => throughImport(B, A)],
  ])('come to the same %s as in one folder, also when the forgotten is erased', (_, route) => {
    const one = viewOf(inOneFolder());
    const made = route();
    expect(viewOf(made)).toEqual(one);
    expect(made.run(['journal', 'forget', '--forgotten', '--yes']).code).toBe(0);
    expect(viewOf(made)).toEqual(one);
    expect(JSON.stringify(made.records())).not.toContain('forgotten on B');
    expect(made.run(['journal', 'verify']).out).toContain('all as kept');
  });

  it('come to the same through git, which meets no conflict', ({ skip }) => {
    if (spawnSync('git', ['--version']).status !== 0) skip('git is not installed here');
    const made = throughGit();
    const one = viewOf(inOneFolder());
    expect(viewOf(made)).toEqual(one);
    const folder = join(made.data, 'journal');
    cpSync(join(folder, fileOf('b')), join(folder, 'copy of it.jsonl'));
    expect(viewOf(made)).toEqual(one);
    expect(made.run(['journal', 'forget', '--forgotten', '--yes']).code).toBe(0);
    expect(viewOf(made)).toEqual(one);
    expect(JSON.stringify(made.records())).not.toContain('forgotten on B');
  });
});
