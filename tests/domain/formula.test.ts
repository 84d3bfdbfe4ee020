import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormulas, unguardFormulas } from '../../src/domain/formula.ts';

describe('a cell that a spreadsheet could take for a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    [' \u200b@x', "' \u200b@x"],
    ["'=1+1", "''=1+1"],
    ['x;=1+1', "x;'=1+1"],
    ['x;\t=1', "x;'\t'=1"],
    ['Z\n=2+5;', "Z\n'=2+5;"],
    ['a\r\n\r\n \u200b=1', "a\r\n\r\n' \u200b=1"],
    ['a\r@x\u2028-1', "a\r'@x\u2028'-1"],
    ['x,=1+1', "x,'=1+1"],
    ['x,"=1+1', `x,'"=1+1`],
    ['a\n\nb, c; d', 'a\n\nb, c; d'],
    ['a = b', 'a = b'],
    ["it's", "it's"],
  ])('is guarded: %j', (text, guarded) => {
    expect(guardFormulas(text)).toBe(guarded);
  });

  it('is as it was once it comes back', () => {
    const text = fc.string({ unit: fc.constantFrom(...';,\t\'"= +-@x\n\r\u2028'.split('')) });
    fc.assert(
      fc.property(text, (one) => {
        expect(unguardFormulas(guardFormulas(one))).toBe(one);
      }),
      { numRuns: 3000 },
    );
  });
});
