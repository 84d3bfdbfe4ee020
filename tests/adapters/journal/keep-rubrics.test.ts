import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { realDisk } from '../../../src/adapters/files/disk.ts';
import { JournalError } from '../../../src/use-cases/ports/journal-port.ts';
import type { HashedRubric } from '../../../src/use-cases/ports/rubrics-port.ts';
import { diskWith, failing, fullAfter } from '../../support/failing-disk.ts';
import { isPosix, modeOf } from '../../support/posix.ts';
import { scene } from './scene.ts';

const HASH = 'a'.repeat(64);

function rubric(hash: string, source: string | (() => string)): HashedRubric {
  const read = typeof source === 'string' ? () => source : source;
  return { hash, scoringHash: hash, source: read, rubric: {} as HashedRubric['rubric'] };
}

it('keeps each rubric under its hash, as it was written', () => {
  const { journal, dataFolder } = scene();
  const other = 'b'.repeat(64);
  journal.keepRubrics([rubric(HASH, 'id: é\r\n'), rubric(other, '')]);
  const folder = join(dataFolder, 'rubrics');
  expect(readdirSync(folder).sort()).toEqual([`${HASH}.yaml`, `${other}.yaml`]);
  expect(readFileSync(join(folder, `${HASH}.yaml`), 'utf8')).toBe('id: é\r\n');
  if (isPosix) expect(modeOf(join(folder, `${HASH}.yaml`))).toBe(0o600);
});

it('leaves alone, and does not even read, what is already there', () => {
  const { journal, dataFolder } = scene();
  journal.keepRubrics([rubric(HASH, 'first')]);
  const unread = () => {
    throw new Error('was read');
  };
  journal.keepRubrics([rubric(HASH, unread)]);
  expect(readFileSync(join(dataFolder, 'rubrics', `${HASH}.yaml`), 'utf8')).toBe('first');
});

it('makes no folder for no rubrics', () => {
  const { journal, dataFolder } = scene();
  journal.keepRubrics([]);
  expect(() => readdirSync(dataFolder)).toThrow('ENOENT');
});

it.each([
  ['a full disk', diskWith({ write: fullAfter(3, 'ENOSPC') })],
  ['a lying disk', diskWith({ write: (fd, bytes) => lie(fd, bytes) })],
  ['a failed flush', diskWith({ sync: failing('EIO') })],
  ['a failed rename', diskWith({ rename: failing('EACCES') })],
])('leaves nothing half written after %s', (_, disk) => {
  const { dataFolder, again } = scene();
  again().keepRubrics([rubric('c'.repeat(64), 'there before')]);
  expect(() => again({ disk }).keepRubrics([rubric(HASH, 'id: listening')])).toThrow(JournalError);
  expect(readdirSync(join(dataFolder, 'rubrics'))).toEqual([`${'c'.repeat(64)}.yaml`]);
});

it.each(['', '../evil', `${HASH}/..`, HASH.toUpperCase()])('refuses %j as a hash', (hash) => {
  expect(() => scene().journal.keepRubrics([rubric(hash, 'x')])).toThrow(TypeError);
});

/** Says that all was written when half was. */
function lie(fd: number, bytes: Uint8Array): number {
  realDisk.write(fd, bytes.subarray(0, bytes.length / 2));
  return bytes.length;
}
