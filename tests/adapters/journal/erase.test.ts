import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../../src/adapters/files/disk.ts';
import { openEraser } from '../../../src/adapters/journal/open-eraser.ts';
import type { JournalOptions } from '../../../src/adapters/journal/open-journal.ts';
import type { JournalLine } from '../../../src/domain/journal/records/journal-line.ts';
import { JournalError } from '../../../src/use-cases/ports/journal-port.ts';
import { diskWith, failing, fullAfter } from '../../support/failing-disk.ts';
import { record, type Scene, scene } from './scene.ts';

const isAcme = ({ text }: JournalLine) => text().includes('Acme');
const erasing = { record: null, goes: isAcme, copies: [] };

/** A journal in which one file holds exactly these bytes. */
async function journalWith(
  bytes: Uint8Array | string,
): Promise<Scene & { readonly other: string }> {
  const world = scene();
  await world.journal.append([record('own')]);
  const other = join(world.journal.folder, '2025.other (conflicted copy).jsonl');
  writeFileSync(other, bytes);
  return { ...world, other };
}

function eraserOf(world: Scene, options: Partial<JournalOptions> = {}) {
  return openEraser({ ...world, yearNow: () => 2026, ...options });
}

const keep = (id: string) => `${JSON.stringify(record(id))}\n`;
const acme = (id: string) => `${JSON.stringify(record(id, { of: 'Acme' }))}\n`;

describe('erasing lines', () => {
  it.each([
    ['between others', keep('1') + acme('2') + keep('3'), keep('1') + keep('3')],
    ['at both ends', acme('1') + keep('2') + acme('3'), keep('2')],
    ['all', acme('1') + acme('2'), ''],
    ['without a newline at the end', keep('1') + acme('2').trimEnd(), keep('1')],
    ['before a torn tail', `${acme('1')}{"tor`, '{"tor'],
    [
      'among blanks and odd white space',
      `\n ${keep('1')}\r\n${acme('2')}\n\t\n`,
      `\n ${keep('1')}\r\n\n\t\n`,
    ],
    ['beside a byte-order mark', `\ufeff${keep('1')}${acme('2')}`, `\ufeff${keep('1')}`],
  ])('%s: every other byte stays, and where it is', async (_, before, after) => {
    const world = await journalWith(before);
    await eraserOf(world).erase(() => erasing);
    expect(readFileSync(world.other, 'utf8')).toBe(after);
  });

  it('keeps bytes that are no text, and lines longer than what is read at once', async () => {
    const long = Buffer.from(keep('x'.repeat(3 << 20)));
    const noText = Buffer.from([0xff, 0xfe, 0x00, 0x0a]);
    const world = await journalWith(Buffer.concat([noText, long, Buffer.from(acme('1')), noText]));
    await eraserOf(world).erase(() => erasing);
    expect(readFileSync(world.other).equals(Buffer.concat([noText, long, noText]))).toBe(true);
  });

  it('leaves a file alone in which nothing goes', async () => {
    const world = await journalWith(keep('1'));
    const renamed: string[] = [];
    const disk = diskWith({
      rename: (from, to) => {
        renamed.push(to);
        realDisk.rename(from, to);
      },
    });
    await eraserOf(world, { disk }).erase(() => ({ ...erasing, goes: () => false }));
    expect(renamed).toEqual([]);
  });

  it('reads a file again that a sync tool changes meanwhile', async () => {
    const world = await journalWith(acme('1'));
    let changes = 0;
    const goes = (line: JournalLine) => {
      if (line.file.includes('other') && changes < 2) {
        changes += 1;
        appendFileSync(world.other, keep(`late-${changes}`));
      }
      return isAcme(line);
    };
    await eraserOf(world).erase(() => ({ ...erasing, goes }));
    expect(readFileSync(world.other, 'utf8')).toBe(keep('late-1') + keep('late-2'));
  });

  it('writes what was forgotten before anything goes, into the file of this device', async () => {
    const world = await journalWith(acme('1'));
    const record = {
      format: 'aftercall/forgotten@1',
      id: 'f',
      written: '',
      forgotten: ['1'],
    } as const;
    const disk = diskWith({ rename: failing('EIO') });
    await expect(eraserOf(world, { disk }).erase(() => ({ ...erasing, record }))).rejects.toThrow(
      JournalError,
    );
    expect(readFileSync(world.other, 'utf8')).toBe(acme('1'));
    const own = world.paths().find((path) => !path.includes('other')) ?? '';
    expect(readFileSync(own, 'utf8')).toBe(`${keep('own')}${JSON.stringify(record)}\n`);
    expect(readdirSync(world.journal.folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves the old file whole when the disk is full', async () => {
    const world = await journalWith(keep('1') + acme('2') + keep('3'));
    const disk = diskWith({ write: fullAfter(10, 'ENOSPC') });
    await expect(eraserOf(world, { disk }).erase(() => erasing)).rejects.toThrow(
      'the disk is full',
    );
    expect(readFileSync(world.other, 'utf8')).toBe(keep('1') + acme('2') + keep('3'));
    await eraserOf(world).erase(() => erasing);
    expect(readFileSync(world.other, 'utf8')).toBe(keep('1') + keep('3'));
  });

  it('follows no link', async () => {
    const world = await journalWith('');
    const elsewhere = join(world.stateFolder, 'elsewhere');
    writeFileSync(elsewhere, acme('1'));
    symlinkSync(elsewhere, join(world.journal.folder, 'link.jsonl'));
    await expect(eraserOf(world).erase(() => erasing)).rejects.toThrow(JournalError);
    expect(readFileSync(elsewhere, 'utf8')).toBe(acme('1'));
  });
});

describe('what killed processes left beside our files', () => {
  it.each([
    ['of a dead process goes', 2 ** 22 + 5, false],
    ['of a living one stays', process.pid, true],
  ])('%s', async (_, pid, stays) => {
    const world = await journalWith('');
    mkdirSync(join(world.stateFolder, 'drafts'), { recursive: true });
    const folders = [
      world.dataFolder,
      world.journal.folder,
      world.stateFolder,
      join(world.stateFolder, 'drafts'),
    ];
    const left = folders.map((folder) => join(folder, `.2026.a.jsonl.${pid}.123456789`));
    for (const path of left) writeFileSync(path, acme('1'));
    await eraserOf(world).erase(() => erasing);
    expect(left.map((path) => existsSync(path))).toEqual(left.map(() => stays));
  });
});

it('keeps the rubrics of an entry again when a forgetter took them away before it was written', async () => {
  const world = scene();
  const hash = 'a'.repeat(64);
  const loaded = { hash, scoringHash: hash, source: () => 'id: x\n' };
  const copy = join(world.dataFolder, 'rubrics', `${hash}.yaml`);
  world.journal.keepRubrics([loaded as never]);
  await world.again().append([record('1')]);
  await eraserOf(world).erase(() => ({ ...erasing, copies: [hash] }));
  expect(existsSync(copy)).toBe(false);
  await world.journal.append([record('2')]);
  expect(readFileSync(copy, 'utf8')).toBe('id: x\n');
});
