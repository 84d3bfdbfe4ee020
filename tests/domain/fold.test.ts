import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, spansOf } from '../../src/domain/fold.ts';

describe('fold', () => {
  it.each([
    ['Zoë', 'zoe'],
    ['Zoe\u0308', 'zoe'],
    ['STRAßE', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ещё', 'еще'],
    ['two\u00a0 \n days', 'two days'],
    ['sof\u00adt\u200b', 'soft'],
    ['한국', '한국'],
    ['😀', '😀'],
  ])('takes %j for %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps letters apart that are no accents of each other', () => {
    expect(fold('한각').includes(fold('가'))).toBe(false);
    expect(fold('คำ')).not.toBe(fold('คา'));
  });
});

describe('spansOf', () => {
  it.each([
    ['We lose TWO  days', ['two days'], ['TWO  days']],
    ['Zoe\u0308 met Zoë', ['zoe'], ['Zoe\u0308', 'Zoë']],
    ['STRAẞE', ['s'], ['S', 'ẞ']],
    ['STRAẞEN', ['ras', 'se'], ['RAẞE']],
    ['budgets and budget', ['budget', 'budgets'], ['budgets', 'budget']],
    ['nothing', ['here'], []],
    ['', ['here'], []],
    ['here', [''], []],
  ])('of %j with %j is %j', (text, words, found) => {
    expect(spansOf(text, words).map(({ from, to }) => text.slice(from, to))).toEqual(found);
  });

  const pieces = fc.constantFrom('a', 'Á', 'e\u0301', 'ß', ' ', '\n', '😀', 'ﬁ', '\u00ad', 'Σ');
  const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  it('finds a word wherever the folded text has it, and only there', () => {
    fc.assert(
      fc.property(text, text, (whole, part) => {
        const word = fold(part).trim();
        fc.pre(word !== '');
        const spans = spansOf(whole, [word]);
        expect(spans.length > 0).toBe(fold(whole).includes(word));
        for (const { from, to } of spans) expect(fold(whole.slice(from, to))).toContain(word[0]);
      }),
    );
  });

  it('gives parts in order that do not overlap', () => {
    fc.assert(
      fc.property(text, fc.array(text.map(fold), { maxLength: 3 }), (whole, words) => {
        let end = 0;
        for (const { from, to } of spansOf(whole, words)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
      }),
    );
  });
});
