import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
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

const asFacts = (args: readonly string[]) =>
  JSON.parse(kept.run(['promise', 'list', '--json', ...args]).out) as readonly {
    readonly number: number;
    readonly id: string;
    readonly overdue: boolean;
  }[];

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

  it('shows who owes what by when, the oldest first, and what is overdue', () => {
    kept.write(call(12, 'Globex', ask), call(10, 'Acme', draft, old));
    const { out } = kept.run(['promise', 'list']);
    expect(out.split('\n').map((line) => line.trimEnd())).toEqual([
      '1  me · send it · Tue 7 Jan 2020, overdue',
      expect.stringMatching(/^ {3}Acme · said Tue 10 Nov( 2026)? · 019a8c3e-0101$/),
      '2  me: from an older version',
      expect.stringMatching(/^ {3}Acme · said .* · 019a8c3e-0103$/),
      '3  Jo · ask · Thu 3 Dec 2099',
      expect.stringMatching(/^ {3}Globex · said .* · 019a8c3e-0102$/),
      '',
    ]);
  });

  it.each([
    [[], [1, 2, 3]],
    [['--due'], [1]],
    [
      ['--account', 'ACME'],
      [1, 2],
    ],
    [['--account', 'glo'], [3]],
    [['--account', 'glo', '--due'], []],
  ])('%j keeps the numbers of the whole list', (args, numbers) => {
    kept.write(call(12, 'Globex', ask), call(10, 'Acme', draft, old));
    expect(asFacts(args).map(({ number }) => number)).toEqual(numbers);
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
    const ran = kept.run(['promise', 'settle', '1', end]);
    expect(ran).toEqual({
      code: EXIT.done,
      out: `Settled as ${end}: me · send it · Tue 7 Jan 2020\n`,
      err: '',
    });
    expect(asFacts([]).map((one) => one.id)).toEqual([old.id, ask.id]);
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
    expect(kept.run(['promise', 'settle', '1', '--due', '2099-01-08']).out).toBe(
      'Moved: me · send it · Thu 8 Jan 2099\n',
    );
    expect(asFacts(['--due'])).toEqual([]);
    expect(asFacts([])[0]).toMatchObject({ due: '2099-01-08', overdue: false });
  });

  it.each([
    [['1'], 'kept|broken|released'],
    [['1', 'kept', '--due', 'Tuesday'], 'kept|broken|released'],
    [['1', 'kpt'], 'Did you mean kept?'],
    [['1', '--due', 'some day'], '"some day" is not a day'],
    [['4', 'kept'], 'no number 4 among 3 open promises'],
    [['019a', 'kept'], 'begins 3 ids'],
    [['0', 'kept'], 'begins 3 ids'],
    [['x', 'kept'], 'no promise has an id that begins with "x"'],
  ])('%j is refused with what would do', (args, says) => {
    const ran = kept.run(['promise', 'settle', ...args]);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain(says);
  });

  it('is refused for one that was settled before', () => {
    kept.run(['promise', 'settle', draft.id, 'released']);
    const again = kept.run(['promise', 'settle', draft.id, 'kept']);
    expect(again).toMatchObject({ code: EXIT.usage, out: '' });
    expect(again.err).toContain('settled before, as released');
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
    kept.run(['promise', 'settle', '1', 'kept']);
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
