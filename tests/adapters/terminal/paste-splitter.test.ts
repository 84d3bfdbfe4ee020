import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PasteSplitter } from '../../../src/adapters/terminal/paste-splitter.ts';

const START = '\x1b[200~';
const END = '\x1b[201~';
const key = (text: string) => ({ pasted: false, text });
const pasted = (text: string) => ({ pasted: true, text });

/** Feeds chunks ten milliseconds apart. */
function split(chunks: readonly string[], apart = 10) {
  const splitter = new PasteSplitter();
  return chunks.flatMap((chunk, i) => splitter.pieces(chunk, i * apart));
}

describe('telling pasted text from keys', () => {
  it.each([
    ['one key', ['3'], [key('3')]],
    ['a line typed with its Enter', ['Acme\r'], [key('Acme\r')]],
    ['an arrow key', ['\x1b[A'], [key('\x1b[A')]],
    ['a marked paste', [`${START}a\r\nb${END}`], [pasted('a\nb')]],
    ['keys around a marked paste', [`1${START}a${END}2`], [key('1'), pasted('a'), key('2')]],
    ['a marked paste in three pieces', [`${START}a`, 'b\nc', `d${END}`], [pasted('ab\ncd')]],
    ['Ctrl-C in a paste that never ends', [`${START}a`, '\x03'], [key('\x03')]],
    ['an unmarked paste', ['a\rb\r'], [pasted('a\nb\n')]],
    ['an unmarked paste in two pieces', ['a\rb', 'cd\r'], [pasted('a\nb'), pasted('cd\n')]],
    ['one key right after an unmarked paste', ['a\rb', '\r'], [pasted('a\nb'), key('\r')]],
  ])('%s', (_, chunks, pieces) => {
    expect(split(chunks)).toEqual(pieces);
  });

  it('takes what comes later for typed again', () => {
    expect(split(['a\rb', 'cd\r'], 200)).toEqual([pasted('a\nb'), key('cd\r')]);
  });

  it('takes a marked paste for one, wherever it is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '3', '\x1b', '[', '2') });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (body, first, second) => {
        const all = `${START}${body}${END}`;
        // a cut after one or two bytes cannot be told from a key
        const cuts = [first, second]
          .map((cut) => 3 + (cut % (all.length - 3)))
          .sort((x, y) => x - y);
        const chunks = [all.slice(0, cuts[0]), all.slice(cuts[0], cuts[1]), all.slice(cuts[1])];
        expect(split(chunks)).toEqual([pasted(body)]);
      }),
    );
  });
});
