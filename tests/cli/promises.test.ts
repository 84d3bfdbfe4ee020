import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import { shortPromiseId } from '../../src/domain/journal/find/find-promise.ts';
import type { PromiseMade } from '../../src/domain/journal/records/record.ts';
import { KeptJournal, makeEntryRecord } from '../support/kept-journal.ts';

let kept: KeptJournal;
beforeEach(() => {
  kept = new KeptJournal();
});
afterEach(() => kept.remove());

const id = (n: number) => `019a8c3e-${String(n).padStart(4, '0')}-7000-8000-000000000000`;

function call(n: number, account: string, ...promises: readonly PromiseMade[]) {
  const held = `2026-11-${String(n).padStart(2, '0')}T15:30:00+01:00`;
  return makeEntryRecord({ id: id(n), held, written: held, call: { account }, promises });
}

const draft = { id: id(101), said: 'me: send it', owner: 'me', what: 'send it', due: '2020-01-07' };
const ask = {
  id: id(102),
  said: 'Jo: ask, 3 Dec 2099',
  owner: 'Jo',
  what: 'ask',
  due: '2099-12-03',
};
const old = { id: id(103), said: 'me: from an older version' };

const all = [draft, ask, old];
const short = (one: { readonly id: string }) => shortPromiseId(one, all);

interface Listed {
  readonly short: string;
  readonly id: string;
  readonly overdue: boolean;
  readonly end?: string;
  readonly owner?: string;
}
const asFacts = (...args: readonly string[]) =>
  JSON.parse(kept.run(['promise', 'list', '--json', ...args]).out) as readonly Listed[];
const idsOf = (...args: readonly string[]) => asFacts(...args).map(({ id }) => id);

describe('aftercall promise list', () => {
  it('says so while nothing is open', () => {
    expect(kept.run(['promise', 'list'])).toEqual({
      code: EXIT.done,
      out: '',
      err: 'No promise is open.\n',
    });
    expect(kept.run(['promise', 'list', '--json', '-q'])).toEqual({
      code: 0,
      out: '[]\n',
      err: '',
    });
  });

  it('shows who owes what in order of the day due, each with an id of its own, and what is overdue', () => {
    kept.write(call(10, 'Acme', old, draft), call(9, 'Globex', ask));
    const { out } = kept.run(['promise', 'list']);
    expect(out.split('\n').map((line) => line.trimEnd())).toEqual([
      `${short(draft)}  me · send it · Tue 7 Jan 2020, overdue`,
      expect.stringMatching(/^ {7}Acme · said Tue 10 Nov( 2026)?$/),
      `${short(ask)}  Jo · ask · Thu 3 Dec 2099`,
      expect.stringMatching(/^ {7}Globex · said Mon 9 Nov( 2026)?$/),
      `${short(old)}  me: from an older version`,
      expect.stringMatching(/^ {7}Acme · said .*$/),
      '',
    ]);
  });

  it.each([
    [[], [draft, ask, old]],
    [['--due'], [draft]],
    [
      ['--account', 'ACME'],
      [draft, old],
    ],
    [['--account', 'glo'], [ask]],
    [['--account', 'glo', '--due'], []],
  ])('%j gives each the id that it always has', (args, listed) => {
    kept.write(call(12, 'Globex', ask), call(10, 'Acme', draft, old));
    expect(asFacts(...args).map((one) => one.short)).toEqual(listed.map(short));
  });

  it('shows what was settled, and how, with --settled', () => {
    kept.write(call(10, 'Acme', draft, ask));
    expect(kept.run(['promise', 'list', '--settled']).err).toBe('No promise was settled yet.\n');
    kept.run(['promise', 'settle', short(draft), 'broken']);
    expect(asFacts('--settled')).toMatchObject([{ id: draft.id, end: 'broken', overdue: false }]);
    expect(kept.run(['promise', 'list', '--settled']).out).toMatch(/ 2020\n.* · broken\n$/);
    expect(idsOf()).toEqual([ask.id]);
  });

  it('refuses an account that is not there, with the nearest', () => {
    kept.write(call(10, 'Acme', draft), call(11, 'Globex'), call(12, 'Globus'));
    const unknown = kept.run(['promise', 'list', '--account', 'Acne']);
    expect(unknown).toMatchObject({ code: EXIT.usage, out: '' });
    expect(unknown.err).toContain('Did you mean Acme?');
    expect(kept.run(['promise', 'list', '--account', 'glob']).err).toContain('Globex, Globus');
  });
});

