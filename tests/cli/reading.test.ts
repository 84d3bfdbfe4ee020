import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRubric } from '../../src/adapters/rubrics/read-rubric.ts';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import {
  builtInHash,
  KeptJournal,
  keptScore,
  makeEntryRecord,
  makeSettlement,
} from '../support/kept-journal.ts';
import { HARMFUL } from '../support/screen-text.ts';

let kept: KeptJournal;
beforeEach(() => {
  kept = new KeptJournal();
});
afterEach(() => kept.remove());

const id = (n: number) => `019a8c3e-${String(n).padStart(4, '0')}-7000-8000-000000000000`;
const held = (n: number, when: string, account: string) =>
  makeEntryRecord({ id: id(n), held: when, call: { account } });
const plan = { id: 'plan-1', say: 'If they pause, then I wait.' };

describe('every command', () => {
  it.each([
    [[]],
    [['reflect']],
    [['journal']],
    [['journal', 'list']],
    [['journal', 'show']],
    [['journal', 'search']],
    [['journal', 'path']],
    [['journal', 'chart']],
    [['journal', 'retest']],
    [['journal', 'forget']],
    [['journal', 'verify']],
    [['plan']],
    [['plan', 'show']],
    [['plan', 'settle']],
    [['prep']],
    [['promise']],
    [['promise', 'list']],
    [['promise', 'settle']],
    [['rubric']],
    [['rubric', 'list']],
    [['rubric', 'show']],
    [['help']],
  ])('%j prints its help on standard output', (words) => {
    const asked = kept.run([...words, '--help']);
    expect(asked).toMatchObject({ code: EXIT.done, err: '' });
    expect(asked.out).toContain(`Usage: aftercall ${words.join(' ')}`.trim());
    expect(kept.run(['help', ...words])).toEqual(asked);
  });

  it.each([
    [['jurnal'], 'Did you mean journal?'],
    [['jurnal', 'list', '--json'], 'Did you mean journal?'],
    [['what-is-this'], 'aftercall --help lists them'],
    [['journal', 'lst'], 'Did you mean journal list?'],
    [['plan', 'shwo'], 'Did you mean plan show?'],
    [['chart'], 'Did you mean journal chart?'],
    [['show', 'last'], 'Did you mean journal show, plan show or rubric show?'],
    [['help', 'settle'], 'Did you mean plan settle or promise settle?'],
    [['rubric', 'what-is-this'], 'there is no command "rubric what-is-this"'],
    [['journal', 'list', '--jsn'], '--json'],
    [['journal', 'list', '--limit', '0'], 'a number from 1'],
    [['journal', 'list', 'acme'], 'too many arguments'],
    [['rubric', 'show'], 'missing required argument'],
    [['rubric', 'show', 'lisening'], 'Did you mean listening?'],
    [['rubric', 'show', 'constructor'], 'There are: listening, empathy'],
    [['help', 'exit-code'], 'Did you mean exit-codes?'],
    [['help', 'journal', 'lst'], 'no help on "journal lst"'],
    [['plan', 'settle', 'kep'], 'Did you mean kept?'],
    [['plan', 'settle'], 'kept|partly|no-chance|forgot|dropped'],
    [['plan', 'settle', 'kept'], 'no plan is open'],
    [['journal', 'show'], 'the journal is empty'],
  ])('%j is refused with what would do', (words, says) => {
    const ran = kept.run(words);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain(says);
    expect(ran.err).toMatch(/^aftercall: /);
  });

  it.each([['journal'], ['plan'], ['rubric']])(
    '%s alone lists its verbs and is refused',
    (noun) => {
      const ran = kept.run([noun]);
      expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
      expect(ran.err).toContain(`Usage: aftercall ${noun}`);
    },
  );
});

describe('aftercall help', () => {
  it('tells every exit code there is', () => {
    const { out } = kept.run(['help', 'exit-codes']);
    for (const code of Object.values(EXIT)) expect(out).toMatch(new RegExp(`^ +${code} `, 'm'));
  });

  it('tells the variables and the formats', () => {
    expect(kept.run(['help', 'environment']).out).toContain('AFTERCALL_STATE_DIR');
    const formats = kept.run(['help', 'formats']).out;
    expect(formats).toContain('aftercall/rubric@1');
    for (const format of printedFormats()) expect(formats).toContain(format);
  });
});

