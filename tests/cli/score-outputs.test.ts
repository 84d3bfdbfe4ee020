import { describe, expect, it } from 'vitest';
import type { NoteScore } from '../../src/domain/note/score-of-note.ts';
import { Machine } from '../support/machine.ts';
import { cellsOf } from '../support/read-csv.ts';

const LISTENING = { 'talk-share': 3, 'gave-it-back': 4, 'cut-in': 2, 'noticed-hints': 'dk' };
const PRESSED = { 'whose-reason': 3, 'cost-of-waiting': 3, pressure: 5 };
const ONE = {
  id: 'one',
  call: { account: 'Acme | Söhne', when: '2026-11-18', minutes: 0 },
  answers: { listening: LISTENING, persuasion: PRESSED },
};
const FORMULA = {
  id: 'two',
  call: { account: '=HYPERLINK("http://x")', contact: '\t@SUM(1)' },
  answers: { listening: { 'talk-share': 3 } },
};
const BAD = { id: 'bad', answers: { listening: { 'talk-shar': 3 } } };
const lines = (...notes: readonly object[]) =>
  notes.map((note) => `${JSON.stringify(note)}\n`).join('');

function asCsv(input: string, ...flags: readonly string[]) {
  const ended = new Machine().run(['score', '-f', 'csv', ...flags, '-'], input);
  expect(ended.out.startsWith('\ufeff')).toBe(true);
  const [head = [], ...rows] = cellsOf(ended.out.slice(1));
  const cell = (row: number, name: string) => rows[row]?.[head.indexOf(name)];
  return { ...ended, head, rows, cell };
}

