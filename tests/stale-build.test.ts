import { cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isBuilt, STAMP, sourceStamp } from '../scripts/source-stamp.js';
import { tempFolder } from './support/temp-folder.ts';

let root = '';
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
const remove = (name: string) => rmSync(join(root, name), { recursive: true });

describe('a build', () => {
  beforeEach(() => {
    root = tempFolder();
    write('src/cli/main.ts', 'run();');
    write('rubrics/listening.yaml', 'id: listening');
    write('scripts/build.js', 'build();');
    write('package.json', '{}');
    write('package-lock.json', '{}');
    write(STAMP, sourceStamp(root));
  });

  it.each([
    [
      'is elsewhere, as in a worktree',
      () => {
        const old = root;
        root = tempFolder();
        cpSync(old, root, { recursive: true });
      },
    ],
    [
      'has new times, as after a checkout',
      () => utimesSync(join(root, 'src/cli/main.ts'), 9e9, 9e9),
    ],
    ['has a test that is new', () => write('tests/new.test.ts', 'it();')],
    ['has what an editor leaves', () => write('src/cli/.main.ts.swp', 'run')],
  ])('is of its sources where it %s', (_, change) => {
    change();
    expect(isBuilt(root)).toBe(true);
  });

  it.each([
    ['a source changed', () => write('src/cli/main.ts', 'run() ;')],
    ['a source is new', () => write('src/cli/other.ts', '')],
    ['a source is gone', () => remove('rubrics/listening.yaml')],
    [
      'a source is called otherwise',
      () => {
        remove('src/cli/main.ts');
        write('src/cli/start.ts', 'run();');
      },
    ],
    ['the build itself changed', () => write('scripts/build.js', 'build(2);')],
    ['a package changed', () => write('package-lock.json', '{"a":1}')],
    ['it did not come to its end', () => remove(STAMP)],
    ['there is none', () => remove('dist')],
  ])('is not of its sources where %s', (_, change) => {
    change();
    expect(isBuilt(root)).toBe(false);
  });
});