describe('the call entered last', () => {
  /** Entered the day after both were held, the earlier of them last. */
  const two = () => {
    kept.write(
      { ...held(1, '2026-11-19T16:05:00+01:00', 'Acme'), written: '2026-11-20T09:00:00+01:00' },
      { ...held(2, '2026-11-19T09:30:00+01:00', 'Acme'), written: '2026-11-20T09:10:00+01:00' },
    );
    writeFileSync(join(kept.home, 'note.yaml'), 'call: { minutes: 45 }\n');
  };

  it.each([
    [['journal', 'show']],
    [['journal', 'show', 'last']],
    [['journal', 'show', 'last', '--for-crm']],
    [['journal', 'amend', 'last', '--answers', 'note.yaml']],
    [['journal', 'forget', 'last', '--dry-run']],
  ])('is what "last" means, and is named before anything is done: %j', (words) => {
    two();
    const { code, out, err } = kept.run(words);
    expect(code).toBe(EXIT.done);
    expect(`${err}${out}`).toMatch(/Acme.*09:30|09:30.*Acme|Acme\n.*09:30/);
    expect(out).not.toContain('16:05');
  });

  it.each([
    [['journal', 'list']],
    [['journal', 'search', 'acme']],
    [['journal', 'forget', '--account', 'Acme', '--dry-run']],
  ])('is told from another one with the same account on the same day: %j', (words) => {
    two();
    expect(kept.run(words).out).toMatch(/^ *2026-11-19 16:05 .*\n *2026-11-19 09:30 /m);
  });
});

describe('aftercall journal list', () => {
  it('says what to do while there is nothing', () => {
    const ran = kept.run(['journal', 'list']);
    expect(ran).toMatchObject({ code: EXIT.done, out: '' });
    expect(ran.err).toContain('`aftercall` begins it');
    expect(kept.run(['journal', 'list', '--json', '-q'])).toEqual({
      code: 0,
      out: '[]\n',
      err: '',
    });
  });

  it('puts a call entered late where it was held, across clock changes and zones', () => {
    kept.write(
      held(1, '2026-10-25T02:50:00+02:00', 'before-the-hour-again'),
      held(2, '2026-10-25T02:10:00+01:00', 'in-the-hour-again'),
      held(3, '2026-03-29T03:01:00+02:00', 'after-spring'),
      held(4, '2026-10-25T23:30:00-07:00', 'far-west'),
      held(5, '2026-03-29T01:59:00+01:00', 'entered-late'),
    );
    const lines = kept.run(['journal', 'list']).out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/ +/).slice(0, 3))).toEqual([
      ['2026-10-25', '23:30', 'far-west'],
      ['2026-10-25', '02:10', 'in-the-hour-again'],
      ['2026-10-25', '02:50', 'before-the-hour-again'],
      ['2026-03-29', '03:01', 'after-spring'],
      ['2026-03-29', '01:59', 'entered-late'],
    ]);
  });

  it('lists twenty unless told, and says how many more there are', () => {
    const day = (n: number) => String(n).padStart(2, '0');
    kept.write(
      ...Array.from({ length: 25 }, (_, i) => held(i, `2026-11-${day(i + 1)}T10:00:00Z`, 'Acme')),
    );
    const twenty = kept.run(['journal', 'list']);
    expect(twenty.out.trimEnd().split('\n')).toHaveLength(20);
    expect(twenty.out).toMatch(/^2026-11-25/);
    expect(twenty.err).toContain('5 more');
    const three = kept.run(['journal', 'list', '--json', '--limit', '3']);
    expect(JSON.parse(three.out)).toHaveLength(3);
    expect(three.err).toContain('22 more');
    const all = kept.run(['journal', 'list', '--limit', 'all']);
    expect(all.out.trimEnd().split('\n')).toHaveLength(25);
    expect(all.err).toBe('');
  });

  it('reports a bad line with its file and number, and goes on', () => {
    kept.write(
      held(1, '2026-11-20T10:00:00Z', 'Acme'),
      '{"format":"aftercall/entry@1","id":',
      '[]',
      { format: 'aftercall/entry@1', id: 'hollow' },
      held(2, '2026-11-21T10:00:00Z', 'Bolt'),
    );
    const before = readFileSync(kept.file, 'utf8');
    for (const words of [
      ['list'],
      ['list', '--json'],
      ['list', '-q'],
      ['show'],
      ['show', '--json'],
    ]) {
      const ran = kept.run(['journal', ...words], { COLUMNS: '500' });
      expect(ran.code).toBe(EXIT.done);
      expect(ran.out).toContain('Bolt');
      const err = ran.err.replaceAll(/\n +/g, '');
      expect(err).toContain(`${kept.file}:2`);
      expect(err).toContain(`${kept.file}:3`);
      expect(err).toContain('hollow');
    }
    expect(readFileSync(kept.file, 'utf8')).toBe(before);
  });

  it('shows what a hostile name holds instead of sending it', () => {
    const name = 'Acme\u001b[2J\u009b31m\u202egro';
    kept.write(
      makeEntryRecord({ call: { account: name }, rubrics: { [name]: keptScore(50) } }),
      makeEntryRecord({ id: `${name}-2`, call: { account: name } }),
    );
    for (const words of [
      ['list'],
      ['list', '--json'],
      ['show'],
      ['show', '--json'],
      ['show', name],
    ]) {
      const { out, err } = kept.run(['journal', ...words]);
      expect(out + err).not.toMatch(HARMFUL);
    }
    expect(kept.run(['journal', 'list']).out).toContain('Acme\\x1b[2J');
    const [entry] = JSON.parse(kept.run(['journal', 'list', '--json']).out);
    expect(entry.call.account).toBe(name);
  });
});

