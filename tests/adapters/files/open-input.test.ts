import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../../src/adapters/files/open-input.ts';

const TEXT = Array.from({ length: 20_000 }, (_, index) => `{"id":"c${index}"}\n`).join('');

async function* pieces(bytes: Buffer, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, size?: number) {
  const { content, fault } = await unpacked(pieces(bytes, size));
  const whole = await content.whole(1 << 30);
  return { text: whole?.toString(), fault: fault() };
}

/** With all that a header may have: more, a name, a comment and a sum. */
function gzipWithHeader(): Buffer {
  const plain = gzipSync('note\n');
  const header = Buffer.from(plain.subarray(0, 10));
  header[3] = 2 + 4 + 8 + 16;
  const more = Buffer.from('\u0003\0abcname\0comment\0xx', 'latin1');
  return Buffer.concat([header, more, plain.subarray(10)]);
}

describe('What is packed', () => {
  it.each([
    ['plain', Buffer.from(TEXT)],
    ['gzip', gzipSync(TEXT)],
    [
      'gzip in two parts',
      Buffer.concat([gzipSync(TEXT.slice(0, 5000)), gzipSync(TEXT.slice(5000))]),
    ],
  ])('is unpacked: %s', async (_what, bytes) => {
    expect(await read(bytes)).toEqual({ text: TEXT, fault: null });
    expect(await read(bytes, 1)).toEqual({ text: TEXT, fault: null });
  });

  it('is read as far as it goes where it is cut, and told', async () => {
    const bytes = gzipSync(TEXT);
    const { text = '', fault } = await read(bytes.subarray(0, bytes.length >> 1));
    expect(fault).toMatchObject({ code: 'gzip-cut', args: { how: 'cut' } });
    expect(text.length).toBeGreaterThan(TEXT.length / 4);
    expect(TEXT.startsWith(text)).toBe(true);
  });

  it('is read up to where it is damaged, and told', async () => {
    const bytes = gzipSync(TEXT);
    const middle = bytes.length >> 1;
    bytes.fill(0xff, middle, middle + 200);
    const { text = '', fault } = await read(bytes);
    expect(fault).toMatchObject({ code: 'gzip-cut', args: { how: 'damaged' } });
    expect(text.length).toBeGreaterThan(0);
  });

  it.each([
    ['text', Buffer.from('garbage')],
    ['a byte that could begin more', Buffer.from([0x1f])],
    ['a page of text', Buffer.from(TEXT)],
    ['something behind zeros', Buffer.from('\0\0\0\0x')],
  ])('is read whole where something else follows, and told: %s', async (_what, rest) => {
    const bytes = Buffer.concat([gzipSync(TEXT), rest]);
    for (const size of [1, 1000, bytes.length - 3, bytes.length]) {
      const { text, fault } = await read(bytes, size);
      expect([text === TEXT, fault]).toMatchObject([true, { args: { how: 'followed' } }]);
    }
  });

  it('may be filled up with zeros', async () => {
    const bytes = Buffer.concat([gzipSync(TEXT), Buffer.alloc(5000)]);
    expect(await read(bytes)).toEqual({ text: TEXT, fault: null });
  });

  it('is cut wherever it is cut, and damaged where its sum is another', async () => {
    const bytes = Buffer.concat([gzipWithHeader(), gzipSync('more\n')]);
    for (let end = 3; end < bytes.length; end += 1) {
      const { fault } = await read(bytes.subarray(0, end), 7);
      const isWhole = end === gzipWithHeader().length;
      const how = end === gzipWithHeader().length + 1 ? 'followed' : 'cut';
      expect([end, fault?.args ?? null]).toEqual([end, isWhole ? null : { how }]);
    }
    bytes.writeUInt8(1, bytes.length - 1);
    expect(await read(bytes)).toMatchObject({
      text: 'note\nmore\n',
      fault: { args: { how: 'damaged' } },
    });
  });

  it('is not held where it is more than may be', async () => {
    const { content } = await unpacked(pieces(gzipSync(TEXT)));
    expect(await content.whole(1000)).toBeNull();
  });
});
