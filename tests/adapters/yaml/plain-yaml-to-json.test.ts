import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutFrontMatter } from '../../../src/adapters/notes/front-matter.ts';
import { plainYamlToJson } from '../../../src/adapters/yaml/plain-yaml-to-json.ts';
import { readStrictYaml } from '../../../src/adapters/yaml/read-strict-yaml.ts';
import { HOSTILE_SHAPES } from '../../support/hostile-shapes.ts';

/** Whether the short way takes a text; if so, it must give what the whole grammar gives. */
function isTaken(text: string): boolean {
  const json = plainYamlToJson(text);
  if (json === null) return false;
  expect(json).not.toContain('\n');
  const read = readStrictYaml(text);
  expect(read.ok && read.value.value, text).toEqual(JSON.parse(json));
  return true;
}

const NOTE = `id: acme-1 # ours
call:
  account: Acme Tools
  contact: "Dana O'Weiss, #2"
  when: 2026-11-18T15:30+01:00
  minutes: 42
  first-contact: true
# the words
words: { sentence: "If it is wrong, I hear it.", moment: 'a "pause"' }
rater: null
answers:
  listening:
    talk-share: 3

    gave-it-back: na # why
  empathy: {}
  persuasion:
`;

/** What one word can mean in the core schema, and what only looks as if it did. */
const WORDS = [
  ...['null', 'Null', 'NULL', 'nUll', '~', 'true', 'True', 'tRUE', 'FALSE', 'yes', 'No', 'on'],
  ...['0', '-0', '+7', '1', '12345678901234567890', '007', '1_000', '0o17', '0x1F', '5.', '.5'],
  ...['1.10', '-1.5', '1e3', '.inf', '.nan', '1.0.0', '12:30', '2026-01-01', '2026-1-1'],
  ...['2026-01-01 10:00', '2026-01-01T10:00:00Z', '2026-01-01T', 'a: b', 'a:b', 'a #b', 'a#b'],
  ...["it's", 'a "b"', 'é 😀', 'Müller & Söhne', '“so”', 'x\u{2028}y', '\u{a0}x', 'x\u{ad}y'],
  ...['"a"', '"a\\nb"', '"a', '"a" b', '"a"b', '""', '"#"', '" a "', "'a'", "'it''s'", "'a", "''"],
  ...['|', '>', '@a', '`a', '%a', ',a', '-', '- a', '-a', '? a', '&a b', '*a', '!a', '<<', '#'],
  ...['[a]', '[]', '{}', '{ }', '{a: 1}', '{ a: 1, }', '{a: 1, a: 2}', '{ a: {b: 1} }', '{a}'],
  ...['{a:1}', '{ a: b c , d: "e, f" }', '{ a: 12:30 }', '{ a: 2026-01-01T10:00 }', '{ a: b:c }'],
  ...['{ a: "b" c: d }', '{ a: , b: 1 }', '{', '}', '{ a: true, b: null }', '{ a: x # y }'],
  ...[
    '---',
    '...',
    'a\tb',
    'a ',
    'k'.repeat(1100),
    'a\rb',
    '\u{feff}',
    '\u{0}',
    '\u{7f}',
    '\u{9b}',
  ],
];
const KEYS = ['a', 'b', 'c-d', 'id', 'A1', 'a_b', '1', 'null', 'True', '"d"', 'constructor', 'a b'];
const ends = ['\n', '\n', '\n', '\n', ' \n', '\r\n', ' # so\n', '# so\n', '\t\n', '\n\n', ''];

const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '  ', '    ', ' ', '\t'),
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'd') },
      fc.constantFrom(...KEYS),
    ),
    fc.constantFrom(': ', ': ', ': ', ':', ':  ', ' : ', ':\t'),
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('', '', 'a b', '1') },
      fc.constantFrom(...WORDS),
    ),
    fc.constantFrom(...ends),
  )
  .map((parts) => parts.join(''));
const other = fc.constantFrom(
  '# so\n',
  '\n',
  '---\n',
  '...\n',
  '  a\n',
  '- a\n',
  '   # so\n',
  '\r\n',
);
const lines = fc
  .array(fc.oneof({ weight: 6, arbitrary: line }, other), { minLength: 1, maxLength: 7 })
  .map((all) => all.join(''));

const mutated = fc
  .tuple(
    fc.nat(NOTE.length),
    fc.nat(8),
    fc.constantFrom('', ...WORDS, ...ends, ': ', '  ', '"', "'"),
  )
  .map(([at, cut, piece]) => NOTE.slice(0, at) + piece + NOTE.slice(at + cut));

describe('YAML as notes are mostly written', () => {
  it('is taken: our examples, and every plain thing a note can say', () => {
    expect(isTaken(NOTE)).toBe(true);
    const example = new URL('../../../examples/acme-discovery.md', import.meta.url);
    const cut = cutFrontMatter(readFileSync(example, 'utf8'));
    expect(cut.kind === 'cut' && isTaken(cut.yaml)).toBe(true);
    expect(isTaken(NOTE.replaceAll('\n', '\r\n'))).toBe(true);
  });

  it.each(WORDS)('says what the whole grammar says of %j', (word) => {
    isTaken(`a: ${word}\nb: 1\n`);
    isTaken(`a:\n  b: ${word}\n`);
    isTaken(`a: { b: ${word} }\n`);
    isTaken(`${word}: 1\n`);
  });

  it('is nothing that could cost or mean more', () => {
    for (const make of Object.values(HOSTILE_SHAPES)) isTaken(make());
    const deep = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    expect(isTaken(deep)).toBe(false);
    expect(isTaken(`${'k'.repeat(1100)}: 1\n`)).toBe(false);
  });

  it('says what the whole grammar says of a mutated note: 4,000', () => {
    let taken = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        taken += isTaken(text) ? 1 : 0;
      }),
      { numRuns: 4000 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it('says what the whole grammar says of lines at random, sound or not: 20,000', () => {
    let taken = 0;
    fc.assert(
      fc.property(lines, (text) => {
        taken += isTaken(text) ? 1 : 0;
      }),
      { numRuns: 20_000 },
    );
    expect(taken).toBeGreaterThan(500);
  });
});
