import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../src/adapters/rubrics/read-rubric.ts';
import { mendText } from '../../../src/adapters/yaml/mend-text.ts';
import { SOUND_RUBRIC } from '../../support/sound-rubric.ts';

const SOUND = [
  SOUND_RUBRIC,
  'ask: "He said “why?”, and\u00a0left"\n',
  'ask: He said “why?” and left\n',
  "ask: 'They‘re'\n",
  'help: |\n  \u00a0“So”\n  \ttab\n',
  'title: "a"  # “quoted”\tcomment\n',
  'title:\t"a"\n',
  'a: 1\r\nb: 2\r\n',
  'ask: "\tover\n  \u00a0lines"\n',
  '\u{feff}title: "a"\n',
];

describe('mending a text', () => {
  it.each(SOUND)('leaves what is sound as it is: %j', (text) => {
    expect(mendText(text)).toEqual({ text, mended: [] });
  });

  it.each([
    ['a:\n\tb: 1\n', 'a:\n  b: 1\n', ['2 tab']],
    ['a:\n  -\tb: 1\n', 'a:\n  - b: 1\n', ['2 tab']],
    ['- a: 1\n  b:\n\tc: 2\n', '- a: 1\n  b:\n    c: 2\n', ['3 tab']],
    ['a:\n\u00a0\u00a0b: 1\n', 'a:\n  b: 1\n', ['2 special space']],
    ['a:\u00a01\n', 'a: 1\n', ['1 special space']],
    ['\u200ba: 1\n', 'a: 1\n', ['1 special space']],
    ['a: “b”\n', 'a: "b"\n', ['1 curly quotes']],
    ['a: ‘b’\n', 'a: "b"\n', ['1 curly quotes']],
    ['a: „b”  # why\n', 'a: "b"  # why\n', ['1 curly quotes']],
    ['“a”: “b”\n', '"a": "b"\n', ['1 curly quotes']],
    ['a: “He said “no”: why?”\n', 'a: "He said “no”: why?"\n', ['1 curly quotes']],
    ['a: “say "b"”\n', 'a: "say \\"b\\""\n', ['1 curly quotes']],
    ['a: { b: “c, d”, e: ‘f’ }\n', 'a: { b: "c, d", e: "f" }\n', ['1 curly quotes']],
    ['- “a”\n- “b”\n', '- "a"\n- "b"\n', ['1 curly quotes', '2 curly quotes']],
    ['a: 1\rb: 2\r', 'a: 1\nb: 2\n', ['1 line end']],
  ])('turns %j into %j', (text, expected, mended) => {
    const result = mendText(text);
    expect(result.text).toBe(expected);
    expect(result.mended.map(({ line, what }) => `${line} ${what}`)).toEqual(mended);
  });

  it('makes a rubric that came through a word processor sound', () => {
    const spoilt = SOUND_RUBRIC.replaceAll(/^( +)- id/gm, (_all, gap: string) => `${gap}-\u00a0id`)
      .replaceAll(/: "([^"\n]*)"$/gm, ': “$1”')
      .replaceAll('    weight', '\u00a0\u00a0\u00a0\u00a0weight');
    expect(readRubric('mine.yaml', Buffer.from(spoilt)).ok).toBe(false);
    expect(mendText(spoilt).text).toBe(SOUND_RUBRIC);
  });

  it('has nothing to mend in what it has mended, whatever that was', () => {
    fc.assert(
      fc.property(spoiltText, (text) => {
        const { text: once } = mendText(text);
        expect(mendText(once)).toEqual({ text: once, mended: [] });
      }),
      { numRuns: 5_000 },
    );
  });

  it('never changes what a quoted sentence says', () => {
    fc.assert(
      fc.property(sentence, spoiltText, (said, around) => {
        const line = `ask: "${said}"\n`;
        expect(mendText(`${line}${around}`).text.startsWith(line)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

const PIECES = [
  ...['a: ', '- ', '“', '”', '‘', '’', '„', '"', "'", '\t', '\u00a0', '\u200b', '\n', '\r', ' #'],
  ...['{ ', ' }', ', ', '[', ']', ': ', 'word', '|\n', '\\', '  ', '1. ', '\u{feff}'],
];
const spoiltText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 16 })
  .map((pieces) => pieces.join(''));
const sentence = fc
  .array(fc.constantFrom('“', '”', '’', '\u00a0', 'word', ' ', ', ', ' #', ': ', '\t'), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));
