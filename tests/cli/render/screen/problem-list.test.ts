import { describe, expect, it } from 'vitest';
import { problemList } from '../../../../src/cli/render/screen/problem-list.ts';
import { type PlacedProblem, problem } from '../../../../src/domain/problem.ts';

function placed(file: string, line: number, column: number, sourceLine: string): PlacedProblem {
  return {
    problem: problem('missing-key', [], { key: 'x' }),
    at: { line, column },
    file,
    sourceLine,
  };
}

describe('a list of problems', () => {
  it('is nothing without problems', () => {
    expect(problemList([])).toBe('');
  });

  it('shows the place, the sentence, and the line with a caret', () => {
    expect(problemList([placed('mine.yaml', 21, 5, '    flag: {}')])).toBe(
      ['mine.yaml:21:5 error "x" is missing here.', '      flag: {}', '      ^', ''].join('\n'),
    );
  });

  it('is in the order of files, lines and columns, whole files first', () => {
    const whole: PlacedProblem = {
      problem: problem('not-found', [], { name: 'b' }),
      at: null,
      file: 'b',
      sourceLine: null,
    };
    const list = problemList([
      placed('b', 10, 2, ''),
      placed('b', 10, 1, ''),
      placed('b', 9, 1, ''),
      whole,
      placed('a', 99, 1, ''),
    ]);
    expect(list.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'a:99:1',
      'b',
      'b:9:1',
      'b:10:1',
      'b:10:2',
      '',
    ]);
  });

  it.each([
    ['wide characters', '日本: x', 5, '  日本: x', 8],
    ['escaped characters', '\x1b[2J: x', 7, '  \\x1b[2J: x', 11],
    ['a tab', '\tx', 2, '  \\tx', 4],
    ['an emoji', '😀: x', 5, '  😀: x', 6],
    ['the end of the line', 'ab', 3, '  ab', 4],
    ['what is beyond the end of the line', 'ab', 9, '  ab', 4],
  ])('puts the caret right after %s', (_name, sourceLine, column, line, spaces) => {
    const [, shown, caret] = problemList([placed('f', 1, column, sourceLine)]).split('\n');
    expect(shown).toBe(line);
    expect(caret).toBe(`${' '.repeat(spaces)}^`);
  });

  it('shows only the part of a long line that matters', () => {
    const [, shown = '', caret = ''] = problemList([
      placed('f', 1, 100_001, `${'a'.repeat(100_000)}!${'b'.repeat(100_000)}`),
    ]).split('\n');
    expect(shown).toBe(`  …${'a'.repeat(60)}!${'b'.repeat(39)}…`);
    expect(caret.indexOf('^')).toBe(shown.indexOf('!'));
  });

  it('cuts no character in two', () => {
    const [, shown] = problemList([placed('f', 1, 202, '😀'.repeat(200))]).split('\n');
    expect(shown).not.toContain('\\u{');
  });

  it('sends nothing from a file name or a line to the terminal as it is', () => {
    const list = problemList([placed('\x1b[31m.yaml', 1, 1, '\u{202e}x\r')]);
    expect(list).toContain('\\x1b[31m.yaml:1:1');
    expect(list).toContain('\\u{202e}x\\r');
  });

  it('shows a hundred problems of a file and says how many more there are', () => {
    const many = Array.from({ length: 130 }, (_, index) => placed('a', index + 1, 1, ''));
    const lines = problemList([...many, placed('b', 1, 1, '')]).split('\n');
    expect(lines).toHaveLength(103);
    expect(lines.slice(100)).toEqual(['a: and 30 more', 'b:1:1 error "x" is missing here.', '']);
  });

  it('is coloured by meaning', () => {
    const paint = {
      bad: (text: string) => `<bad ${text}>`,
      warn: (text: string) => `<warn ${text}>`,
      quiet: (text: string) => `<quiet ${text}>`,
    };
    const warned = placed('f', 2, 1, 'b');
    const warning = { ...warned, problem: { ...warned.problem, severity: 'warning' as const } };
    expect(problemList([placed('f', 1, 1, 'a'), warning], paint)).toBe(
      [
        'f:1:1 <bad error> "x" is missing here.',
        '  <quiet a>',
        '  <bad ^>',
        'f:2:1 <warn warning> "x" is missing here.',
        '  <quiet b>',
        '  <bad ^>',
        '',
      ].join('\n'),
    );
  });
});
