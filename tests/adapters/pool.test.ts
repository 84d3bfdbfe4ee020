import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPool } from '../../src/adapters/pool.ts';
import { tempFolder } from '../support/temp-folder.ts';

function moduleWith(text: string): string {
  const file = join(tempFolder(), 'task.mjs');
  writeFileSync(file, text);
  return file;
}

describe('Threads', () => {
  it('begin, do what they are given, and end', async () => {
    const file = moduleWith('export default (task) => (task === null ? null : task + 1);');
    const pool = openPool<number, number>(file, 2, {});
    await pool.begun();
    expect(await Promise.all([1, 2, 3].map((task) => pool.run(task, [])))).toEqual([2, 3, 4]);
    await pool.end();
  });

  it('tell what keeps them from beginning, and end all the same', async () => {
    const pool = openPool<number, number>(moduleWith("throw new Error('no room');"), 2, {});
    await expect(pool.begun()).rejects.toThrow('no room');
    await pool.end();
  });
});