describe('aftercall journal show', () => {
  const answers = { listening: { 'talk-share': 5, 'gave-it-back': 1 } };
  const entry = makeEntryRecord({
    id: id(1),
    answers,
    rubrics: { listening: keptScore(54, 'f'.repeat(64)) },
    plan,
  });

  it('says each answer in the words of our own rubric with the same hash', () => {
    kept.write({ ...entry, rubrics: { listening: keptScore(54, builtInHash('listening')) } });
    const { out, err } = kept.run(['journal', 'show', '019a8c3e']);
    expect(err).toBe('');
    expect(out).toContain('5  "More than two thirds"');
    expect(out).toContain('1  "I moved on without checking"');
    expect(out).toContain('What became of it has not been said yet.');
  });

  it('says each answer in the words of the copy beside the journal', () => {
    const ours = readFileSync(new URL('../../rubrics/listening.yaml', import.meta.url), 'utf8');
    const older = ours.replace('"More than two thirds"', '"Nearly all of it"');
    const loaded = readRubric('older.yaml', Buffer.from(older));
    const hash = loaded.ok ? loaded.value.hash : '';
    kept.write({ ...entry, rubrics: { listening: keptScore(54, hash) } });
    expect(kept.run(['journal', 'show']).out).toContain('not on this computer');
    kept.keepRubric(hash, older);
    expect(kept.run(['journal', 'show']).out).toContain('5  "Nearly all of it"');
  });

  it('without the wording shows names and bare answers, and says so', () => {
    kept.write(entry, makeSettlement({ outcome: 'forgot' }));
    const { out } = kept.run(['journal', 'show', 'last']);
    expect(out).toContain('not on this computer');
    expect(out).toMatch(/gave-it-back +1/);
    expect(out).toContain('What became of it: forgotten');
  });

  it('prints the record as it was kept, unknown fields too', () => {
    const record = { ...entry, weather: { sky: 'blue' } };
    kept.write(record);
    expect(kept.run(['journal', 'show', '--json']).out).toBe(`${JSON.stringify(record)}\n`);
  });

  it('names the candidates for a beginning that several ids have', () => {
    kept.write(held(1, '2026-11-20T10:00:00Z', 'Acme'), held(2, '2026-11-21T10:00:00Z', 'Bolt'));
    const ran = kept.run(['journal', 'show', '019a']);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain(id(1));
    expect(ran.err).toContain(id(2));
    const unknown = kept.run(['journal', 'show', '77']);
    expect(unknown).toMatchObject({ code: EXIT.usage, out: '' });
    expect(unknown.err).toContain('aftercall journal list');
  });
});

