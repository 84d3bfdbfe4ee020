import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendsOrder } from '../../../src/domain/rubric/extends-order.ts';

/** `b<a` extends a. */
const rubrics = (text: string) =>
  text.split(' ').map((one) => {
    const [id = '', base = null] = one.split('<');
    return { id, base };
  });

describe('the order in which rubrics of a pack are resolved', () => {
  it.each([
    ['as listed, when none extends another', 'a b c', 'a b c', ''],
    ['a base before what extends it', 'c<b b<a a', 'a b c', ''],
    ['a base outside the pack is no obstacle', 'a<listening', 'a', ''],
    ['two that start from each other are in a circle', 'a<b b<a', '', 'a b'],
    ['so is one that starts from itself', 'a<a b', 'b', 'a'],
    ['and what leads into a circle', 'd<a a<b b<a c', 'c', 'd a b'],
  ])('%s', (_, listed, order, circular) => {
    const all = rubrics(listed);
    const found = extendsOrder(all);
    expect(found.order.map((i) => all[i]?.id).join(' ')).toBe(order);
    expect(found.circular.map((i) => all[i]?.id).join(' ')).toBe(circular);
  });

  it('each once, and after its base, whatever extends what', () => {
    const base = fc.option(fc.nat(19).map(String));
    const anything = fc.array(base, { maxLength: 20 });
    fc.assert(
      fc.property(anything, (bases) => {
        const all = bases.map((one, i) => ({ id: String(i), base: one }));
        const { order, circular } = extendsOrder(all);
        expect([...order, ...circular].toSorted((a, b) => a - b)).toEqual([...all.keys()]);
        for (const [place, index] of order.entries()) {
          const at = Number(all[index]?.base ?? -1);
          if (at >= 0 && at < all.length) expect(order.slice(0, place)).toContain(at);
        }
      }),
    );
  });
});
