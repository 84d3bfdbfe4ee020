import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInPack, packageRoot } from '../../../src/adapters/packs/built-in.ts';
import { filesInFolder } from '../../../src/adapters/packs/pack-files.ts';
import { BuiltInsError, prepareBuiltIns } from '../../../src/adapters/packs/prepare-built-ins.ts';
import { readPack } from '../../../src/adapters/packs/read-pack.ts';
import { SOUND_RUBRIC } from '../../support/sound-rubric.ts';

const PACK = `format: aftercall/pack@1
name: mine
version: "1.0.0"
author: "Me"
licence: MIT
rubrics: [empathy, listening]
required: [listening]
`;
const EMPATHY = SOUND_RUBRIC.replace('id: listening', 'id: empathy');

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aftercall-pack-'));
  folder = join(root, 'rubrics');
  mkdirSync(folder);
  write('pack.yaml', PACK);
  write('listening.yaml', SOUND_RUBRIC);
  write('empathy.yaml', EMPATHY);
});

afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** `file:line code` of each problem. */
function told(): readonly string[] {
  const loaded = readPack(filesInFolder(folder));
  if (loaded.ok) return [];
  return loaded.problems.map(
    ({ file, at, problem }) =>
      `${file.slice(folder.length + 1)}:${at?.line ?? '-'} ${problem.code}`,
  );
}

describe('a folder with a pack', () => {
  it('gives its rubrics in its own order', () => {
    const loaded = readPack(filesInFolder(folder));
    expect(loaded.ok && loaded.value.pack.name).toBe('mine');
    expect(loaded.ok && loaded.value.rubrics.map(({ rubric }) => rubric.id)).toEqual([
      'empathy',
      'listening',
    ]);
  });

  it('tells the problems of all its files at once', () => {
    write('listening.yaml', SOUND_RUBRIC.replace('best: 3', 'best: 9'));
    write('empathy.yaml', '<html>');
    expect(told()).toEqual(['empathy.yaml:1 looks-like', 'listening.yaml:13 best-off-scale']);
  });

  it('tells a rubric that is listed and not there where it is listed', () => {
    rmSync(join(folder, 'empathy.yaml'));
    expect(told()).toEqual(['pack.yaml:6 not-found']);
  });

  it('tells a rubric under another name than its own', () => {
    write('empathy.yaml', SOUND_RUBRIC);
    expect(told()).toEqual(['pack.yaml:6 id-not-as-listed']);
  });

  it('opens nothing through a link', () => {
    rmSync(join(folder, 'empathy.yaml'));
    symlinkSync('listening.yaml', join(folder, 'empathy.yaml'));
    expect(told()).toEqual(['empathy.yaml:- not-a-file']);
  });

  it('cannot name a file outside itself', () => {
    write('pack.yaml', PACK.replace('[empathy', '[../../etc/passwd'));
    expect(told()).toEqual(['pack.yaml:6 bad-id']);
  });

  it('needs a pack.yaml', () => {
    rmSync(join(folder, 'pack.yaml'));
    expect(told()).toEqual(['pack.yaml:- not-found']);
  });
});

describe('prepared rubrics', () => {
  it('are those of the YAML, whose text is read when it is asked for', () => {
    mkdirSync(join(root, 'dist'));
    const prepared = JSON.stringify(prepareBuiltIns(folder));
    writeFileSync(join(root, 'dist', 'built-in-rubrics.json'), prepared);
    const loaded = readPack(filesInFolder(folder));
    const built = builtInPack(root);
    expect(loaded.ok && built.pack).toEqual(loaded.ok && loaded.value.pack);
    for (const [index, one] of built.rubrics.entries()) {
      const { source, ...facts } = one;
      expect(loaded.ok && loaded.value.rubrics[index]).toMatchObject(facts);
      expect(source()).toBe(index === 0 ? EMPATHY : SOUND_RUBRIC);
    }
    expect(built.rubrics).toHaveLength(2);
  });

  it('are not made from rubrics with problems', () => {
    write('empathy.yaml', 'a: 1');
    expect(() => prepareBuiltIns(folder)).toThrow(BuiltInsError);
  });

  it('are looked for in the package that this code belongs to', () => {
    expect(packageRoot()).toBe(process.cwd());
  });
});
