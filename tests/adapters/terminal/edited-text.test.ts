import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/adapters/terminal/edited-text.ts';

const rowsOf = (text: string, indent: number, width: number) => {
  const whole = ' '.repeat(indent) + layOut(text, text.length, indent, width).shown;
  const count = Math.max(1, Math.ceil(whole.length / width));
  return Array.from({ length: count }, (_, i) => whole.slice(i * width, (i + 1) * width));
};

describe('a text that is edited', () => {
  it.each([
    ['short', ['  short']],
    ['we lose two d', ['  we lose ', '  two d']],
    ['a verylongwordindeed x', ['  a', '  verylong', '  wordinde', '  ed x']],
    ['', ['  ']],
  ])('breaks between its words: %j', (text, rows) => {
    expect(rowsOf(text, 2, 10).map((row) => row.trimEnd())).toEqual(
      rows.map((row) => row.trimEnd()),
    );
  });

  it('has its cursor where the next character goes', () => {
    expect(layOut('we lose two days', 8, 2, 10)).toMatchObject({ row: 1, column: 2 });
    expect(layOut('we lose two days', 7, 2, 10)).toMatchObject({ row: 0, column: 9 });
    expect(layOut('12345678', 8, 2, 10)).toMatchObject({ row: 1, column: 2 });
    expect(layOut('王王', 1, 2, 10)).toMatchObject({ row: 0, column: 4 });
    expect(layOut('王王王王王', 5, 2, 10)).toMatchObject({ row: 1, column: 6 });
  });

  it('loses no character, breaks no word that fits, and keeps its cursor in the room', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{0,12}$/), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 15 }), fc.nat(), (given, indent, at) => {
        const width = 30;
        const text = given.join(' ');
        const cursor = at % (text.length + 1);
        const { row, column } = layOut(text, cursor, indent, width);
        const rows = rowsOf(text, indent, width).map((one) => one.slice(indent));
        expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(column).toBeGreaterThanOrEqual(indent);
        expect(column).toBeLessThan(width);
        const before = rows.slice(0, row).join('').replaceAll(' ', '').length;
        const here = rows[row]?.slice(0, column - indent).replaceAll(' ', '').length ?? 0;
        expect(before + here).toBe(text.slice(0, cursor).replaceAll(' ', '').length);
      }),
    );
  });
});
