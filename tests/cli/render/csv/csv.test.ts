import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, csvText, rawCsvText } from '../../../../src/cli/render/csv/csv.ts';
import { arbitraryWords } from '../../../support/arbitrary-journal.ts';
import { cellsOf } from '../../../support/read-csv.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  arbitraryWords,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
/** Tables as they are: each row as wide as the first, which names its columns. */
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
  );
const asText = (one: Cell) => (one === null ? '' : String(one));

describe('CSV', () => {
  it('reads back as the cells it was made of', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsOf(rawCsvText(rows))).toEqual(rows.map((row) => row.map(asText)));
      }),
    );
  });

  it('changes nothing but that no text begins a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = cellsOf(csvText(rows).slice(1));
        for (const [r, row] of rows.entries()) {
          for (const [c, one] of row.entries()) {
            const text = read[r]?.[c] ?? '';
            if (typeof one === 'string') {
              expect(text).not.toMatch(/(?:^|[;\t])[=+\-@\t\r]/);
              expect(text.replaceAll("'", '')).toBe(one.replaceAll("'", ''));
            } else expect(text).toBe(asText(one));
          }
        }
      }),
    );
  });

  it.each(['comma', 'semicolon'] as const)(
    'written with a %s begins no formula, wherever another program cuts it, quotes or no',
    (separator) => {
      const hostile = fc.string({ unit: fc.constantFrom(...'=+-@;,\t\r\n\'" x'), minLength: 1 });
      fc.assert(
        fc.property(fc.array(fc.array(hostile, { minLength: 2 }), { minLength: 1 }), (rows) => {
          for (const piece of csvText(rows, separator)
            .slice(1)
            .split(/[,;\t\r\n]/)) {
            expect(piece).not.toMatch(/^[ "]*[=+\-@]/);
          }
        }),
        { numRuns: 1000 },
      );
    },
  );

  it.each([
    ['Z\n=2+5;', "Z\n'=2+5;"],
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    [' =1', "' =1"],
    ['late; =1+1', "late;' =1+1"],
    ['late;=1+1;@x', "late;'=1+1;'@x"],
    ['late; as ever', 'late; as ever'],
    ['\uff1d1', "'\uff1d1"],
    ["it's = fine", "it's = fine"],
    ['Ünal & Söhne', 'Ünal & Söhne'],
  ])('shows %j as %j', (text, shown) => {
    expect(cellsOf(csvText([[text]]).slice(1))).toEqual([[shown]]);
    expect(cellsOf(rawCsvText([[text]]))).toEqual([[text]]);
  });

  it('quotes what some program would cut a cell at', () => {
    expect(rawCsvText([['a;b', 'a\tb', 'a,b', 'a b']])).toBe('"a;b","a\tb","a,b",a b\r\n');
  });

  it('goes with decimal commas where semicolons stand between cells', () => {
    const rows = [['Nordwind; Süd', 67.857142857, -5, 'v1.5', null, true]];
    expect(csvText(rows, 'semicolon')).toBe(
      '\ufeff"Nordwind; Süd";"67,857142857";-5;v1.5;;true\r\n',
    );
  });

  it('leaves numbers what they are, begins with a byte-order mark and ends lines with CRLF', () => {
    expect(
      csvText([
        ['a', 'b'],
        [-5, 67.857142857],
      ]),
    ).toBe('\ufeffa,b\r\n-5,67.857142857\r\n');
  });
});