describe('aftercall promise settle', () => {
  beforeEach(() => kept.write(call(12, 'Globex', ask), call(10, 'Acme', draft, old)));

  it.each(['kept', 'broken', 'released'])('%s takes a promise off the list', (end) => {
    const ran = kept.run(['promise', 'settle', short(draft), end]);
    expect(ran).toEqual({
      code: EXIT.done,
      out: `Settled as ${end}: me · send it · Tue 7 Jan 2020\n`,
      err: '',
    });
    expect(idsOf()).toEqual([ask.id, old.id]);
  });

  it('takes the beginning of an id, and prints the record', () => {
    const { out } = kept.run(['promise', 'settle', '019a8c3e-0102', 'kept', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      format: 'aftercall/promise@1',
      promise: ask.id,
      end: 'kept',
    });
  });

  it('moves a promise to another day', () => {
    expect(kept.run(['promise', 'settle', short(draft), '--due', '2099-01-08']).out).toBe(
      'Moved: me · send it · Thu 8 Jan 2099\n',
    );
    expect(asFacts('--due')).toEqual([]);
    expect(asFacts()[0]).toMatchObject({ due: '2099-01-08', overdue: false });
  });

  it.each([
    ['next week', 'Sun '],
    ['EOW', 'Fri '],
    ['15.12.2099', 'Tue 15 Dec 2099'],
    ['by 27/11/2099', 'Fri 27 Nov 2099'],
    ['Q1 2099', 'Tue 31 Mar 2099'],
  ])('says which day "%s" was taken for', (due, says) => {
    expect(kept.run(['promise', 'settle', short(draft), '--due', due]).out).toContain(`· ${says}`);
  });

  it('does not take 3/12 for one day or the other, unless it is said which comes first', () => {
    const settle = ['promise', 'settle', short(draft), '--due', '3/12/2099'];
    const ran = kept.run(settle);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain('Thu 3 Dec 2099, or Thu 12 Mar 2099');
    expect(ran.err).toContain('--dates day-first');
    expect(kept.run([...settle, '--dates', 'month-first']).out).toContain('Thu 12 Mar 2099');
  });

  it.each([
    [[draft.id], 'kept|broken|released'],
    [[draft.id, 'kept', '--due', 'Tuesday'], 'kept|broken|released'],
    [[draft.id, 'kpt'], 'Did you mean kept?'],
    [[draft.id, '--due', 'some day'], '"some day" is not a date'],
    [[draft.id, '--due', 'Tuesday 15:30'], '2026-12-03'],
    [[draft.id, '--due', 'Tuesday or so'], 'it is not clear what "or so" means'],
    [['1', 'kept'], "is no promise's id"],
    [['019a', 'kept'], 'begins 3 ids'],
    [['0', 'kept'], "is no promise's id"],
    [['x', 'kept'], 'no promise has an id that begins with "x"'],
  ])('%j is refused with what would do', (args, says) => {
    const ran = kept.run(['promise', 'settle', ...args]);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain(says);
  });

  it('settles nothing else when the same is typed once more', () => {
    const settle = ['promise', 'settle', short(draft), 'released'];
    kept.run(settle);
    const again = kept.run(settle);
    expect(again).toMatchObject({ code: EXIT.usage, out: '' });
    expect(again.err).toContain('settled before, as released');
    expect(idsOf()).toEqual([ask.id, old.id]);
  });
});

describe('aftercall promise reopen', () => {
  beforeEach(() => kept.write(call(10, 'Acme', draft, ask)));
  const reopen = ['promise', 'reopen', short(draft)];

  it('takes back what became of a promise, as often as it changes', () => {
    for (const end of ['kept', 'broken']) {
      kept.run(['promise', 'settle', short(draft), end]);
      expect(kept.run(reopen)).toEqual({
        code: EXIT.done,
        out: 'Open again: me · send it · Tue 7 Jan 2020\n',
        err: '',
      });
      expect(idsOf()).toEqual([draft.id, ask.id]);
    }
    expect(kept.run(['prep', 'Acme']).out).toContain('me · send it');
  });

  it('is refused for one that is open', () => {
    expect(kept.run(reopen)).toMatchObject({
      code: EXIT.usage,
      err: expect.stringContaining('is open already'),
    });
  });
});

