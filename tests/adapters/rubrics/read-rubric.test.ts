import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRubric, readRubricFile } from '../../../src/adapters/rubrics/read-rubric.ts';
import { builtInIds, builtInRubric } from '../../support/built-in-rubrics.ts';
import { brokenRubric, SOUND_RUBRIC } from '../../support/sound-rubric.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-rubric-'));
  writeFileSync(join(folder, 'sound.yaml'), SOUND_RUBRIC);
  writeFileSync(join(folder, 'broken.yaml'), brokenRubric('weight: 2', 'wieght: 2'));
  writeFileSync(join(folder, 'large.yaml'), 'x'.repeat(256 * 1024 + 1));
  symlinkSync('sound.yaml', join(folder, 'link.yaml'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a rubric file', () => {
  it('is loaded with the text it was read from', () => {
    const loaded = readRubricFile(join(folder, 'sound.yaml'));
    expect(loaded.ok && loaded.value.rubric.id).toBe('listening');
    expect(loaded.ok && loaded.value.source()).toBe(SOUND_RUBRIC);
  });

  it('tells a problem with the file as it was named and the line itself', () => {
    const path = join(folder, 'broken.yaml');
    const loaded = readRubricFile(path);
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([
      { file: path, at: { line: 21, column: 5 }, sourceLine: '    wieght: 2' },
    ]);
  });

  it.each([
    ['is not there', 'none.yaml', 'not-found'],
    ['lies in a file', 'sound.yaml/none.yaml', 'not-found'],
    ['is a folder', '.', 'not-a-file'],
    ['is a link', 'link.yaml', 'not-a-file'],
    ['is too large', 'large.yaml', 'too-large'],
  ])('is refused when it %s', (_name, name, code) => {
    const loaded = readRubricFile(join(folder, name));
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([{ problem: { code }, at: null }]);
  });

  it.skipIf(process.platform === 'win32')(
    'is refused, and not waited for, when it is a pipe',
    () => {
      const path = join(folder, 'pipe.yaml');
      execFileSync('mkfifo', [path]);
      const loaded = readRubricFile(path);
      expect(loaded.ok ? [] : loaded.problems).toMatchObject([{ problem: { code: 'not-a-file' } }]);
    },
  );

  it.skipIf(process.platform === 'win32')('is refused when it is a device', () => {
    const loaded = readRubricFile('/dev/zero');
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([{ problem: { code: 'not-a-file' } }]);
  });
});

describe('a rubric that extends another', () => {
  it.each(builtInIds)('reads again by itself, with the same hash, from its source: %s', (id) => {
    const base = builtInRubric(id);
    const written = `format: aftercall/rubric@1
id: mine
version: "1.0.0"
extends: ${id}
extends-version: "${base.version}"
`;
    const extending = readRubric('mine.yaml', Buffer.from(written), [base]);
    if (!extending.ok) throw new Error(JSON.stringify(extending.problems));
    const alone = readRubric('kept.yaml', Buffer.from(extending.value.source()));
    expect(alone.ok && alone.value.hash).toBe(extending.value.hash);
  });
});
