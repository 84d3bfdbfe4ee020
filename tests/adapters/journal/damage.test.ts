import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { idsOf, onlyFile, record, type Scene, scene } from './scene.ts';

const RECORDS = [
  record('1', { said: 'plain' }),
  record('2', { said: 'é — 😀 \ud800' }),
  record('3', { deep: { list: [1, null, true, 'x'] } }),
];

/** A journal of one file, and that file's path and bytes. */
async function written(): Promise<{ world: Scene; path: string; bytes: Buffer }> {
  const world = scene();
  await world.journal.append(RECORDS);
  const path = onlyFile(world);
  return { world, path, bytes: readFileSync(path) };
}

/** The ids of the records that are whole in these bytes: the newline itself may be missing. */
function wholeIn(bytes: Buffer): string[] {
  let end = 0;
  return RECORDS.filter((one) => {
    end += Buffer.byteLength(JSON.stringify(one));
    const isWhole = end <= bytes.length;
    end += 1;
    return isWhole;
  }).map(({ id }) => id);
}

it('reads every whole line when cut at any byte, and the next append is readable', async () => {
  const { world, path, bytes } = await written();
  for (let length = 0; length <= bytes.length; length += 1) {
    const cut = bytes.subarray(0, length);
    writeFileSync(path, cut);
    const whole = wholeIn(cut);
    expect(idsOf((await world.journal.readAll()).records)).toEqual(whole);
    expect(idsOf(world.journal.readRecent().records)).toEqual(whole);
    await world.journal.append([record('9')]);
    const after = await world.journal.readAll();
    expect(idsOf(after.records)).toEqual([...whole, '9']);
    expect(after.badLines.length).toBeLessThanOrEqual(1);
    expect(readFileSync(path).subarray(0, length)).toEqual(cut);
  }
});

describe('a spoilt tail', () => {
  it.each([
    ['zeros', Buffer.alloc(4096), 'not-json'],
    ['random bytes', Buffer.from([0xff, 0x00, 0xc3, 0x28, 0x7b]), 'not-utf8'],
    ['half a character', Buffer.from('{"id":"é').subarray(0, -1), 'not-utf8'],
    ['another shape of JSON', Buffer.from('["a","b"]'), 'not-a-record'],
    ['a record without an id', Buffer.from('{"format":"test/entry@1"}'), 'not-a-record'],
    ['nothing but null', Buffer.from('null'), 'not-a-record'],
    [
      'lists in lists',
      Buffer.from(`{"format":"f","id":"7","x":${'['.repeat(101)}${']'.repeat(101)}}`),
      'too-deep',
    ],
    ['two records on one line', Buffer.from('{"format":"f","id":"7"}{}'), 'not-json'],
  ])('of %s is set aside with its line, stays, and harms nothing', async (_, garbage, why) => {
    const { world, path, bytes } = await written();
    writeFileSync(path, Buffer.concat([bytes, garbage]));
    expect((await world.journal.readAll()).badLines).toEqual([{ file: path, line: 4, why }]);
    await world.journal.append([record('4')]);
    const { records, badLines } = await world.journal.readAll();
    expect(idsOf(records)).toEqual(['1', '2', '3', '4']);
    expect(badLines).toEqual([{ file: path, line: 4, why }]);
    expect(readFileSync(path).includes(garbage)).toBe(true);
  });
});

it('sets a line too long to be ours aside without gathering it, and reads on', async () => {
  const { world, path, bytes } = await written();
  const huge = Buffer.alloc((64 << 20) + 10, 'x');
  writeFileSync(path, Buffer.concat([huge, Buffer.from('\n'), bytes]));
  const { records, badLines } = await world.journal.readAll();
  expect(idsOf(records)).toEqual(['1', '2', '3']);
  expect(badLines).toEqual([{ file: path, line: 1, why: 'not-json' }]);
});

it.each([1, 100, 4095, 4096, 4097])(
  'reads lines that lie across the blocks it reads in, moved by %i bytes',
  async (shift) => {
    const world = scene();
    const records = Array.from({ length: 9 }, (_, n) =>
      record(String(n), { filler: 'é'.repeat((n % 3) * 200_000 + shift) }),
    );
    await world.journal.append(records);
    expect((await world.journal.readAll()).records).toEqual(records);
  },
);

it('survives bytes of any kind', async () => {
  const world = scene();
  mkdirSync(world.journal.folder, { recursive: true });
  await world.journal.append([record('1')]);
  const path = onlyFile(world);
  for (let round = 0; round < 200; round += 1) {
    const noise = Buffer.from(Array.from({ length: round * 7 }, () => Math.random() * 256));
    writeFileSync(path, noise);
    await world.journal.append([record('last')]);
    expect(idsOf((await world.journal.readAll()).records)).toContain('last');
    expect(idsOf(world.journal.readRecent().records)).toContain('last');
  }
  expect(dirname(path)).toBe(world.journal.folder);
});