describe('aftercall promise add', () => {
  beforeEach(() => kept.write(call(12, 'Globex', ask), call(10, 'Acme', draft)));
  const add = ['promise', 'add', '--account', 'Acme', "I'll call Jo by 3 Dec 2098"];

  it('adds one to a call, which is there wherever promises are', () => {
    const { code, out } = kept.run(add);
    const added = asFacts().find(({ owner }) => owner === 'me' && idsOf('--due').length === 1);
    expect(code).toBe(EXIT.done);
    expect(out).toMatch(
      /^Added: me · call Jo · Wed 3 Dec 2098\n {2}Acme · Tue 10 Nov 2026, 15:30 · \S+\n$/,
    );
    expect(added).toBeDefined();
    expect(idsOf('--account', 'Acme')).toHaveLength(2);
    expect(kept.run(['prep', 'Acme']).out).toContain('me · call Jo · Wed 3 Dec 2098');
    const show = ['journal', 'show', id(10)];
    expect(kept.run([...show, '--for-crm']).out).toContain('- me: call Jo, by Wed 3 Dec 2098');
    expect(kept.run(show).out).toContain("I'll call Jo by 3 Dec 2098");
  });

  it('is settled by the id that it is told with', () => {
    const shown = kept.run(add).out.trim().split(' ').at(-1) ?? '';
    expect(kept.run(['promise', 'settle', shown, 'kept']).out).toContain('call Jo');
    expect(idsOf('--account', 'Acme')).toEqual([draft.id]);
  });

  it('goes to the call that --call names', () => {
    kept.run(['promise', 'add', '--call', id(12), 'Jo', 'will', 'ask']);
    expect(asFacts('--account', 'Globex')).toMatchObject([{}, { owner: 'Jo', what: 'ask' }]);
  });

  it('is forgotten with its call, with all that became of it', () => {
    const shown = kept.run(add).out.trim().split(' ').at(-1) ?? '';
    kept.run(['promise', 'settle', shown, 'kept']);
    kept.run(['journal', 'forget', id(10), '--yes']);
    expect(kept.text()).not.toContain('call Jo');
    expect(kept.text()).not.toContain('"end":"kept"');
    expect(idsOf()).toEqual([ask.id]);
  });

  it.each([
    [['promise', 'add', 'call Jo', '--account', 'Acne'], 'Did you mean Acme?'],
    [['promise', 'add', 'call Jo', '--call', 'zz'], '"zz"'],
    [['promise', 'add', ' '], 'say what was promised'],
    [['promise', 'add', 'call', '--call', 'last', '--account', 'Acme'], 'not both'],
    [['promise', 'add', 'me: call by 3/12/2099'], 'could be Thu 3 Dec 2099, or Thu 12 Mar 2099'],
  ])('%j is refused with what would do', (args, says) => {
    const ran = kept.run(args);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain(says);
    expect(idsOf()).toEqual([draft.id, ask.id]);
  });
});

describe('aftercall journal show --for-crm', () => {
  it("tells facts, their sentence and promises as they stand, and nothing that is the rep's own", () => {
    kept.write({
      ...call(10, 'Acme', draft, ask, old),
      call: { account: 'Acme', contact: 'Jo Brandt', type: 'discovery', minutes: 40 },
      words: {
        sentence: 'We lose\x1b[31m two days',
        moment: 'the silence',
        text: 'off the record',
      },
      flags: [{ rubric: 'listening', question: 'cut-in', say: 'You spoke over them.' }],
      plan: { id: 'plan-1', say: 'If they pause, then I wait.' },
      overall: 61,
    });
    kept.run(['promise', 'settle', draft.id, 'kept']);
    const ran = kept.run(['journal', 'show', 'last', '--for-crm'], {
      FORCE_COLOR: '1',
      LANG: 'C.UTF-8',
    });
    expect(ran).toEqual({
      code: EXIT.done,
      err: '',
      out: [
        'Call with Acme, Jo Brandt',
        'Tue 10 Nov 2026, 15:30, discovery, 40 minutes',
        '',
        'They said: "We lose\\x1b[31m two days"',
        '',
        'Next steps:',
        '- me: send it, by Tue 7 Jan 2020 (kept)',
        '- Jo: ask, by Thu 3 Dec 2099',
        '- me: from an older version',
        '',
      ].join('\n'),
    });
  });

  it('goes onto the clipboard with the command that the system has, and no more of it', () => {
    kept.write({ ...call(10, 'Acme'), words: { moment: 'the silence', text: 'off the record' } });
    const bin = kept.command('xclip', `cat > "${kept.home}/clipboard"; echo "$@" >&2`);
    const ran = kept.run(['journal', 'show', '--for-crm', '--copy'], {
      PATH: `${bin}:/bin:/usr/bin`,
    });
    expect(ran).toMatchObject({ code: EXIT.done, out: '' });
    expect(ran.err).toMatch(/^Copied, .*: Acme . Tue 10 Nov 2026, 15:30 . \S{13}\n$/);
    expect(kept.read('clipboard')).toBe('Call with Acme\nTue 10 Nov 2026, 15:30\n');
  });

  it.each([
    ['there is no command', 'something-else', 'exit 0'],
    ['the command fails', 'wl-copy', 'exit 1'],
  ])('is printed where %s', (_, name, does) => {
    kept.write(call(10, 'Acme'));
    const bin = kept.command(name, does);
    const ran = kept.run(['journal', 'show', '--for-crm', '--copy'], { PATH: bin });
    expect(ran).toMatchObject({ code: EXIT.done, out: expect.stringContaining('Call with Acme') });
    expect(ran.err).toContain('No clipboard command works here');
  });

  it.each([
    [['--copy'], '--copy goes with --for-crm'],
    [['--for-crm', '--json'], 'cannot be used with'],
  ])('%j is refused', (args, says) => {
    kept.write(call(10, 'Acme'));
    const ran = kept.run(['journal', 'show', ...args]);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain(says);
  });
});
