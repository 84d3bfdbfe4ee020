import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeTokens } from '../../../src/adapters/yaml/compose-tokens.ts';
import { guardedTokens } from '../../../src/adapters/yaml/guarded-tokens.ts';
import { plainFromTokens } from '../../../src/adapters/yaml/plain-from-tokens.ts';
import { plainValue } from '../../../src/adapters/yaml/plain-value.ts';
import { brokenRubrics } from '../../support/broken-corpus.ts';
import { builtInIds } from '../../support/built-in-rubrics.ts';
import { HOSTILE_SHAPES } from '../../support/hostile-shapes.ts';

/** What one word can mean in the core schema, and what only looks as if it did. */
const WORDS = [
  ...['~', 'null', 'Null', 'NULL', 'nUll', 'true', 'True', 'TRUE', 'tRUE', 'false', 'False', 'yes'],
  ...['0', '-0', '+7', '1', '12345678901234567890', '007', '1_000', '0o17', '0o8', '-0o1', '0x1F'],
  ...['0xg', '.5', '5.', '-.5', '1.10', '1.5e3', '1e999', '.e3', '1e', '.inf', '-.Inf', '+.INF'],
  ...['.nan', '.NaN', '-.nan', '1.0.0', '12:30', '2026-01-01', '-', '.', '+', '-x', 'n', 'nobody'],
  ...['a', 'a b', 'a: b', 'a:b', 'a #b', 'a#b', "it's", 'a "b"', 'é 😀', '\u{a0}x', 'x\u{2028}y'],
  ...['"a"', '"a\\nb"', '"\\u00e9"', '"\\ud800"', '"\\q"', '"a', '"a\\"', '""', '" a "', '"a" b'],
  ...["'a'", "'it''s'", "'a''", "''", "'''", "'a", "'a' b", '"a\\\\"', '"1"', "'null'", 'a\rb'],
  ...[
    '|',
    '>',
    '@a',
    '`a',
    '%a',
    ',a',
    '[a]',
    '{a: 1}',
    '[',
    '[]',
    '{ b: [1, ~] }',
    '[a, a: 1]',
    '{a, a}',
    '[a]b',
    '[a] # so',
    '[a]# so',
    '[a,\n    b]',
    '[a\n]',
    '{ ? a }',
    '[&a b]',
    '{ "": 1 }',
    '&a',
    '*a',
    '!a',
    '? a',
    '<<',
    '#',
  ],
  ...['__proto__', 'constructor', 'k'.repeat(1100), '---', '...', ''],
];
const SPACES = ['', ' ', '  ', '    ', '      ', '\t', ' \t'];
const ENDS = [
  '\n',
  '\n',
  '\n',
  '\n',
  '\n',
  '\n',
  '\n',
  '\n',
  '\n\n',
  ' # so\n',
  '# so\n',
  ' \n',
  '\r\n',
  '\t# so\n',
  ' ',
  '',
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', '"a b"', "'a'", '1', 'true') },
  fc.constantFrom(...WORDS),
);
const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'c', 'id', '1', 'null', '"d"') },
  word,
);
const colon = fc.constantFrom(
  ': ',
  ': ',
  ': ',
  ':',
  ':  ',
  ' : ',
  ':\t',
  ':\n',
  ':\n  ',
  ': # so\n',
);
const start = fc.constantFrom('', '', '', '- ', '- ', '-', '-  ', '- - ', '-\n', '- # so\n');
const indent = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', '  ') },
  fc.constantFrom(...SPACES),
);
const line = fc
  .tuple(indent, start, key, colon, word, fc.constantFrom(...ENDS))
  .map((parts) => parts.join(''));
const other = fc
  .tuple(
    fc.constantFrom(...SPACES),
    fc.constantFrom('# so', '', '- a', 'a:', 'a'),
    fc.constant('\n'),
  )
  .map((parts) => parts.join(''));
const lines = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, other), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(''));

/** A tree, written as we write rubrics. */
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(...WORDS)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '1', 'x-y'), tie('tree'), { minKeys: 1 }),
  ),
}));

const HOUSE_STYLE = `# Ours.
format: aftercall/rubric@1
version: "1.0.0"

questions:
  # The first one.
  - id: talk-share
    ask: How much was yours? # of the call
    anchors:
      1: "Very \\"little\\""
      3: 'It''s half'
    best: 3.5
  - id: gave-it-back
    is-short: true

    notes:
      low: ~
    tags:
    - one
    - "two"
  # No more.
language: en
`;
const pieces = fc.constantFrom('', ...WORDS, ...SPACES, ...ENDS, ': ', '- ', ':', '-', '"', "'");
const mutated = fc
  .tuple(fc.nat(HOUSE_STYLE.length), fc.nat(12), pieces)
  .map(([at, cut, piece]) => HOUSE_STYLE.slice(0, at) + piece + HOUSE_STYLE.slice(at + cut));

describe('the short way from tokens to plain data', () => {
  it.each(builtInIds)('is the one for the built-in %s', (id) => {
    const text = readFileSync(new URL(`../../../rubrics/${id}.yaml`, import.meta.url), 'utf8');
    expect(takesShortWay(text)).toBe(true);
  });

  it('gives what composing gives for every broken rubric of the corpus', () => {
    for (const { text } of brokenRubrics()) takesShortWay(text);
  });

  it('gives what composing gives for every hostile shape', () => {
    for (const make of Object.values(HOSTILE_SHAPES)) takesShortWay(make());
  });

  it.each(WORDS)('gives what composing gives for the word %j', (one) => {
    takesShortWay(`a: ${one}\nb: 1\n`);
    takesShortWay(`- ${one}\n- 1\n`);
    takesShortWay(`${one}: 1\nb: 1\n`);
  });

  it('gives what composing gives for sound trees, and takes most of them', () => {
    let taken = 0;
    fc.assert(
      fc.property(tree, (value) => {
        taken += takesShortWay(written(value, '')) ? 1 : 0;
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('gives what composing gives for a mutated rubric: 4,000', () => {
    let taken = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        taken += takesShortWay(text) ? 1 : 0;
      }),
      { numRuns: 4_000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('gives what composing gives for lines at random, sound or not: 40,000', () => {
    let taken = 0;
    fc.assert(
      fc.property(lines, (text) => {
        taken += takesShortWay(text) ? 1 : 0;
      }),
      { numRuns: 40_000 },
    );
    expect(taken).toBeGreaterThan(500);
  });
});

/** Whether the short way is taken; if so, it has to lead where the long one does. */
function takesShortWay(text: string): boolean {
  const { tokens, refused } = guardedTokens(text);
  if (refused.length > 0) return false;
  const short = plainFromTokens(tokens);
  if (short === null) return false;
  const { contents, errors, warnings } = composeTokens(tokens, text.length);
  expect([...errors, ...warnings], text).toEqual([]);
  const long = plainValue(contents);
  expect(long.refused, text).toEqual([]);
  expect(short, text).toStrictEqual({ value: long.value, placed: long.placed });
  return true;
}

function written(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) {
    return `${typeof value === 'string' ? JSON.stringify(value) : String(value)}\n`;
  }
  const below = `${indent}  `;
  const isList = Array.isArray(value);
  const entries = Object.entries(value).map(([key, inside]) => {
    const isLeaf = typeof inside !== 'object' || inside === null;
    const inner = written(inside, below);
    if (isList) return `${indent}- ${inner.trimStart()}`;
    return `${indent}${key}:${isLeaf ? ' ' : '\n'}${inner}`;
  });
  return entries.join('');
}
