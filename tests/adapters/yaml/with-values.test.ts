import { describe, expect, it } from 'vitest';
import { withValues } from '../../../src/adapters/yaml/with-values.ts';

const text = (expectation: string) => `# top
tests:
  - name: "one"   # why
    expect:
${expectation}
  - name: 'two'
`;

const LIST = ['tests', 0, 'expect', 'notes'];
const SCORE = ['tests', 0, 'expect', 'score'];
const BAND = ['tests', 0, 'expect', 'band'];

describe('A value put in place of another', () => {
  it.each([
    ['a number', SCORE, 63, '      score:   57 # halves', '      score:   63 # halves'],
    ['nothing', SCORE, null, '      score: 57', '      score: null'],
    ['a number for an empty value', SCORE, 5, '      score: # why', '      score: 5 # why'],
    ['a word', BAND, 'in places', '      band: mostly', '      band: in places'],
    ['a word in its quotes', BAND, 'low', '      band: "high"', '      band: "low"'],
    ['a word that needs quotes', BAND, 'a: b', '      band: high', '      band: "a: b"'],
    ['a word that reads as a number', BAND, '1', '      band: high', '      band: "1"'],
    ['one inside braces', SCORE, 3, '      { score: 57, band: x }', '      { score: 3, band: x }'],
    ['a list in brackets', LIST, ['b'], '      notes: [ a ] # x', '      notes: [b] # x'],
    ['a list for none', LIST, ['b', 'c'], '      notes: []', '      notes: [b, c]'],
    [
      'entries of a list, beside those that stay',
      LIST,
      ['c', 'b', 'd'],
      '      notes:\n        - a # goes\n        # stays\n        - "b" # stays\n      band: x',
      '      notes:\n        # stays\n        - "b" # stays\n        - c\n        - d\n      band: x',
    ],
    [
      'every entry of a list',
      LIST,
      ['b'],
      '      notes:\n      - a\n      band: x',
      '      notes:\n      - b\n      band: x',
    ],
    [
      'an empty list',
      LIST,
      [],
      '      notes: # none\n        - a\n        - b\n      band: x',
      '      notes: [] # none\n      band: x',
    ],
  ] as const)('may be %s', (_, path, value, before, after) => {
    expect(withValues(text(before), [{ path, value }])).toBe(text(after));
  });

  it('keeps a byte order mark, Windows line ends and a last line without an end', () => {
    const lines = ['\u{feff}a: 1', 'list:', '- x', 'last:', '- y'].join('\r\n');
    const values = [
      { path: ['a'], value: 2 },
      { path: ['list'], value: ['z'] },
      { path: ['last'], value: ['y', 'z'] },
    ];
    expect(withValues(lines, values)).toBe(
      ['\u{feff}a: 2', 'list:', '- z', 'last:', '- y', '- z'].join('\r\n'),
    );
  });

  it.each([
    ['a text of several lines', BAND, 'x', '      band: |\n        high'],
    ['a list in brackets with a comment', LIST, ['x'], '      notes: [a, # why\n        b]'],
    ['a list that is not there', LIST, ['x'], '      notes: a'],
    ['a value that is not there', SCORE, 5, '      band: x'],
  ] as const)('is left alone where it is %s', (_, path, value, before) => {
    expect(withValues(text(before), [{ path, value }])).toBeNull();
  });
});
