import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINE } from '../../../src/adapters/files/read-lines.ts';
import { lineShares } from '../../../src/adapters/notes/line-shares.ts';
import type { LineShare } from '../../../src/use-cases/ports/notes-port.ts';

/** Hands out pieces in one buffer that is used again and again, as a file reader does. */
async function* reused(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(Math.max(0, ...pieces.map(({ length }) => length)));
  for (const piece of pieces) {
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
    buffer.fill('#');
  }
}

async function sharesOf(pieces: readonly Uint8Array[]): Promise<readonly LineShare[]> {
  const shares: LineShare[] = [];
  for await (const share of lineShares('n.jsonl', reused(pieces))) shares.push(share);
  return shares;
}

const textOf = (shares: readonly LineShare[]) =>
  Buffer.concat(shares.map(({ bytes }) => bytes)).toString('utf8');

describe('the shares of a file', () => {
  it('hold whole lines and all that was there, however it was cut', async () => {
    const text = fc.array(fc.constantFrom('a', 'é', '\n', '\n\n', '\r\n', '漢字'), {
      maxLength: 40,
    });
    const cuts = fc.array(fc.nat(120), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(text, cuts, async (parts, at) => {
        const bytes = Buffer.from(parts.join(''));
        const ends = [...at.filter((one) => one < bytes.length), bytes.length].sort(
          (a, b) => a - b,
        );
        const pieces = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
        const shares = await sharesOf(pieces);
        expect(textOf(shares)).toBe(parts.join(''));
        for (const { bytes: share } of shares.slice(0, -1)) expect(share.at(-1)).toBe(0x0a);
        for (const { bytes: share } of shares) {
          expect(share.buffer.byteLength).toBe(share.length); // so that it can be handed over
        }
      }),
    );
  });

  it('come as soon as a line is whole', async () => {
    const shares = await sharesOf(['a\nb', 'c', '\n', 'd'].map((one) => Buffer.from(one)));
    expect(shares.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['a\n', 'bc\n', 'd']);
  });

  it('do not hold a line that is too long, and go on after it', async () => {
    const piece = Buffer.alloc(1 << 24, 'x');
    const pieces = Array.from({ length: LONGEST_LINE / piece.length }, () => piece);
    const shares = await sharesOf([Buffer.from('a\n'), ...pieces, Buffer.from('x\nb\nc')]);
    expect(shares.map(({ tooLong }) => tooLong ?? false)).toEqual([false, true, false, false]);
    expect(textOf(shares)).toBe('a\nb\nc');
    expect(shares.map(({ linesAbove }) => linesAbove)).toEqual([0, 1, 2, 3]);
    const atTheEnd = await sharesOf([...pieces, Buffer.from('x')]);
    expect(atTheEnd).toMatchObject([{ bytes: new Uint8Array(0), tooLong: true }]);
  });
});