it('aftercall journal path prints the folder in force', () => {
  expect(kept.run(['journal', 'path'])).toEqual({
    code: 0,
    out: `${kept.data}/journal\n`,
    err: '',
  });
  expect(kept.run(['journal', 'path', '--data-dir', '/elsewhere']).out).toBe(
    '/elsewhere/journal\n',
  );
});

describe('aftercall plan', () => {
  it('shows the open plan, since when, and how often it had a chance', () => {
    kept.write(
      makeEntryRecord({ id: id(1), plan }),
      makeSettlement({ outcome: 'forgot' }),
      makeEntryRecord({ id: id(2), written: '2026-11-21T09:00:00+01:00', plan }),
    );
    const { out } = kept.run(['plan', 'show']);
    expect(out).toBe(`${plan.say}\nSince Fri 20 Nov 2026; 1 call gave it a chance.\n`);
    expect(JSON.parse(kept.run(['plan', 'show', '--json']).out)).toEqual({
      format: 'aftercall/open-plan@1',
      plan,
      since: '2026-11-20T16:04:09+01:00',
      tries: 1,
    });
  });

  it('says what to do when there is none', () => {
    const ran = kept.run(['plan', 'show']);
    expect(ran).toMatchObject({ code: EXIT.done, out: '' });
    expect(ran.err).toContain('`aftercall`');
    expect(JSON.parse(kept.run(['plan', 'show', '--json']).out)).toMatchObject({ plan: null });
  });

  it.each(['kept', 'partly', 'forgot', 'dropped'])('settles it as %s, once', (outcome) => {
    kept.write(makeEntryRecord({ plan }));
    const ran = kept.run(['plan', 'settle', outcome, '--json']);
    expect(ran).toMatchObject({ code: EXIT.done, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ plan: 'plan-1', outcome });
    expect(JSON.parse(kept.run(['plan', 'show', '--json']).out)).toMatchObject({ plan: null });
    expect(kept.run(['journal', 'show']).out).toContain('What became of it:');
    expect(kept.run(['plan', 'settle', outcome]).code).toBe(EXIT.usage);
  });

  it('leaves open a plan for which no chance came', () => {
    kept.write(makeEntryRecord({ plan }));
    const ran = kept.run(['plan', 'settle', 'no-chance']);
    expect(ran).toMatchObject({ code: EXIT.done, err: '' });
    expect(ran.out).toContain('It stays open for the next call.');
    const shown = JSON.parse(kept.run(['plan', 'show', '--json']).out);
    expect(shown).toMatchObject({ plan: { id: 'plan-1' }, tries: 0 });
  });
});

describe('aftercall rubric', () => {
  it('lists all with what the default session asks', () => {
    const rubrics = JSON.parse(kept.run(['rubric', 'list', '--json']).out);
    expect(rubrics).toHaveLength(12);
    expect(rubrics[0]).toMatchObject({
      format: 'aftercall/rubric-facts@1',
      id: 'listening',
      version: '1.0.0',
      questions: 6,
      required: true,
      askedByDefault: 3,
      hash: builtInHash('listening'),
    });
    expect(rubrics[4]).toMatchObject({ id: 'healing', required: false, askedByDefault: 0 });
    expect(kept.run(['rubric', 'list']).out).toContain('Listening: Did their words lead the call?');
  });

  it('shows one, to people and to scripts', () => {
    expect(kept.run(['rubric', 'show', 'listening']).out).toContain('How much of the talking');
    const shown = JSON.parse(kept.run(['rubric', 'show', 'listening', '--json']).out);
    expect(shown).toMatchObject({
      format: 'aftercall/rubric-view@1',
      rubric: { id: 'listening', language: 'en' },
      hash: builtInHash('listening'),
    });
    expect(shown.rubric.questions).toHaveLength(6);
    expect(shown.scoringHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

/** Every format that something made for a screen or a script names. */
function printedFormats(): readonly string[] {
  const folder = new URL('../../src/cli/render/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const texts = files.map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return [...new Set(texts.flatMap((text) => text.match(/aftercall\/[a-z-]+@\d+/g) ?? []))];
}
