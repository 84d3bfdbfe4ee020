import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { childCommand, useStoreChildren } from '../../support/store-children.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { scene } from './scene.ts';

useStoreChildren();

const TRACED = 'trace=openat,open,write,fsync,fdatasync,rename,renameat,renameat2';

const canTrace = spawnSync('strace', ['-o', '/dev/null', process.execPath, '-e', '']).status === 0;

/** What a child did to the files of the journal, in order, and what it said. */
function trace(child: string[]): string[] {
  const log = join(tempFolder(), 'trace');
  const options = ['-f', '-y', '-s', '24', '-e', TRACED, '-o', log];
  expect(spawnSync('strace', [...options, ...child]).status).toBe(0);
  return readFileSync(log, 'utf8').split('\n').flatMap(step);
}

function step(call: string): string | [] {
  const [, name = '', path = '', rest = ''] = /^\d+ +(\w+)\(\d+<([^>]*)>(.*)/.exec(call) ?? [];
  if (name === 'write' && /^, "a-\d+\\n"/.test(rest)) return 'says kept';
  if (path.endsWith('.jsonl')) return `${name} file`;
  if (path.endsWith('/journal')) return `${name} folder`;
  if (path.endsWith('/data')) return `${name} folder above`;
  return [];
}

it('says kept only after the write and the flush, of the folders too when they are new', ({
  skip,
}) => {
  if (!canTrace) skip('needs strace, and the right to use it');
  const task = { does: 'append', ...scene(), name: 'a', bytes: 800, count: 3 } as const;
  expect(trace(childCommand(task))).toEqual([
    'fsync folder above',
    ...['write file', 'fsync file', 'fsync folder', 'says kept'],
    ...['write file', 'fsync file', 'says kept'],
    ...['write file', 'fsync file', 'says kept'],
  ]);
});

it('writes many and large records in one call', ({ skip }) => {
  if (!canTrace) skip('needs strace, and the right to use it');
  const task = { does: 'append', ...scene(), name: 'a', bytes: 300_000, count: 1 } as const;
  expect(trace(childCommand(task)).filter((call) => call === 'write file')).toHaveLength(1);
});
