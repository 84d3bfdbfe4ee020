import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import { KeptJournal, keptScore, makeEntryRecord } from '../support/kept-journal.ts';
import { CRAFT_WORDS, HARMFUL, widest } from '../support/screen-text.ts';

let kept: KeptJournal;
beforeEach(() => {
  kept = new KeptJournal();
});
afterEach(() => kept.remove());

const id = (n: number) => `019a8c3e-${String(n).padStart(4, '0')}-7000-8000-000000000000`;

const ACME = makeEntryRecord({
  id: id(1),
  held: '2026-10-25T23:30:00-07:00',
  call: { account: 'Acmé', contact: 'Jo', type: 'discovery' },
  answers: { listening: { 'talk-share': 3 } },
  rubrics: { listening: keptScore(60) },
  words: { sentence: 'We lose two days a month to this' },
});
const BOLT = makeEntryRecord({
  id: id(2),
  held: '2026-11-03T10:00:00+01:00',
  call: { account: 'Bolt' },
  promises: [{ id: 'p', said: 'me: send the draft by Tuesday' }],
  answers: { 'of-a-coach': { one: 1 } },
  rubrics: { 'of-a-coach': { ...keptScore(10), band: 'not yet' } },
});

const accounts = (out: string) =>
  (JSON.parse(out) as { call: { account: string } }[]).map(({ call }) => call.account);

