import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { idsOf, onlyFile, record, type Scene, scene } from './scene.ts';

function put({ journal }: Scene, name: string, content: string | Buffer): string {
  mkdirSync(journal.folder, { recursive: true, mode: 0o700 });
  const path = join(journal.folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
}

const line = (id: string, more = {}) => JSON.stringify(record(id, more));

it('finds nothing where there is no journal yet', async () => {
  const { journal } = scene();
  expect(await journal.readAll()).toEqual({ records: [], badLines: [] });
  expect(journal.readRecent()).toEqual({ records: [], badLines: [] });
});

it('merges a conflicted copy: the union in the order of ids, nothing twice', async () => {
  const world = scene();
  await world.journal.append([record('3'), record('1')]);
  put(world, '2026.x (conflicted copy 2026-11-21).jsonl', `${line('1')}\n${line('2')}\n`);
  const { records } = await world.journal.readAll();
  expect(idsOf(records)).toEqual(['1', '2', '3']);
  expect(idsOf(world.journal.readRecent().records)).toEqual(['1', '2', '3']);
});

it('takes the first seen, by file name and line, where two records share an id', async () => {
  const world = scene();
  put(world, 'b.jsonl', `${line('1', { from: 'b' })}\n`);
  put(world, 'a.jsonl', `${line('1', { from: 'a1' })}\n${line('1', { from: 'a2' })}\n`);
  expect((await world.journal.readAll()).records).toEqual([record('1', { from: 'a1' })]);
});

it('keeps unknown formats and unknown fields', async () => {
  const world = scene();
  const later = { format: 'aftercall/entry@9', id: '1', mood: { new: [1] } };
  put(world, 'a.jsonl', `${JSON.stringify(later)}\n`);
  expect((await world.journal.readAll()).records).toEqual([later]);
});

it.each([
  ['a byte-order mark', `\ufeff${line('1')}\n${line('2')}\n`],
  ['carriage returns', `${line('1')}\r\n\r\n${line('2')}\r\n`],
  ['blank lines', `\n${line('1')}\n \t\n\n${line('2')}\n\n`],
  ['no last newline', `${line('1')}\n${line('2')}`],
])('tolerates %s', async (_, content) => {
  const world = scene();
  put(world, 'a.jsonl', content);
  expect(await world.journal.readAll()).toMatchObject({
    records: [{ id: '1' }, { id: '2' }],
    badLines: [],
  });
});

it('names the file and line of every bad line, and goes on', async () => {
  const world = scene();
  const a = put(world, 'a.jsonl', `oops\n${line('1')}\n[1]\n`);
  const b = put(
    world,
    'b.jsonl',
    Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(line('2'))]),
  );
  expect(await world.journal.readAll()).toEqual({
    records: [record('1'), record('2')],
    badLines: [
      { file: a, line: 1, why: 'not-json' },
      { file: a, line: 3, why: 'not-a-record' },
      { file: b, line: 1, why: 'not-utf8' },
    ],
  });
});

it('passes over what is no journal file', async ({ skip }) => {
  const world = scene();
  put(world, 'notes.txt', line('1'));
  put(world, '.hidden.jsonl', line('2'));
  mkdirSync(join(world.journal.folder, 'folder.jsonl'));
  expect((await world.journal.readAll()).records).toEqual([]);
  if (process.platform === 'win32') skip('this system has no named pipes in folders');
  execFileSync('mkfifo', [join(world.journal.folder, 'pipe.jsonl')]);
  expect((await world.journal.readAll()).records).toEqual([]);
});

it('reads only the end of a long file, and leaves its first, cut line out', () => {
  const world = scene();
  const ids = Array.from({ length: 1000 }, (_, n) => String(n).padStart(4, '0'));
  const lines = ids.map((id) => `${line(id, { filler: 'x'.repeat(300) })}\n`);
  const path = put(world, 'a.jsonl', `${lines.join('')}bad\n${line('9999')}\n`);
  const { records, badLines } = world.journal.readRecent();
  const recent = idsOf(records);
  expect(recent.at(-1)).toBe('9999');
  expect(recent.slice(0, -1)).toEqual(ids.slice(1 - recent.length));
  expect(recent.length).toBe(1 + Math.floor((65_536 - 44) / (lines[0]?.length ?? 0)));
  expect(badLines).toEqual([{ file: path, line: -2, why: 'not-json' }]);
});

it('counts the lines of a short file from its top', () => {
  const world = scene();
  const path = put(world, 'a.jsonl', `${line('1')}\n\nbad\n`);
  expect(world.journal.readRecent().badLines).toEqual([{ file: path, line: 3, why: 'not-json' }]);
});

it('finds nothing recent behind one line longer than it reads', async () => {
  const world = scene();
  await world.journal.append([record('1'), record('2', { filler: 'x'.repeat(70_000) })]);
  expect(world.journal.readRecent()).toEqual({ records: [], badLines: [] });
  expect(onlyFile(world)).toMatch(/\.jsonl$/);
});
