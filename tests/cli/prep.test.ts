import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepLine } from '../../src/cli/render/text/prep-line.ts';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import type { EntryRecord } from '../../src/domain/journal/records/record.ts';
import { builtInHash, KeptJournal, keptScore, makeEntryRecord } from '../support/kept-journal.ts';
import { HARMFUL } from '../support/screen-text.ts';

const ATTACK = 'a\x1b[31m\u202e\u200bb\x9b';

let kept: KeptJournal;
beforeEach(() => {
  kept = new KeptJournal();
});
afterEach(() => kept.remove());

const id = (n: number) => `019a8c3e-${String(n).padStart(4, '0')}-7000-8000-000000000000`;
const plan = { id: 'plan-1', say: 'If they pause, then I wait.' };

function call(n: number, account: string, parts: Partial<EntryRecord> = {}) {
  const held = `2026-11-${String(n).padStart(2, '0')}T15:30:00+01:00`;
  return makeEntryRecord({ id: id(n), held, written: held, call: { account }, ...parts });
}

const acme = () =>
  call(10, 'Acme', {
    call: { account: 'Acme', contact: 'Jo Brandt', type: 'discovery' },
    words: { sentence: 'We lose two days' },
    answers: { listening: { 'talk-share': 3, 'gave-it-back': 5, 'cut-in': 5 } },
    rubrics: { listening: keptScore(81, builtInHash('listening')) },
    plan,
    promises: [
      { id: id(101), said: 'Jo: ask', owner: 'Jo', what: 'ask', due: '2099-12-03' },
      { id: id(102), said: 'a list', what: 'a list' },
      { id: id(103), said: 'me: send it', owner: 'me', what: 'send it', due: '2020-01-07' },
      { id: id(104), said: 'me: done', owner: 'me', what: 'done' },
    ],
  });
const done = {
  format: 'aftercall/promise@1',
  id: id(201),
  written: '2026-11-11T09:00:00+01:00',
  promise: id(104),
  end: 'kept',
};