describe('aftercall journal search', () => {
  it('shows the call and the line with the words found', () => {
    kept.write(ACME, BOLT);
    const ran = kept.run(['journal', 'search', 'TWO DAYS']);
    expect(ran).toMatchObject({ code: EXIT.done, err: '' });
    const [call, line, ...more] = ran.out.trimEnd().split('\n');
    expect(call).toMatch(/^2026-10-25 23:30 +Acmé · Jo · discovery .*019a8c3e-0001$/);
    expect(line).toMatch(/^ +They said +We lose two days a month to this$/);
    expect(more).toEqual([]);
  });

  it('paints the words where colour is on, in the line of the call too', () => {
    kept.write(ACME);
    const { out } = kept.run(['journal', 'search', 'two days', 'acme'], { FORCE_COLOR: '1' });
    expect(out).toContain('\u001b[1mtwo days\u001b[22m');
    expect(out).toContain('\u001b[1mAcmé\u001b[22m');
    const plain = kept.run(['journal', 'search', 'two days', 'acme']).out;
    expect(out.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('cuts a long text around each of the words, within the width', () => {
    const far = 'so it went on and on '.repeat(200);
    kept.write({ ...ACME, words: { text: `${far}the budget ${far}was\n\n# cut ${far}` } });
    const { out } = kept.run(['journal', 'search', 'budget', 'cut'], { COLUMNS: '70' });
    expect(out.trimEnd().split('\n')).toHaveLength(3);
    expect(out).toMatch(/Notes +….*the budget .*…\n/);
    expect(out).toMatch(/….*was # cut .*…\n/);
    expect(widest(out)).toBeLessThan(70);
  });

  it('tells scripts where the words are', () => {
    kept.write(ACME, BOLT);
    const { out } = kept.run(['journal', 'search', 'draft', '--json']);
    expect(JSON.parse(out)).toMatchObject([
      {
        format: 'aftercall/entry-facts@1',
        id: id(2),
        found: [{ in: 'promise', text: 'me: send the draft by Tuesday' }],
      },
    ]);
  });

  it('says kindly that nothing was found, and exits 0', () => {
    kept.write(ACME, BOLT);
    const ran = kept.run(['journal', 'search', 'tax']);
    expect(ran).toMatchObject({ code: EXIT.done, out: '' });
    expect(ran.err).toContain('Nothing found in the 2 calls kept here');
    expect(kept.run(['journal', 'search', 'tax', '--json', '-q'])).toEqual({
      code: 0,
      out: '[]\n',
      err: '',
    });
  });

  it('reports lines that are no records, whatever is looked for', () => {
    kept.write(ACME, '{"format":', { format: 'aftercall/entry@1', id: 'hollow' });
    const { out, err } = kept.run(['journal', 'search', 'days'], { COLUMNS: '500' });
    expect(out).toContain('They said');
    expect(err.replaceAll(/\n +/g, '')).toContain(`${kept.file}:2`);
    expect(err).toContain('hollow');
  });

  it('passes on nothing hostile from what it finds', () => {
    const hostile = 'days\u001b[2J\u009b31m\u202egro\u200b \u001b]0;title\u0007 days';
    kept.write({
      ...ACME,
      call: { account: hostile },
      words: { sentence: hostile, text: `${hostile}\r\n${'x'.repeat(500)}${hostile}` },
      promises: [{ id: 'p', said: hostile }],
    });
    for (const words of [['days'], ['x1b'], ['\u001b[2J'], ['days', '--json'], [hostile]]) {
      const { out, err } = kept.run(['journal', 'search', ...words]);
      expect(out + err).not.toMatch(HARMFUL);
    }
    const { out } = kept.run(['journal', 'search', 'days'], { FORCE_COLOR: '1' });
    expect(out.replace(/\u001b\[\d+m/g, '')).not.toMatch(HARMFUL);
    expect(out).toContain('days\u001b[22m\\x1b[2J');
  });

  it('finds calls as last amended, and none that were forgotten', () => {
    const written = '2026-11-20T16:04:09+01:00';
    const entry = { ...ACME, words: { sentence: 'They cut the budget' } };
    kept.write(
      { format: 'aftercall/amendment@1', id: id(8), written, entry },
      { format: 'aftercall/forgotten@1', id: id(9), written, forgotten: [id(2)] },
      ACME,
      BOLT,
    );
    expect(accounts(kept.run(['journal', 'search', 'budget', '--json']).out)).toEqual(['Acmé']);
    expect(kept.run(['journal', 'search', 'lose', '--json']).out).toBe('[]\n');
    expect(kept.run(['journal', 'search', 'draft', '--json']).out).toBe('[]\n');
  });
});

describe('journal list and journal search', () => {
  it.each([
    [['--account', 'ACME'], ['Acmé']],
    [['--contact', 'jo'], ['Acmé']],
    [['--type', 'disc'], ['Acmé']],
    [['--when', '2026-10-25'], ['Acmé']],
    [
      ['--when', '2026-10..2026-11'],
      ['Bolt', 'Acmé'],
    ],
    [['--when', 'before 2026-11'], ['Acmé']],
    [['--when', '2020'], []],
    [['--rubric', 'listening'], ['Acmé']],
    [['--rubric', 'of-a-coach'], ['Bolt']],
    [['--rubric', 'empathy'], []],
    [['--band', 'Not Yet'], ['Bolt']],
    [['--band', 'throughout'], []],
    [['--rubric', 'listening', '--band', 'mostly'], ['Acmé']],
    [['--rubric', 'of-a-coach', '--when', '2020'], []],
    [['--account', 'o', '--limit', '1'], ['Bolt']],
  ])('with %j find %j', (filters, found) => {
    kept.write(ACME, BOLT);
    for (const verb of ['list', 'search']) {
      const ran = kept.run(['journal', verb, ...filters, '--json']);
      expect(ran.code).toBe(EXIT.done);
      expect(accounts(ran.out)).toEqual(found);
    }
  });

  it.each([
    [['search'], 'nothing to look for'],
    [['search', ' '], 'nothing to look for'],
    [['list', '--rubric', 'lisening'], 'Did you mean listening?'],
    [['list', '--rubric', 'of-a-coatch'], 'Did you mean of-a-coach?'],
    [['search', 'days', '--rubric', 'constructor'], 'There are: listening'],
    [['list', '--band', 'mosly'], 'Did you mean mostly?'],
    [['list', '--when', 'soonish'], '2026-10..2026-11'],
    [['list', '--when', '3/4/2026'], 'Fri 3 Apr 2026, or Wed 4 Mar 2026'],
    [['list', '--when', '3/4/2026'], '--dates day-first'],
    [['list', '--when', 'last week or so'], 'it is not clear what "or so" means'],
    [['search', 'x', '--when', '\u001b[2J'], '\\x1b[2J'],
    [['list', '--account', ''], 'It is empty'],
    [['search', 'x', '--limit', '0'], 'a number from 1'],
  ])('%j are refused with what would do', (words, says) => {
    kept.write(ACME, BOLT);
    const ran = kept.run(['journal', ...words]);
    expect(ran).toMatchObject({ code: EXIT.usage, out: '' });
    expect(ran.err).toContain(says);
    expect(ran.err).not.toMatch(HARMFUL);
  });

  it('say how many more there are, and how to see them', () => {
    kept.write(...Array.from({ length: 25 }, (_, i) => ({ ...ACME, id: id(i) })));
    const ran = kept.run(['journal', 'search', 'days']);
    expect(ran.err).toBe('5 more; `--limit all` shows them.\n');
    expect(kept.run(['journal', 'search', 'days', '--limit', 'all']).err).toBe('');
  });

  it('give a long array as one JSON text, like a short one', () => {
    const calls = Array.from({ length: 2001 }, (_, i) => ({ ...ACME, id: id(i) }));
    kept.write(...calls);
    const { out } = kept.run(['journal', 'list', '--limit', 'all', '--json']);
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
    expect(accounts(out)).toHaveLength(2001);
  });

  it('never use the words of the craft', () => {
    kept.write(ACME, BOLT);
    const ran = kept.run(['journal', 'search', 'o']);
    expect(ran.out + ran.err + kept.run(['journal', 'search', 'tax']).err).not.toMatch(CRAFT_WORDS);
  });

  it('never start a pager off a terminal', () => {
    kept.write(...Array.from({ length: 60 }, (_, i) => ({ ...ACME, id: id(i) })));
    const ran = kept.run(['journal', 'list', '--limit', 'all'], { PAGER: 'false' });
    expect(ran.out.trimEnd().split('\n')).toHaveLength(60);
  });
});