describe('score --format csv', () => {
  it('has a row a note, with its facts, its scores, its flags and its problems', () => {
    const { code, rows, cell } = asCsv(lines(ONE, BAD));
    expect(code).toBe(4);
    expect(rows).toHaveLength(2);
    const first = {
      id: 'one',
      account: 'Acme | Söhne',
      when: '2026-11-18',
      minutes: '0',
      'first-contact': '',
      'listening score': '81.25',
      'listening reason': '',
      'listening band': 'throughout',
      'listening answered': '3',
      'listening of': '6',
      'listening na': '0',
      'listening dk': '1',
      'persuasion score': '37.5',
      'empathy score': '',
      overall: '',
      place: '',
      flags: 'You noted pressure at more than one moment of this call.',
      problems: '',
    };
    const got = Object.keys(first).map((name) => [name, cell(0, name)]);
    expect(Object.fromEntries(got)).toEqual(first);
    expect(cell(1, 'id')).toBe('bad');
    expect(cell(1, 'listening score')).toBe('');
    expect(cell(1, 'problems')).toBe(
      '/answers/listening/talk-shar This rubric has no question "talk-shar"; did you mean "talk-share"?',
    );
  });

  it.each([
    ['whatever the notes hold', lines(ONE), lines(BAD)],
    ['where there is no note', lines(ONE), ''],
  ])('has the same header %s', (_, some, others) => {
    expect(asCsv(others).head).toEqual(asCsv(some).head);
  });

  it('has the columns of one rubric only where only that one is asked for, with the arithmetic', () => {
    const { head, cell } = asCsv(lines(ONE), '--rubric', 'listening', '--explain');
    expect(head.filter((name) => name.startsWith('persuasion'))).toEqual([]);
    expect(cell(0, 'listening.gave-it-back')).toBe('4');
    expect(cell(0, 'listening.gave-it-back points')).toBe('75');
    expect(cell(0, 'listening.noticed-hints')).toBe('dk');
    expect(cell(0, 'listening.noticed-hints points')).toBe('');
  });

  it('is parted by semicolons, with numbers as they go with them, where that is asked for', () => {
    const { out } = new Machine().run(
      ['score', '-f', 'csv', '--separator', 'semicolon', '-r', 'persuasion', '-'],
      lines(ONE),
    );
    const [head = '', row = ''] = out.split('\r\n');
    expect(head).toMatch(/^\ufeffid;account;contact;.*;persuasion score;/);
    expect(row).toMatch(/^one;Acme \| Söhne;;2026-11-18;;0;;"\d+,\d+";/);
    expect(row.split(';')).toHaveLength(head.split(';').length);
  });

  it('is as it is where --raw asks for it', () => {
    const { out } = new Machine().run(['score', '-f', 'csv', '--raw', '-'], lines(FORMULA));
    const [head = [], row = []] = cellsOf(out);
    expect([head[0], row[1], row[2]]).toEqual(['id', '=HYPERLINK("http://x")', '\t@SUM(1)']);
  });

  it.each([
    [['--raw'], '--raw is for --format csv'],
    [['--separator', 'comma', '-f', 'json'], '--separator is for --format csv'],
    [['--with-source'], '--with-source is for --format json, jsonl and csv'],
    [['--with-source', '-f', 'markdown'], '--with-source is for --format json, jsonl and csv'],
  ])('is what %j are for', (flags, said) => {
    const { code, err, out } = new Machine().run(['score', ...flags, '-'], lines(ONE));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('lets nothing become a formula', () => {
    const { cell } = asCsv(lines(FORMULA));
    expect(cell(0, 'account')).toBe(`'=HYPERLINK("http://x")`);
    expect(cell(0, 'contact')).toMatch(/^'/);
  });
});

describe('score --format markdown', () => {
  const markdown = (input: string, ...flags: readonly string[]) =>
    new Machine().run(['score', '-f', 'markdown', ...flags, '-'], input).out;

  it('shows one note as a table of its rubrics', () => {
    expect(markdown(lines(ONE))).toBe(
      [
        '**one · Acme \\| Söhne · Wed 18 Nov 2026**',
        '',
        '|  | Score | Band | Rests on |',
        '| --- | --- | --- | --- |',
        '| Listening | 81 | throughout | 3 of 6 questions, 1 not recalled |',
        '| Persuasion | 38 | see ! | 3 of 6 questions |',
        '',
        '**!** You noted pressure at more than one moment of this call.',
        '',
      ].join('\n'),
    );
  });

  it('shows several as one table, in their order', () => {
    expect(markdown(lines(ONE, FORMULA, BAD)).split('\n')).toEqual([
      '| Call | Listening | Persuasion | Overall | Remarks |',
      '| --- | --- | --- | --- | --- |',
      '| one · Acme \\| Söhne · Wed 18 Nov 2026 | 81 | 38 | – | **!** You noted pressure at more than one moment of this call. |',
      '| two · =HYPERLINK("http://x") | – |  | – |  |',
      '| bad |  |  | – | Not scored: 1 problem. |',
      '',
    ]);
  });

  it('adds the arithmetic with --explain', () => {
    expect(markdown(lines(ONE), '--explain')).toContain(
      '| listening | Answer | Points | Weight | Lies |\n| --- | --- | --- | --- | --- |\n| talk-share | 3 | 100 | 1 | best |\n| gave-it-back | 4 | 75 | 2 | short |',
    );
  });

  it('prints nothing for nothing', () => {
    expect(markdown('')).toBe('');
  });
});

describe('score, as a table of many notes', () => {
  const low = (n: number) => ({
    id: `n${n}`,
    answers: { listening: { 'talk-share': 3, 'gave-it-back': 1 + (n % 5), 'cut-in': 3 } },
  });

  it('says first what stands out: flags, notes without a score, the lowest scores', () => {
    const notes = [ONE, BAD, FORMULA, ...[4, 3, 5, 8, 9, 14].map(low)];
    const { out } = new Machine({ COLUMNS: '120' }).run(['score', '-'], lines(...notes));
    const [first = ''] = out.split('\n\n');
    expect(first.split('\n')).toEqual([
      'What stands out',
      '  Flagged in 1 note',
      '    one · Acme | Söhne · Wed 18 Nov 2026 · You noted pressure at more than one',
      '      moment of this call.',
      '  Not scored: 2 notes',
      '    bad · 1 problem',
      '    two · =HYPERLINK("http://x") · too little was answered',
      '  Lowest scores',
      '    38 · Persuasion · one · Acme | Söhne · Wed 18 Nov 2026',
      '    38 · Listening · n5',
      '    75 · Listening · n3',
    ]);
  });

  it('shows two hundred of them and says how to get the others', () => {
    const notes = Array.from({ length: 250 }, (_, n) => low(n));
    const { out } = new Machine().run(['score', '-'], lines(...notes));
    expect(out.split('\n').filter((line) => /^n\d+$/.test(line))).toHaveLength(200);
    expect(out).toMatch(/\n50 more notes: --format csv or jsonl prints them all\.\n$/);
  });

  it('gives every format the same numbers', () => {
    const machine = new Machine();
    const input = lines(ONE);
    const json = JSON.parse(machine.run(['score', '--json', '-'], input).out) as NoteScore;
    const line = machine.run(['score', '-f', 'jsonl', '-'], input).out;
    expect(JSON.parse(line)).toEqual(json);
    expect(Number(asCsv(input).cell(0, 'listening score'))).toBe(json.rubrics.listening?.score);
  });
});