describe('aftercall prep with an account', () => {
  it('is one screen of words and dates, without a score', () => {
    kept.write(acme(), done, call(12, 'Globex', { words: { sentence: 'Not them' } }));
    const { code, out, err } = kept.run(['prep', 'acme']);
    expect({ code, err }).toEqual({ code: EXIT.done, err: '' });
    expect(out).toMatch(/^Acme · Jo Brandt · discovery · last call Tue 10 Nov 2026\n/);
    expect(out).toContain('Your plan\n  If they pause, then I wait.\n');
    expect(out).toMatch(/They said · Tue 10 Nov.*\n {2}"We lose two days"\n/);
    expect(out).toContain(
      [
        'Promises still open',
        '  me · send it · Tue 7 Jan 2020, overdue',
        '  a list',
        '  Jo · ask · Thu 3 Dec 2099',
        '',
      ].join('\n'),
    );
    expect(out).toMatch(
      /Worth repeating · Listening\n {2}\S.*\n {4}"I said it back in their words/,
    );
    expect(out).toMatch(/To work on · Listening\n/);
    expect(out).not.toMatch(/81|Globex|Not them|done/);
    expect(out.split('\n').length).toBeLessThan(25);
  });

  it('tells the same as JSON', () => {
    kept.write(acme(), done);
    expect(JSON.parse(kept.run(['prep', 'Acme', '--json']).out)).toMatchObject({
      format: 'aftercall/prep@1',
      account: 'Acme',
      plan: { plan },
      said: { sentence: 'We lose two days', held: '2026-11-10T15:30:00+01:00' },
      last: { id: id(10) },
      repeat: { rubric: 'listening', question: 'gave-it-back', answer: 5 },
      promises: [{ id: id(103), overdue: true }, { id: id(101) }, { id: id(102) }],
    });
  });

  it.each([
    ['ACME', 'Acme'],
    ['  acme ', 'Acme'],
    ['ac', 'Acme'],
    ['glob', 'Globex "North"'],
    ['globex "n', 'Globex "North"'],
    ['ÜBER', 'über\\uns'],
    ['new na', 'New name'],
  ])('finds %j', (wanted, account) => {
    const entry = call(13, 'Old name');
    const amended = { ...entry, call: { account: 'New name' } };
    const amendment = {
      format: 'aftercall/amendment@1',
      id: id(300),
      written: '2026-11-14T09:00:00+01:00',
      entry: amended,
    };
    kept.write(acme(), call(11, 'Globex "North"'), call(12, 'über\\uns'), entry, amendment);
    expect(JSON.parse(kept.run(['prep', wanted, '--json']).out)).toMatchObject({ account });
  });

  it.each([
    ['Acne', 'Did you mean Acme?'],
    ['Glob', 'begins several accounts. Say more of it: Globex, Globus'],
    ['', 'no call with ""'],
    ['Forgotten', 'no call with "Forgotten"'],
    ['\x1b[31mX', 'no call with "\\x1b[31mX"'],
  ])('refuses %j with what would do', (wanted, says) => {
    const forgotten = {
      format: 'aftercall/forgotten@1',
      id: id(301),
      written: '2026-11-14T09:00:00+01:00',
      forgotten: [id(14)],
    };
    kept.write(acme(), call(12, 'Globex'), call(13, 'Globus'), call(14, 'Forgotten'), forgotten);
    const ran = kept.run(['prep', wanted]);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain(says);
  });

  it('finds an account, its words and its promises however far back they lie', () => {
    const others = Array.from({ length: 400 }, (_, i) =>
      call(12, 'Globex', { id: id(1000 + i), words: { text: 'x'.repeat(400) } }),
    );
    kept.write(acme(), done, ...others);
    const { out } = kept.run(['prep', 'Acme']);
    expect(out).toContain('"We lose two days"');
    expect(out).toContain('me · send it · Tue 7 Jan 2020, overdue');
    expect(out).not.toContain('done');
  });

  it('passes over lines that are damaged, and paints nothing', () => {
    const harmful = call(11, 'Acme', {
      words: { sentence: ATTACK },
      promises: [{ id: id(105), said: ATTACK, owner: ATTACK, due: '2026-12-01' }],
    });
    kept.write(
      '{"format":"aftercall/entry@1","id":"torn","call":{"account":"Acme"',
      { ...call(12, 'Acme'), promises: [null] },
      { ...call(13, 'Acme'), call: { account: 5 } },
      { ...done, id: id(400), due: 'soon' },
      harmful,
    );
    const { code, out, err } = kept.run(['prep', 'Acme']);
    expect({ code, err }).toEqual({ code: EXIT.done, err: '' });
    expect(out).toContain('last call Wed 11 Nov 2026');
    expect(out).not.toMatch(HARMFUL);
    expect(out).toContain('a\\x1b[31m');
  });
});

describe('aftercall prep for a day', () => {
  it('shows the plan, what is due, and the last call', () => {
    kept.write(acme(), call(12, 'Globex'));
    const { code, out } = kept.run(['prep']);
    expect(code).toBe(EXIT.done);
    expect(out).toMatch(/^Today, /);
    expect(out).toContain('If they pause, then I wait.');
    expect(out).toContain('Promises due\n  me · send it · Tue 7 Jan 2020, overdue · Acme\n\n');
    expect(out).toContain('Last call\n  Globex · Thu 12 Nov 2026, 15:30');
  });

  it('names the calls of this day', () => {
    const now = new Date().toISOString().slice(0, 19);
    const today = { held: `${now}+00:00`, written: `${now}+00:00` };
    kept.write(acme(), call(12, 'Globex', today));
    expect(kept.run(['prep'], { TZ: 'UTC' }).out).toContain('Calls today\n  Globex · ');
  });

  it('says what to do while there is nothing', () => {
    const ran = kept.run(['prep']);
    expect(ran).toMatchObject({ code: EXIT.done, out: '' });
    expect(ran.err).toContain('`aftercall` begins it');
    expect(JSON.parse(kept.run(['prep', '--json']).out)).toMatchObject({
      last: null,
      promises: [],
    });
  });
});

it.each([
  [undefined, 'aftercall prep'],
  ['  ', 'aftercall prep'],
  ['Acme', 'aftercall prep "Acme"'],
  ["Jo's Ltd", 'aftercall prep "Jo\'s Ltd"'],
  ['-x', 'aftercall prep -- "-x"'],
  ['A$(rm -rf ~)', "aftercall prep 'A$(rm -rf ~)'"],
  ["`it's`", "aftercall prep '`it'\\''s`'"],
  ['a\x1b[31m', "aftercall prep 'a\\x1b[31m'"],
])('after a call with %j a session names %s', (account, line) => {
  expect(prepLine(account)).toBe(line);
});
