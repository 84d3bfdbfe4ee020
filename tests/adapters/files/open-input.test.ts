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
    expect(fault).toMatchObject({ code: 'gzip-cut', args: { isCut: true } });
    expect(text.length).toBeGreaterThan(TEXT.length / 4);
    expect(TEXT.startsWith(text)).toBe(true);
  });

  it('is read up to where it is damaged, and told', async () => {
    const bytes = gzipSync(TEXT);
    const middle = bytes.length >> 1;
    bytes.fill(0xff, middle, middle + 200);
    const { text = '', fault } = await read(bytes);
    expect(fault).toMatchObject({ code: 'gzip-cut', args: { isCut: false } });
    expect(text.length).toBeGreaterThan(0);
  });

  it('is not held where it is more than may be', async () => {
    const { content } = await unpacked(pieces(gzipSync(TEXT)));
    expect(await content.whole(1000)).toBeNull();
  });
});
