import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowShares } from '../../../../src/adapters/notes/table/row-cutter.ts';
import { rowEnd, splitRow } from '../../../../src/adapters/notes/table/split-rows.ts';
import { textOfRows } from '../../../../src/adapters/notes/table/table-text.ts';

const TABLE = { file: 't.csv', delimiter: ',', columns: [], headings: [], dates: null };

const cell = fc.stringMatching(/^[a-z ,;"\né]{0,8}$/);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 });

function written(rows: readonly (readonly string[])[], lineEnd: string): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join(',') + lineEnd).join('');
}

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Rows of a table whose bytes come a few at a time, with the line each begins on; null for damage. */
async function cut(text: string, size: number) {
  const found: { readonly line: number; readonly cells: readonly string[] | null }[] = [];
  for await (const share of rowShares(pieces(Buffer.from(text), size), TABLE, 0)) {
    const { bytes, linesAbove, fault } = share;
    if (fault !== undefined) found.push({ line: linesAbove + 1, cells: null });
    else {
      const rows = textOfRows(bytes);
      for (let from = 0; from < rows.length; ) {
        const line = linesAbove + rows.slice(0, from).split('\n').length;
        const end = rowEnd(rows, from, ',');
        found.push({ line, cells: splitRow(rows.slice(from, end), ',') });
        from = end + 1;
      }
    }
  }
  return found;
}

describe('The rows of a table', () => {
  it('are those that csv-parse gives, wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, lineEnd, size) => {
          const text = written(rows, lineEnd);
          const wanted = parse(text, { relax_column_count: true }) as unknown;
          expect((await cut(text, size)).map(({ cells }) => cells)).toEqual(wanted);
        },
      ),
    );
  });

  it('are the same where quotes are anywhere, wherever the bytes are cut', async () => {
    const wild = fc.stringMatching(/^[a",\n\r]{0,40}$/);
    await fc.assert(
      fc.asyncProperty(wild, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await cut(text, size)).toEqual(await cut(text, 1000));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a quote that is never closed', 'a,b\n"c,d\ne,f\n', [1, null, 3]],
    ['one in the last line', 'a,b\n"c,d', [1, null]],
    ['one that the next quote seems to close', 'a,b\n"c,d\n"e",f\ng,h\n', [1, null, 3, 4]],
    ['quotes inside quotes', 'a,"b "c" d"\ne,f\n', [null, 2]],
  ])('cost one line each where they are damaged: %s', async (_what, text, lines) => {
    const found = await cut(text, 5);
    expect(found.map(({ line, cells }) => (cells === null ? null : line))).toEqual(lines);
  });

  it.each([
    ['plain', ''],
    ['in quotes', '"'],
  ])('are passed over one by one where a line is too long to be held: %s', async (_what, quote) => {
    const found: unknown[] = [];
    const long = async function* () {
      yield Buffer.from(`a,b\n${quote}`);
      for (let i = 0; i < 20; i += 1) yield Buffer.alloc(1 << 20, 'x');
      yield Buffer.from(`${quote}\nc,d\n`);
    };
    for await (const { bytes, linesAbove, fault } of rowShares(long(), TABLE, 0)) {
      found.push([linesAbove, fault?.code ?? Buffer.from(bytes).toString()]);
    }
    expect(found).toEqual([
      [0, 'a,b\n'],
      [1, 'row-too-long'],
      [2, 'c,d\n'],
    ]);
  });
});
